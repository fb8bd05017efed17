import type { Moment } from '../moment'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

/** By a clock other than Apple's, this many seconds mean nothing. */
const LENIENCE = 5

interface Facts {
  readonly nbf: number
  readonly ahead: number
  readonly source: Moment['source']
}

export const nbfInFuture = defineRule({
  id: 'nbf-in-future',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'nbf' },
  needs: ['nbf', 'moment'],
  uses: ['iat'],
  likelihood: 'occasional',
  check: ({ nbf, iat, moment: { now, source } }) => {
    const late = source === 'date-header' ? Math.floor(nbf) > now : nbf > now + LENIENCE
    if (!late) return source === 'date-header' ? passed : notChecked('date')
    // If `iat` isn't earlier, the clock is the cause, which the rule about `iat` reports.
    return iat !== undefined && nbf <= iat ? notApplicable : found<Facts>({ nbf, ahead: nbf - now, source })
  },
  title: 'The token isn’t valid yet (nbf)',
  seen: ({ nbf, ahead, source }) =>
    `“nbf” is ${utcText(nbf)}, ${durationText(ahead)} ahead of ${clockName(source)}.`,
  why: '“nbf” (not before) tells the server to reject the token until then. No Apple service requires this claim.',
  fix: 'Leave “nbf” out, or set it 60 seconds in the past.',
  symptom: 'You get 401 or invalid_client that goes away after a while.',
  proof: 'Decode the payload and compare “nbf” with the “date:” of the response.',
  sources: [
    'https://codehunter.cc/a/ios/sign-in-with-apple-ios-app-backend-verification-api-returns-error-invalid-client',
    'RFC 7519 section 4.1.5',
  ],
})
