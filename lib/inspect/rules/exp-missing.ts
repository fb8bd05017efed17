import { judgedBy } from '../life-limit'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { timeClaim } from '../time-claims'

/** There is no `exp` although the service lists it. */
export const expMissing = defineRule({
  id: 'exp-missing',
  section: 'time',
  severity: 'warn',
  at: { part: 'payload' },
  needs: ['token'],
  likelihood: 75,
  check: ({ token, service }) => {
    const claim = timeClaim(token.read, 'exp')
    const profile = judgedBy(service)
    const listed = profile?.claims.some(({ name, required }) => name === 'exp' && required === 'yes') ?? false
    if (claim === undefined || !listed || profile === undefined) return besideThePoint
    return claim.status === 'absent' ? found<{ service: string }>({ service: profile.service.name }) : clear
  },
  title: 'No “exp”',
  seen: ({ service }) => `The payload has no “exp”. ${service} lists it as part of the token.`,
  why: 'A token without an end would live for ever, past every limit. Nobody has reported that such a token is taken.',
  fix: () => ({ text: 'Add “exp”: “iat” plus the life in seconds, 900 for 15 minutes.' }),
  symptom: '401 with a token built by hand, or by a library that was given no life.',
  proof: 'Decode the payload and look for “exp”.',
  remedy: 'Add “exp”: “iat” plus the life in seconds, 900 for 15 minutes.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
  confidence: 'low',
})
