import { isUuid } from '../../field/shape'
import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

export const siwaTokenOnAsc = defineRule({
  id: 'siwa-token-on-asc',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', name: 'aud' },
  needs: ['claims', 'sentTo'],
  uses: ['iss'],
  likelihood: 'occasional',
  explains: [
    'host-wrong',
    'aud-wrong',
    'iss-team-id',
    'sub-not-user',
    'portal-key-on-asc',
    'exp-too-far',
    'long-life-no-scope',
  ],
  title: 'A client secret was sent to App Store Connect',
  check: ({ claims: { aud }, iss, sentTo }) => {
    if (!sentTo.some(isAsc) || typeof aud !== 'string' || aud === '') return notApplicable
    if (aud !== 'https://appleid.apple.com') return passed
    // If the issuer is a UUID, it is an App Store Connect token with a wrong audience.
    return iss !== undefined && isUuid(iss.trim()) ? notApplicable : found()
  },
  seen: '“aud” is https://appleid.apple.com, as in a client secret of Sign in with Apple or Apple Ads.',
  why: 'The App Store Connect API accepts neither this audience nor the key that signed this token.',
  fix: {
    text: 'Make a key under Users and Access → Integrations → App Store Connect API and build a token with it.',
    code: [
      {
        language: 'JSON',
        after: '{ "iss": "<issuer UUID>", "iat": …, "exp": …, "aud": "appstoreconnect-v1" }',
      },
    ],
  },
  symptom: 'You get 401 with a token that works as client_secret.',
  proof: '“aud” is https://appleid.apple.com.',
  remedy: 'Build an App Store Connect token.',
  sources: [
    'https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret',
  ],
})
