import { es256Code } from '../es256-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const algOther = defineRule({
  id: 'alg-other',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'alg' },
  needs: ['header'],
  likelihood: 'common',
  explains: ['sig-length', 'sig-no-verify'],
  title: 'The algorithm is not ES256',
  check: ({ header: { alg } }) => {
    if (alg === undefined || alg === null || alg === '') return notApplicable
    if (alg === 'ES256') return passed
    if (typeof alg === 'string' && /^(?:HS\d.*|none)$/iu.test(alg)) return notApplicable
    return found({ alg, spelling: typeof alg === 'string' && alg.trim().toUpperCase() === 'ES256' })
  },
  seen: ({ alg, spelling }) => `“alg” is ${shown(alg)}${spelling ? '; case and spaces matter' : ''}.`,
  why: 'Every service that Assay can sign for accepts only ES256: ECDSA on the curve P-256 with SHA-256. The name must be spelled exactly like this.',
  fix: { text: 'Sign with ES256, with the P-256 key that Apple gave you.', code: es256Code },
  symptom: 'You get 401 although the signature is valid for what the header names.',
  proof: 'Decode the header and read “alg”: RS256, ES384, ES512, PS256, EdDSA or ES256K isn’t ES256.',
  remedy: 'Set the algorithm to ES256 and use a P-256 key.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'RFC 7518 section 3.4',
  ],
})
