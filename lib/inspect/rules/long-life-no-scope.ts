import { defineRule, found, notApplicable, passed } from '../rule'
import { durationText } from '../time-words'

const DAY = 86_400

/** Days or months without a scope. A life of an hour or so is told by `exp-too-far`. */
export const longLifeNoScope = defineRule({
  id: 'long-life-no-scope',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', member: 'exp' },
  needs: ['lifetime'],
  likelihood: 'common',
  title: 'A long life without a scope',
  check: ({ lifetime: { longer, tooLong, measured, max } }) => {
    if (longer !== 'no-scope') return notApplicable
    if (!tooLong) return passed
    return measured >= DAY ? found({ measured, max }) : notApplicable
  },
  seen: ({ measured, max }) =>
    `The token lives ${durationText(measured)} and has no “scope”. Without one the limit is ${durationText(max)}.`,
  why: 'Months are possible only for tokens that read a few kinds of data and say so in their scope. All others may live 20 minutes.',
  fix: 'Make a token of at most 20 minutes, and a new one when it has expired. Or add a scope of GET requests on Xcode Cloud or performance data.',
  symptom: 'You get 401 at once with a token meant to last for days.',
  proof: 'Subtract “iat” from “exp”: more than 1200, and no “scope” in the payload.',
  remedy: '20 minutes at most, or a scope on a listed resource.',
  sources: [
    'blacktop/ipsw#301',
    'https://newreleases.io/project/github/blacktop/ipsw/release/v3.1.386',
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
