import { byHand } from '../by-hand'
import { encodingTraits } from '../encoding'
import { arrayEntry, php } from '../language/php'
import type { Call, Library, Made, Trait } from '../token-code'

const CONVERTED = /str_pad|fromDER|from_?der|derTo|toJose|asn1|ord\(/iu

/**
 * Reads `openssl_sign($data, $signature, $key, $algorithm)`, whose signature is DER and whose default hash is SHA-1,
 * and `hash_hmac`, which isn't ECDSA.
 */
function read({ call, scope }: Call): Made | undefined {
  const name = call.of.is === 'name' ? call.of.name : ''
  const parts = byHand(scope, call, arrayEntry)
  if (parts === undefined) return undefined
  const traits: Trait[] = []
  if (name === 'hash_hmac')
    traits.push({
      id: 'hmac',
      at: call,
      says: '`hash_hmac` makes an HMAC with a shared secret, not an ECDSA signature with the key.',
      edits: [],
    })
  else {
    if (!CONVERTED.test(scope.code))
      traits.push({
        id: 'der',
        at: call,
        says: '`openssl_sign` returns the signature as ASN.1 DER, not as the 64 bytes of r and s.',
        edits: [],
      })
    const last = call.args.at(-1)
    if (call.args.length === 3 && last)
      traits.push({
        id: 'not-sha256',
        at: call,
        says: '`openssl_sign` without an algorithm hashes with SHA-1.',
        edits: [{ start: last.end, end: last.end, text: ', OPENSSL_ALGO_SHA256' }],
      })
  }
  traits.push(
    ...encodingTraits(scope.code, {
      standard: /\bbase64_encode\(/u,
      converts: /strtr\(|str_replace\(\s*(?:\[|array\()?\s*['"]\+/iu,
      strips: /rtrim\(|trim\([^\n]{0,80}['"]=['"]|str_replace\(\s*(?:\[|array\()?[^\n]{0,40}['"]=['"]/iu,
    }),
  )
  return { at: call, ...parts, traits, ...(call.args[2] && { key: call.args[2].value }) }
}

export const phpOpenssl: Library = {
  id: 'php-openssl',
  name: 'openssl_sign',
  language: php,
  hint: /\bopenssl_sign\(|\bhash_hmac\(/u,
  signs: ['openssl_sign', 'hash_hmac'],
  read,
}
