import { backdatedCode } from '../epoch-code'
import type { MeasuredLifetime } from '../lifetime-limit'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText } from '../time-words'

/**
 * Without `iat`, a token this many seconds over the limit still counts as one with the full lifetime and a fast clock.
 */
const CLOCK_LEAD = 60

interface Facts {
  readonly lifetime: MeasuredLifetime
  /** The seconds from the response's date to `exp`, if they exceed the limit. */
  readonly ahead?: number
}

/** The lifetime is exactly at a limit of minutes, so a clock that is ahead puts `exp` over it. */
export const expExactly20 = defineRule({
  id: 'exp-exactly-20',
  section: 'time',
  severity: 'warn',
  exception:
    'This is an error if the “date:” header of the response shows that the token was over the limit.',
  at: { part: 'payload', name: 'exp' },
  needs: ['lifetime', 'moment'],
  likelihood: 'usual',
  explains: ['exp-too-far'],
  check: ({ lifetime, moment }) => {
    if (lifetime.limit.edge === undefined || lifetime.limit.unit !== 'minutes') return notApplicable
    if (lifetime.hourWithBundle || lifetime.longer === 'allowed') return notApplicable
    const ahead = lifetime.exp - moment.now
    const proved = moment.source === 'date-header' && ahead > lifetime.max
    if (lifetime.tooLong) {
      const byLead = lifetime.iat === undefined && proved && ahead <= lifetime.max + CLOCK_LEAD
      return byLead ? found<Facts>({ lifetime, ahead }, { severity: 'error' }) : notApplicable
    }
    if (lifetime.measured < lifetime.limit.edge.from) return passed
    return proved ? found<Facts>({ lifetime, ahead }, { severity: 'error' }) : found<Facts>({ lifetime })
  },
  title: 'The lifetime is exactly at the limit',
  seen: ({ lifetime, ahead }) => {
    const limit = durationText(lifetime.max)
    if (ahead !== undefined)
      return `“exp” is ${durationText(ahead)} after Apple’s response, by Apple’s own clock; the limit is ${limit}. The clock of the computer that made the token is at least ${durationText(ahead - lifetime.max)} ahead.`
    return lifetime.from === 'iat'
      ? `“exp” is ${durationText(lifetime.measured)} after “iat”; the limit is ${limit}.`
      : `“exp” is ${durationText(lifetime.measured)} ahead of ${clockName(lifetime.source)}; the limit is ${limit}.`
  },
  why: 'Apple allows the limit itself, but also compares “exp” with its own clock. On a computer whose clock was half a minute fast, Apple rejected 20 minutes and accepted 15 and 19.',
  fix: ({ lifetime }) => ({
    text: `Use a shorter lifetime, for example ${durationText(lifetime.max * 0.75)}, and synchronize the clock (NTP).`,
    ...(lifetime.max === 1_200 && { code: backdatedCode }),
  }),
  symptom:
    'With the same code and key, you get 401 only on some computers or build machines, or only sometimes.',
  proof:
    'Subtract the “date:” of the response from “exp”: a result over 1200 means more than 20 minutes by Apple’s clock. You can also try 15 minutes.',
  remedy: 'Use a lifetime of 15 minutes. In fastlane leave out “duration: 1200”.',
  sources: [
    'Cap-go/capgo.app#2840',
    'AvdLee/appstoreconnect-swift-sdk#280',
    'Ponytech/appstoreconnectapi#41',
  ],
})
