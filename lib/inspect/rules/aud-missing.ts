import { audienceOf } from '../expected'
import { judgedBy } from '../life-limit'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { claimsOf } from '../target'

export const audMissing = defineRule({
  id: 'aud-missing',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['token'],
  likelihood: 63,
  title: 'The token names no audience',
  check({ token, service }) {
    const claims = claimsOf(token.read)
    const wanted = audienceOf(judgedBy(service))
    if (claims === undefined || wanted === undefined) return besideThePoint
    const { aud } = claims
    return aud === undefined || aud === null || aud === ''
      ? found({ empty: aud !== undefined, wanted })
      : clear
  },
  seen: ({ empty }) => (empty ? '“aud” is empty.' : 'There is no “aud” in the payload.'),
  why: 'The audience says which of Apple’s services the token is for. Without it the token is refused.',
  fix: ({ wanted }) => ({
    text: `Add “aud”: ${wanted}.`,
    code: [{ language: 'JSON', after: `"aud":"${wanted}"` }],
  }),
  symptom: '401 with every request.',
  proof: 'Decode the payload and look for “aud”.',
  remedy: 'Add "aud":"appstoreconnect-v1"; for other services see what they name.',
  sources: ['https://blog.csdn.net/wdsj_hs/article/details/141994255'],
  confidence: 'high',
})
