import { OF_OWN_TOKEN } from '../of-own-token'
import { defineRule, found, passed } from '../rule'

/** Issuers and audiences that belong to one other service. */
const OTHERS: readonly (readonly [who: string, sign: RegExp])[] = [
  ['Firebase', /securetoken\.google\.com|firebase/iu],
  [
    'Google',
    /(?:accounts\.google\.com|oauth2\.googleapis\.com|\.iam\.gserviceaccount\.com|www\.googleapis\.com)/iu,
  ],
  ['Supabase', /^supabase(?:-demo)?$|\.supabase\.(?:co|com)\//iu],
  ['Auth0', /\.auth0\.com\//iu],
  ['Amazon Cognito', /cognito-idp\.[\w-]+\.amazonaws\.com/iu],
  ['Microsoft', /login\.microsoftonline\.com|sts\.windows\.net/iu],
]

export const notAnAppleToken = defineRule({
  id: 'not-an-apple-token',
  section: 'services',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'payload', name: 'iss' },
  needs: ['claims'],
  likelihood: 'foremost',
  explains: [...OF_OWN_TOKEN, 'alg-other', 'alg-hs256', 'sig-length'],
  title: 'This token belongs to another service',
  check: ({ claims: { iss, aud } }) => {
    const texts = [iss, aud].filter((value): value is string => typeof value === 'string')
    const who = OTHERS.find(([, sign]) => texts.some((value) => sign.test(value)))?.[0]
    return who === undefined ? passed : found({ who })
  },
  seen: ({ who }) => `“iss” or “aud” names ${who}.`,
  why: 'No Apple service accepts this token. Assay can’t check it, because other services use other keys and claims.',
  fix: 'Paste the token that goes to Apple. If this one did, your code sends the wrong token.',
  symptom: 'You get 401 from Apple although the token works with another service.',
  proof: 'Decode the payload: “iss” or “aud” is an address of the other service.',
  sources: ['RFC 7519 section 4.1.1'],
})
