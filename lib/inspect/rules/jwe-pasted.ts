import { OF_OWN_TOKEN } from '../of-own-token'
import { defineRule, found, passed } from '../rule'

export const jwePasted = defineRule({
  id: 'jwe-pasted',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  uses: ['header'],
  likelihood: 'foremost',
  explains: [
    ...OF_OWN_TOKEN,
    'token-part-count',
    'alg-other',
    'json-bad',
    'sig-length',
    'b64-standard',
    'token-truncated',
  ],
  title: 'The token is encrypted (JWE), not signed',
  check: ({ token, header }) => {
    const { parts } = token.read
    const enc = typeof header?.enc === 'string' && header.enc !== ''
    const five = parts.length === 5 && parts[0]?.text.startsWith('eyJ') === true
    return enc || five ? found({ enc, five }) : passed
  },
  seen: ({ enc, five }) =>
    five
      ? `The token has five parts${enc ? ', and its header has “enc”' : ''}.`
      : 'The header has “enc”, the encryption of a JWE.',
  why: 'An encrypted token has five parts: header, encrypted key, initialization vector, ciphertext and tag. Apple’s services require a signed token of three parts and can’t decrypt this one.',
  fix: 'Sign the claims with ES256 instead of encrypting them: use your library’s function for a JWS.',
  symptom: 'You get 401, and a decoder shows the header but no claims.',
  proof: 'Count the dots: an encrypted token has four, a signed one has two.',
  sources: ['RFC 7516 section 7.1', 'RFC 7515 section 7.1'],
})
