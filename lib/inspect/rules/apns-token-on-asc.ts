import { isTenCharacterId } from '../../field/shape'
import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

export const apnsTokenOnAsc = defineRule({
  id: 'apns-token-on-asc',
  section: 'services',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['claims', 'iss', 'sentTo'],
  likelihood: 'occasional',
  explains: ['host-wrong', 'aud-missing', 'exp-missing', 'iss-team-id', 'portal-key-on-asc', 'apns-old-iat'],
  title: 'A push token was sent to App Store Connect',
  check: ({ claims, iss, sentTo }) => {
    if (!sentTo.some(isAsc)) return notApplicable
    if (!isTenCharacterId(iss.trim())) return passed
    return Object.keys(claims).every((name) => name === 'iss' || name === 'iat')
      ? found({ iss })
      : notApplicable
  },
  seen: ({ iss }) =>
    `The payload has only the Team ID ${iss} and a time, like the tokens for APNs and DeviceCheck.`,
  why: 'The App Store Connect API requires “exp”, “aud” and an Issuer ID (a UUID), and a key made in App Store Connect.',
  fix: {
    text: 'Make a key under Users and Access → Integrations → App Store Connect API and build a token with it.',
    code: [
      {
        language: 'JSON',
        after: '{ "iss": "<issuer UUID>", "iat": …, "exp": …, "aud": "appstoreconnect-v1" }',
      },
    ],
  },
  symptom: 'You get 401 with a token that works for push notifications.',
  proof: 'The payload has only “iat” and an “iss” of ten characters.',
  remedy: 'Build an App Store Connect token with an App Store Connect key. The push key doesn’t work there.',
  sources: ['ethanhuang13/CupertinoJWT#10'],
})
