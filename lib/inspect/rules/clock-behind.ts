import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText, utcText } from '../time-words'

interface Facts {
  readonly end: number
  readonly date: number
  readonly clock: number
}

/** By the clock here the token still lives; by Apple's it had ended. */
export const clockBehind = defineRule({
  id: 'clock-behind',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', member: 'exp' },
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
  title: 'The clock here runs behind Apple’s',
  seen: ({ end, date, clock }) =>
    `The token ends at ${utcText(end)}. By the clock of this device that is still to come (${utcText(clock)}), but Apple answered at ${utcText(date)}: this clock is at least ${durationText(date - clock)} slow.`,
  why: 'A token that still looks good where it was made has expired for Apple. Short lives are hit first.',
  fix: 'Put the clock right: switch time synchronization on, then make a new token.',
  symptom:
    'You get 401 with short-lived tokens, or ExpiredProviderToken from APNs, although the token is new.',
  proof: 'Compare the “date:” header of the answer with the clock of the computer that makes the token.',
  remedy: 'Synchronize the clock (NTP) of the computer that makes the token.',
  sources: ['node-apn/node-apn#450'],
})
