import { rateLimits, ratePairText, retryAfter } from '../rate-headers'
import { defineRule, found, passed } from '../rule'
import { utcText } from '../time-words'

export const rateLimit = defineRule({
  id: 'rate-limit',
  section: 'account',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['response', 'status'],
  likelihood: 'common',
  title: 'Too many requests',
  check: ({ response: { headers }, status }) =>
    status === 429
      ? found({ rates: rateLimits(headers).map(ratePairText), retry: retryAfter(headers) })
      : passed,
  seen: ({ rates }) =>
    rates.length === 0 ? 'The answer is 429.' : `The answer is 429: ${rates.join(', ')}.`,
  why: 'A limit of the service was reached. This is no matter of the token; a new one does not help.',
  fix: ({ retry }) => ({
    text:
      retry === undefined
        ? 'Slow down, and come back later. App Store Connect counts over a rolling hour and per key.'
        : retry.status === 'at'
          ? `Come back after ${utcText(retry.seconds)}.`
          : `Come back after ${retry.seconds} s.`,
  }),
  symptom: 'You get 429 RATE_LIMIT_EXCEEDED, or 4290000 from the App Store Server API.',
  proof:
    'The header X-Rate-Limit says how much is left; Retry-After of the App Store Server API is a Unix time in milliseconds.',
  remedy: 'Spread the requests, ask for more per page, keep results.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/identifying-rate-limits',
    'https://developer.apple.com/documentation/appstoreserverapi/ratelimitexceedederror',
  ],
})
