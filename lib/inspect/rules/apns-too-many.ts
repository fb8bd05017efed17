import { answerCodes } from '../answer'
import { besideThePoint, clear, defineRule, found } from '../rule'

export const apnsTooMany = defineRule({
  id: 'apns-too-many',
  section: 'services',
  severity: 'error',
  at: { part: 'response' },
  needs: ['response'],
  likelihood: 60,
  explains: ['rate-limit'],
  title: 'New push tokens too often',
  check({ response }) {
    const codes = answerCodes(response)
    if (codes.length === 0) return besideThePoint
    return codes.includes('TooManyProviderTokenUpdates') ? found({}) : clear
  },
  seen: () => 'APNs answered TooManyProviderTokenUpdates.',
  why: 'A new token on the same connection is taken at most every 20 minutes. Making one for each push goes past that.',
  fix: () => ({
    text: 'Make one token, keep it for 40 to 50 minutes, and use it for every push in that time.',
  }),
  symptom: '429 TooManyProviderTokenUpdates when many pushes are sent.',
  proof: '“iat” differs from push to push.',
  remedy: 'Cache the token, one for each key and process.',
  sources: ['CleverTap/apns-http2#48', 'jchambers/pushy#568', 'AndrewBarba/apns2#16'],
  confidence: 'high',
})
