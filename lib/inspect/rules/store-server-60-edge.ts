import type { MeasuredLifetime } from '../lifetime-limit'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText } from '../time-words'

const EDGE = 3_540

/** The lifetime of an App Store Server token is at, or over, one hour. */
export const storeServer60Edge = defineRule({
  id: 'store-server-60-edge',
  section: 'time',
  severity: 'warn',
  exception: 'Over 60 minutes this is an error.',
  at: { part: 'payload', name: 'exp' },
  needs: ['lifetime'],
  likelihood: 'common',
  check: ({ lifetime }) => {
    if (!lifetime.hourWithBundle) return notApplicable
    if (lifetime.tooLong) return found<MeasuredLifetime>(lifetime, { severity: 'error' })
    return lifetime.measured >= EDGE ? found<MeasuredLifetime>(lifetime) : passed
  },
  title: 'The lifetime is at or over the one-hour limit',
  seen: ({ measured, from, source, tooLong, max }) =>
    `“exp” is ${durationText(measured)} ${from === 'iat' ? 'after “iat”' : `ahead of ${clockName(source)}`}; the limit is ${tooLong ? '' : 'exactly '}${durationText(max)}.`,
  why: 'Apple rejects more than 60 minutes. In some reports exactly 60 minutes worked in production and failed in the sandbox until they were shortened.',
  fix: 'Set “exp” 5 to 30 minutes after “iat”; Apple’s own library uses 5.',
  symptom:
    'You get 401 “Unauthenticated” from the App Store Server API, in one environment only, or only sometimes.',
  proof: 'Subtract “iat” from “exp”: the result is 3600 or more.',
  sources: [
    'richzw/appstore#28',
    'awa/go-iap#277',
    'https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests',
  ],
})
