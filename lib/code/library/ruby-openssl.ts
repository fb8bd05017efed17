import { byHand } from '../by-hand'
import { encodingTraits } from '../encoding'
import { hashEntry, ruby } from '../language/ruby'
import type { Call, Library, Made } from '../token-code'

const CONVERTED = /ASN1\.decode|asn1_to_raw|asn1\.value|raw_signature|rjust|to_raw/u

/** Reads `key.sign('SHA256', data)` and `key.dsa_sign_asn1(digest)`, which both return DER. */
function read({ call, scope }: Call): Made | undefined {
  const name = call.of.is === 'member' ? call.of.name : ''
  if (name === 'sign' && call.args.length !== 2) return undefined
  const parts = byHand(scope, call, hashEntry)
  if (parts === undefined) return undefined
  return {
    at: call,
    ...parts,
    traits: [
      ...(CONVERTED.test(scope.code)
        ? []
        : [
            {
              id: 'der' as const,
              at: call,
              says: `\`${name}\` of OpenSSL returns the signature as ASN.1 DER, not as the 64 bytes of r and s.`,
              edits: [],
            },
          ]),
      ...encodingTraits(scope.code, {
        standard: /Base64\.(?:strict_)?encode64/u,
        instead: 'Base64.urlsafe_encode64',
        converts: /urlsafe|tr\(\s*['"]\+\/|base64url/iu,
        padded: /Base64\.urlsafe_encode64\((?![^\n]{0,200}padding)/u,
        strips: /padding:\s*false|delete\(\s*['"]=|gsub\(\s*(?:['"]=|\/=)|\.tr\(\s*['"]=|tr_s/u,
      }),
    ],
  }
}

export const rubyOpenssl: Library = {
  id: 'ruby-openssl',
  name: 'OpenSSL',
  language: ruby,
  hint: /\bOpenSSL::|dsa_sign_asn1|\.sign\(\s*['"]SHA/u,
  signs: ['sign', 'dsa_sign_asn1'],
  read,
}
