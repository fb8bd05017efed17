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
  title: 'Too many requests were sent',
  check: ({ response: { headers }, status }) =>
    status === 429
      ? found({ rates: rateLimits(headers).map(ratePairText), retry: retryAfter(headers) })
      : passed,
  seen: ({ rates }) =>
    rates.length === 0 ? 'The status is 429.' : `The status is 429: ${rates.join(', ')}.`,
  why: 'You reached a limit of the service. The token isn’t the problem; a new one won’t help.',
  fix: ({ retry }) => ({
    text:
      retry === undefined
        ? 'Send fewer requests, and try again later. App Store Connect counts over a rolling hour and per key.'
        : retry.status === 'at'
          ? `Try again after ${utcText(retry.seconds)}.`
          : `Try again after ${retry.seconds} s.`,
  }),
  symptom: 'You get 429 RATE_LIMIT_EXCEEDED, or 4290000 from the App Store Server API.',
  proof:
    'The header X-Rate-Limit says how much is left; Retry-After of the App Store Server API is a Unix time in milliseconds.',
  remedy: 'Spread the requests over time, request more items per page, and cache results.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/identifying-rate-limits',
    'https://developer.apple.com/documentation/appstoreserverapi/ratelimitexceedederror',
  ],
})
