import { defineRule, found, passed } from '../rule'
import { durationText, utcText } from '../time-words'

interface Facts {
  readonly exp: number
  readonly iat: number
  readonly swapped: boolean
}

const LONGEST_SWAPPED = 3_600

export const expBeforeIat = defineRule({
  id: 'exp-before-iat',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['exp', 'iat', 'moment'],
  likelihood: 'occasional',
  explains: ['exp-passed', 'iat-in-future'],
  check: ({ exp, iat, moment }) => {
    if (exp >= iat) return passed
    return found<Facts>({ exp, iat, swapped: iat > moment.now && iat - exp <= LONGEST_SWAPPED })
  },
  title: 'The token expires before it is issued',
  seen: ({ exp, iat, swapped }) =>
    `“exp” (${utcText(exp)}) is ${durationText(iat - exp)} before “iat” (${utcText(iat)}).${swapped ? ' The two values look swapped.' : ''}`,
  why: 'A token that expires before it is issued is never valid.',
  fix: ({ swapped }) => ({
    text: swapped
      ? 'Swap the two values.'
      : 'Compute “exp” as “iat” plus the lifetime in seconds. Look for a minus sign or mixed units.',
  }),
  symptom: 'You get 401 at once, with every token.',
  proof: 'Subtract “iat” from “exp”: the result is negative.',
  remedy: 'Compute “exp” as “iat” plus the lifetime in seconds.',
  sources: ['RFC 7519 section 4.1.4'],
})
