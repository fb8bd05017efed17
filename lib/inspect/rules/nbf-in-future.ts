import type { Moment } from '../evidence'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { tokenTimes } from '../time-claims'
import { clockName, durationText, utcText } from '../time-words'

/** By a clock that is not Apple's, so many seconds say nothing. */
const LENIENCE = 5

interface Facts {
  readonly nbf: number
  readonly ahead: number
  readonly source: Moment['source']
}

/** The token says that it is not good yet. */
export const nbfInFuture = defineRule({
  id: 'nbf-in-future',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', member: 'nbf' },
  needs: ['token'],
  likelihood: 50,
  check: ({ token, moment }) => {
    const { nbf, iat } = tokenTimes(token.read) ?? {}
    if (nbf === undefined) return besideThePoint
    const { now, source } = moment
    const late = source === 'date-header' ? Math.floor(nbf) > now : nbf > now + LENIENCE
    if (!late) return clear
    // With the same value in `iat` it is the clock, and said there.
    return iat !== undefined && nbf <= iat ? besideThePoint : found<Facts>({ nbf, ahead: nbf - now, source })
  },
  title: 'Not good yet',
  seen: ({ nbf, ahead, source }) =>
    `“nbf” is ${utcText(nbf)}, ${durationText(ahead)} ahead of ${clockName(source)}.`,
  why: '“nbf” (not before) asks the server to refuse the token until then. No Apple service wants this claim.',
  fix: () => ({ text: 'Leave “nbf” out, or set it back by 60 seconds.' }),
  symptom: '401 or invalid_client that goes away after a while.',
  proof: 'Decode the payload and compare “nbf” with the “date:” of the answer.',
  remedy: 'Leave “nbf” out, or set it back by 60 seconds.',
  sources: [
    'https://codehunter.cc/a/ios/sign-in-with-apple-ios-app-backend-verification-api-returns-error-invalid-client',
    'RFC 7519 section 4.1.5',
  ],
  confidence: 'medium',
})
