import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

const DAY = 86_400

/** A lifetime of days or months without a scope. The rule `exp-too-far` covers a lifetime of about an hour. */
export const longLifeNoScope = defineRule({
  id: 'long-life-no-scope',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['lifetime'],
  likelihood: 'common',
  title: 'The token has a long lifetime but no scope',
  check: ({ lifetime: { longer, tooLong, measured, max } }) => {
    if (longer !== 'no-scope') return notApplicable
    if (!tooLong) return passed
    return measured >= DAY ? found({ measured, max }) : notApplicable
  },
  seen: ({ measured, max }) =>
    `The lifetime is ${durationText(measured)}, and the token has no “scope”. Without one the limit is ${durationText(max)}.`,
  why: 'Only a token whose scope is limited to a few kinds of reads can be valid for months. Every other token is limited to 20 minutes.',
  fix: 'Make a token of at most 20 minutes, and a new one when it has expired. Or add a scope of GET requests on Xcode Cloud or performance data.',
  symptom: 'You get 401 at once with a token that should be valid for days.',
  proof: 'Subtract “iat” from “exp”: the result is over 1200, and the payload has no “scope”.',
  remedy: 'Use a lifetime of at most 20 minutes, or a scope with a resource from Apple’s list.',
  sources: [
    'blacktop/ipsw#301',
    'https://newreleases.io/project/github/blacktop/ipsw/release/v3.1.386',
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
