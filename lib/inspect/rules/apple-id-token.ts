import { OF_OWN_TOKEN } from '../of-own-token'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

const APPLE = /^https:\/\/(?:appleid|account)\.apple\.com\/?$/u

/**
 * An identity token or a notification of Sign in with Apple. A developer's own token with this issuer would have `alg`
 * ES256.
 */
export const appleIdToken = defineRule({
  id: 'apple-id-token',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', name: 'iss' },
  needs: ['iss'],
  uses: ['header'],
  likelihood: 'foremost',
  explains: [...OF_OWN_TOKEN, 'alg-other', 'siwa-token-on-asc', 'sig-length'],
  title: 'Apple issued this token for you to verify',
  check: ({ iss, header }) => {
    if (!APPLE.test(iss)) return passed
    return header === undefined || header.alg === 'RS256' ? found({ iss }) : notApplicable
  },
  seen: ({ iss }) =>
    `“iss” is ${shown(iss)}, and the token is not signed with ES256: it is an identity token or a notification of Sign in with Apple.`,
  why: 'Apple signs identity tokens and server-to-server notifications with its own key, for you to verify. No Apple API accepts one as its credential.',
  fix: 'Verify this token with the public keys at https://appleid.apple.com/auth/keys. To call the token endpoint of Sign in with Apple, sign a client secret with your own key.',
  symptom: 'You get 401 or invalid_client when you send an id_token as Bearer or as client_secret.',
  proof: 'Decode the token: “iss” is https://appleid.apple.com and “alg” is RS256.',
  sources: [
    'https://developer.apple.com/documentation/signinwithapple/authenticating-users-with-sign-in-with-apple',
    'https://developer.apple.com/documentation/signinwithapple/processing-changes-for-sign-in-with-apple-accounts',
  ],
})
