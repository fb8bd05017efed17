import { epochCode } from '../epoch-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { isDuration } from '../time-claims'
import { durationText, utcText } from '../time-words'

export const timeRelative = defineRule({
  id: 'time-relative',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['times'],
  likelihood: 'common',
  check: ({ times: { exp } }) => {
    if (exp.status !== 'number' || !Number.isFinite(exp.value)) return notApplicable
    return isDuration(exp.value) ? found({ exp: exp.value }) : passed
  },
  title: '“exp” is a duration, not a time',
  seen: ({ exp }) =>
    `“exp” is ${exp}. As a duration that is ${durationText(exp)}; as a time, which it must be, ${utcText(exp)}.`,
  why: '“exp” counts seconds since 1970, so to Apple this token expired in 1970.',
  fix: ({ exp }) => ({
    text: `Add the current time in seconds: “exp” = now + ${exp > 0 && exp <= 1_200 ? exp : 900}.`,
    code: epochCode.map(({ language, after }) => ({ language, after })),
  }),
  symptom: 'You get 401 at once, and tools show that the token expired in 1970.',
  proof: 'Decode the payload: “exp” has three or four digits.',
  remedy: '“exp” is the current time in seconds plus the lifetime in seconds.',
  sources: ['isaced/appstore-connect-sdk#14', 'RFC 7519 section 4.1.4'],
})
