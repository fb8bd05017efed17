import { isUuid } from '../../field/shape'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { claimsOf, goesToAsc, textClaim } from '../target'

export const siwaTokenOnAsc = defineRule({
  id: 'siwa-token-on-asc',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', member: 'aud' },
  needs: ['token', 'command'],
  likelihood: 44,
  explains: [
    'host-wrong',
    'aud-wrong',
    'iss-team-id',
    'sub-not-user',
    'portal-key-on-asc',
    'exp-too-far',
    'long-life-no-scope',
  ],
  title: 'A client secret for App Store Connect',
  check({ token, service }) {
    if (!goesToAsc(service)) return besideThePoint
    const claims = claimsOf(token.read)
    if (claims === undefined) return besideThePoint
    const issuer = textClaim(token.read, 'iss')
    // With an issuer UUID it is an App Store Connect token with a wrong audience.
    return claims.aud === 'https://appleid.apple.com' && !(issuer !== undefined && isUuid(issuer.trim()))
      ? found({})
      : clear
  },
  seen: () => '“aud” is https://appleid.apple.com, as in a client secret of Sign in with Apple or Apple Ads.',
  why: 'The App Store Connect API takes neither this audience nor the key behind it.',
  fix: () => ({
    text: 'Make a key under Users and Access → Integrations → App Store Connect API and build a token with it.',
    code: [
      {
        language: 'JSON',
        after: '{ "iss": "<issuer UUID>", "iat": …, "exp": …, "aud": "appstoreconnect-v1" }',
      },
    ],
  }),
  symptom: '401 with a token that works as client_secret.',
  proof: '“aud” is https://appleid.apple.com.',
  remedy: 'Build an App Store Connect token.',
  sources: [
    'https://developer.apple.com/documentation/accountorganizationaldatasharing/creating-a-client-secret',
  ],
  confidence: 'low',
})
