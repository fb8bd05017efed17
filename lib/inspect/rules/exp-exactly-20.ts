import { backdatedCode } from '../epoch-code'
import type { Life } from '../lifetime-limit'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText } from '../time-words'

/**
 * Without `iat`, a token this many seconds over the limit still counts as one with the full lifetime and a fast clock.
 */
const CLOCK_LEAD = 60

interface Facts {
  readonly life: Life
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
  at: { part: 'payload', member: 'exp' },
  needs: ['lifetime', 'moment'],
  likelihood: 'usual',
  explains: ['exp-too-far'],
  check: ({ lifetime: life, moment }) => {
    if (life.lifetime.edge === undefined || life.lifetime.unit !== 'minutes') return notApplicable
    if (life.hourWithBundle || life.longer === 'allowed') return notApplicable
    const ahead = life.exp - moment.now
    const proved = moment.source === 'date-header' && ahead > life.max
    if (life.tooLong) {
      const byLead = life.iat === undefined && proved && ahead <= life.max + CLOCK_LEAD
      return byLead ? found<Facts>({ life, ahead }, { severity: 'error' }) : notApplicable
    }
    if (life.measured < life.lifetime.edge.from) return passed
    return proved ? found<Facts>({ life, ahead }, { severity: 'error' }) : found<Facts>({ life })
  },
  title: 'The lifetime is exactly at the limit',
  seen: ({ life, ahead }) => {
    const limit = durationText(life.max)
    if (ahead !== undefined)
      return `“exp” is ${durationText(ahead)} after Apple’s response, by Apple’s own clock; the limit is ${limit}. The clock of the computer that made the token is at least ${durationText(ahead - life.max)} ahead.`
    return life.from === 'iat'
      ? `“exp” is ${durationText(life.measured)} after “iat”; the limit is ${limit}.`
      : `“exp” is ${durationText(life.measured)} ahead of ${clockName(life.source)}; the limit is ${limit}.`
  },
  why: 'Apple allows the limit itself, but also compares “exp” with its own clock. On a computer whose clock was half a minute fast, Apple rejected 20 minutes and accepted 15 and 19.',
  fix: ({ life }) => ({
    text: `Use a shorter lifetime, for example ${durationText(life.max * 0.75)}, and synchronize the clock (NTP).`,
    ...(life.max === 1_200 && { code: backdatedCode }),
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
