import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

/** 182 days, the longest lifetime that worked in a public report, in seconds. */
const WORKED = 15_724_800

export const musickitLife = defineRule({
  id: 'musickit-life',
  section: 'services',
  severity: 'warn',
  at: { part: 'payload', name: 'exp' },
  needs: ['madeFor', 'lifetime'],
  likelihood: 'occasional',
  title: 'The Apple Music token’s lifetime is at or over the limit',
  check: ({ madeFor, lifetime }) => {
    if (madeFor.id !== 'apple-music') return notApplicable
    const seconds = lifetime.iat === undefined ? lifetime.measured : lifetime.exp - lifetime.iat
    return seconds > WORKED ? found({ seconds }) : passed
  },
  seen: ({ seconds }) =>
    `The lifetime of the token is ${durationText(seconds)} (${seconds} s); 182 days are ${WORKED} s.`,
  why: 'Apple documents a maximum of 15,777,000 seconds, but reports say that tokens of that length were rejected and 182 days worked.',
  fix: {
    text: 'Use 180 days.',
    code: [{ language: 'JavaScript', after: 'exp = iat + 180 * 24 * 60 * 60' }],
  },
  symptom: 'You get 401 from the Apple Music API for a token within the documented limit.',
  proof: 'Apple accepts a token of 180 days made with the same key.',
  remedy: 'Make tokens that are valid for at most 180 days.',
  sources: ['scottrhoyt/apple-music-jwt#1', 'scottrhoyt/apple-music-jwt#2', 'music-assistant/support#3892'],
})
