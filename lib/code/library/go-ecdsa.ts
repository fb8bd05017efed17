import { byHand } from '../by-hand'
import { encodingTraits } from '../encoding'
import { go, mapEntry } from '../language/go'
import type { Call, Library, Made, Trait } from '../token-code'

const RAW = `r, s, err := ecdsa.Sign(rand.Reader, key, hash[:])`

/**
 * Reads `ecdsa.SignASN1` and `key.Sign`, which return DER, and `ecdsa.Sign`, which returns r and s; these must keep
 * their leading zeros.
 */
function read({ call, scope }: Call): Made | undefined {
  const on = call.of.is === 'member' && call.of.of.is === 'name' ? call.of.of.name : ''
  const name = call.of.is === 'member' ? call.of.name : ''
  const parts = byHand(scope, call, mapEntry)
  if (parts === undefined) return undefined
  const traits: Trait[] = []
  const asn1 = name === 'SignASN1' || (name === 'Sign' && on !== 'ecdsa' && call.args.length === 3)
  if (!asn1 && !(name === 'Sign' && on === 'ecdsa')) return undefined
  if (asn1 && !/asn1\.Unmarshal|FillBytes/u.test(scope.code))
    traits.push({
      id: 'der',
      at: call,
      says: `\`${on}.${name}\` returns the signature as ASN.1 DER, not as the 64 bytes of r and s. Use \`${RAW}\` and \`FillBytes\`.`,
      edits: [],
    })
  const joined = /append\(\s*r\.Bytes\(\),\s*s\.Bytes\(\)\.\.\.\s*\)/u.exec(scope.code)
  if (!asn1 && joined) {
    const at = { start: joined.index, end: joined.index + joined[0].length }
    traits.push({
      id: 'short-parts',
      at,
      says: '`Bytes` leaves out leading zeros, so that about one signature in 128 is too short.',
      edits: [{ ...at, text: 'append(r.FillBytes(make([]byte, 32)), s.FillBytes(make([]byte, 32))...)' }],
    })
  }
  traits.push(
    ...encodingTraits(scope.code, {
      standard: /base64\.(?:Raw)?StdEncoding/u,
      instead: 'base64.RawURLEncoding',
      converts: /Replace(?:All)?\([^\n]{0,60}"\+"|NewReplacer\(/u,
      already: /base64\.(?:Raw)?URLEncoding/u,
      padded: /base64\.URLEncoding(?!\.WithPadding)/u,
      unpadded: 'base64.RawURLEncoding',
      strips: /TrimRight\(|RawURLEncoding|NoPadding|TrimSuffix\(/u,
    }),
  )
  return { at: call, ...parts, traits }
}

export const goEcdsa: Library = {
  id: 'go-ecdsa',
  name: 'crypto/ecdsa',
  language: go,
  hint: /\becdsa\.Sign(?:ASN1)?\(|\.Sign\(rand\.Reader/u,
  signs: ['SignASN1', 'Sign'],
  read,
}
