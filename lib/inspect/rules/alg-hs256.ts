import { es256Code } from '../es256-code'
import { headerOf } from '../expected'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { shown } from '../visible'

export const algHs256 = defineRule({
  id: 'alg-hs256',
  section: 'header',
  severity: 'error',
  at: { part: 'header', member: 'alg' },
  needs: ['token'],
  likelihood: 74,
  explains: ['sig-length', 'sig-hmac-under-es256', 'sig-no-verify'],
  title: 'Signed with a shared secret instead of the key',
  check({ token, key }) {
    const header = headerOf(token.read)
    if (header === undefined) return besideThePoint
    const { alg } = header
    if (typeof alg !== 'string' || !/^HS\d/iu.test(alg)) return clear
    const verification = key?.verification
    const proven = verification?.status === 'verifies-as' && verification.change.startsWith('hmac')
    return found({ alg, proven })
  },
  seen: ({ alg, proven }) =>
    `“alg” is ${shown(alg)}, an HMAC.${proven ? ' The signature is an HMAC with the text of your key as the secret.' : ''}`,
  why: 'HMAC is what most JWT libraries do when they are not told otherwise: the text of the key serves as a password. Apple cannot check that, it has only the public half of the key.',
  fix: () => ({ text: 'Tell the library ES256 and give it the key as an EC key.', code: es256Code }),
  symptom: '401 with a token that every decoder shows without complaint.',
  proof: 'Decode the header: “alg” begins with HS. The third part is 43 characters long instead of 86.',
  remedy: 'Set the algorithm to ES256 and pass the .p8 as an EC private key.',
  sources: [
    'ducreyna/objective-c-jwt-simple#4',
    'GriffinLedingham/php-apple-signin#12',
    'RFC 7518 section 3.1',
  ],
  confidence: 'high',
})
