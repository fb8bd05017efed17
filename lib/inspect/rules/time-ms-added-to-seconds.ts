import { defineRule, found, passed } from '../rule'
import { durationText } from '../time-words'

/**
 * Lifetimes in seconds that people usually intend. The constant below is how much a backdated `iat` may add to them.
 */
const MEANT = [60, 120, 300, 600, 900, 1_140, 1_200, 1_800, 3_600]
const BACKDATE = 120

interface Facts {
  readonly lifetime: number
  readonly meant: number
}

export const timeMsAddedToSeconds = defineRule({
  id: 'time-ms-added-to-seconds',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['lifetime'],
  likelihood: 'common',
  explains: ['exp-too-far', 'long-life-no-scope', 'long-life-scope-not-listed', 'store-server-60-edge'],
  check: ({ lifetime }) => {
    if (!lifetime.tooLong) return passed
    const length = lifetime.iat === undefined ? lifetime.measured : lifetime.exp - lifetime.iat
    const meant = MEANT.find((seconds) => Math.abs(length - seconds * 1000) <= BACKDATE)
    return meant === undefined ? passed : found<Facts>({ lifetime: length, meant })
  },
  title: 'Milliseconds were added to seconds',
  seen: ({ lifetime, meant }) =>
    `“exp” is ${Math.round(lifetime)} seconds (${durationText(lifetime)}) after the start: a thousand times ${durationText(meant)}.`,
  why: 'The start is in seconds, but the duration that was added to it was in milliseconds. The lifetime is then many days, and Apple rejects it.',
  fix: ({ meant }) => ({
    text: `Add ${meant}, not ${meant * 1000}.`,
    code: [
      {
        language: 'JavaScript',
        before: `exp: Math.floor(Date.now() / 1000) + ${meant * 1000}`,
        after: `exp: Math.floor(Date.now() / 1000) + ${meant}`,
      },
    ],
  }),
  symptom: 'You get 401 at once, and tools show that the token is valid for a week or two.',
  proof: 'Subtract “iat” from “exp”: the result is 600000, 900000 or 1200000.',
  remedy: 'Add seconds to seconds: 900 for 15 minutes.',
  sources: ['auth0/node-jsonwebtoken#436', 'auth0/node-jsonwebtoken#830'],
})
