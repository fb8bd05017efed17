import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

/** 182 days, the longest life that a report says worked; in seconds. */
const WORKED = 15_724_800

export const musickitLife = defineRule({
  id: 'musickit-life',
  section: 'services',
  severity: 'warn',
  at: { part: 'payload', member: 'exp' },
  needs: ['madeFor', 'lifetime'],
  likelihood: 'occasional',
  title: 'Close to, or over, the longest life of a Music token',
  check: ({ madeFor, lifetime: life }) => {
    if (madeFor.id !== 'apple-music') return notApplicable
    const seconds = life.iat === undefined ? life.measured : life.exp - life.iat
    return seconds > WORKED ? found({ seconds }) : passed
  },
  seen: ({ seconds }) => `The token lives ${durationText(seconds)} (${seconds} s); 182 days are ${WORKED} s.`,
  why: 'Apple documents 15 777 000 s as the most, yet tokens of that length were refused, and 182 days worked.',
  fix: {
    text: 'Use 180 days.',
    code: [{ language: 'JavaScript', after: 'exp = iat + 180 * 24 * 60 * 60' }],
  },
  symptom: 'You get 401 from the Apple Music API for a token that keeps to the documented limit.',
  proof: 'A token of 180 days with the same key is taken.',
  remedy: 'Make tokens of 180 days at most.',
  sources: ['scottrhoyt/apple-music-jwt#1', 'scottrhoyt/apple-music-jwt#2', 'music-assistant/support#3892'],
})
