import { es256Code } from '../es256-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const algHs256 = defineRule({
  id: 'alg-hs256',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'alg' },
  needs: ['header'],
  uses: ['key'],
  likelihood: 'common',
  explains: ['sig-length', 'sig-hmac-under-es256', 'sig-no-verify'],
  title: 'The token is signed with a shared secret',
  check: ({ header: { alg }, key }) => {
    if (typeof alg !== 'string' || alg === '') return notApplicable
    if (!/^HS\d/iu.test(alg)) return passed
    const verification = key?.verification
    const proven = verification?.status === 'verifies-as' && verification.change.startsWith('hmac')
    return found({ alg, proven })
  },
  seen: ({ alg, proven }) =>
    `“alg” is ${shown(alg)}, an HMAC.${proven ? ' The signature is an HMAC. Its secret is the text of your key.' : ''}`,
  why: 'Most JWT libraries make an HMAC (HS256) by default. They then use the text of the key as a password. Apple can’t check that, because Apple has only the public half of the key.',
  fix: { text: 'Set the algorithm to ES256, and pass the key as an EC private key.', code: es256Code },
  symptom: 'You get 401 with a token that every decoder shows without an error.',
  proof: 'Decode the header: “alg” begins with HS. The third part is 43 characters long instead of 86.',
  remedy: 'Set the algorithm to ES256 and pass the .p8 as an EC private key.',
  sources: [
    'ducreyna/objective-c-jwt-simple#4',
    'GriffinLedingham/php-apple-signin#12',
    'RFC 7518 section 3.1',
  ],
})
