import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText, utcText } from '../time-words'

interface Facts {
  readonly end: number
  readonly date: number
  readonly clock: number
}

/** The token has expired by Apple's clock, but not by the clock here. */
export const clockBehind = defineRule({
  id: 'clock-behind',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['token', 'date', 'moment'],
  uses: ['exp', 'iat', 'judgedBy'],
  likelihood: 'usual',
  explains: ['exp-passed', 'apns-old-iat'],
  check: ({ exp, iat, judgedBy, moment: { clock }, date }) => {
    const age = judgedBy?.age
    const end = exp ?? (age && iat !== undefined ? iat + age.max : undefined)
    if (end === undefined) return notApplicable
    if (end <= date && end > clock) return found<Facts>({ end, date, clock })
    return clock >= date ? passed : notApplicable
  },
  title: 'The clock of this device is behind Apple’s',
  seen: ({ end, date, clock }) =>
    `The token expires at ${utcText(end)}. By the clock of this device that is in the future (${utcText(clock)}), but Apple responded at ${utcText(date)}: this clock is slow by at least ${durationText(date - clock)}.`,
  why: 'This clock is behind Apple’s, so a token can have expired for Apple while it still looks valid here. Tokens with a short lifetime fail first.',
  fix: 'Turn on time synchronization on this device, then make a new token.',
  symptom:
    'You get 401 with short-lived tokens, or ExpiredProviderToken from APNs, although the token is new.',
  proof: 'Compare the “date:” header of the response with the clock of the computer that makes the token.',
  remedy: 'Synchronize the clock (NTP) of the computer that makes the token.',
  sources: ['node-apn/node-apn#450'],
})
