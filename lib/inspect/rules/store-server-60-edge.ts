import type { Life } from '../life-limit'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText } from '../time-words'

const EDGE = 3_540

/** An App Store Server token at, or over, its hour. */
export const storeServer60Edge = defineRule({
  id: 'store-server-60-edge',
  section: 'time',
  severity: 'warn',
  at: { part: 'payload', member: 'exp' },
  needs: ['lifetime'],
  likelihood: 'common',
  check: ({ lifetime: life }) => {
    if (!life.hourWithBundle) return notApplicable
    if (life.tooLong) return found<Life>(life, { severity: 'error' })
    return life.measured >= EDGE ? found<Life>(life) : passed
  },
  title: 'An hour, the limit of the App Store Server API',
  seen: ({ measured, from, source, tooLong, max }) =>
    `“exp” is ${durationText(measured)} ${from === 'iat' ? 'after “iat”' : `ahead of ${clockName(source)}`}; ${durationText(max)} is ${tooLong ? 'the most' : 'the limit itself'}.`,
  why: 'More than 60 minutes are refused. Exactly 60 minutes passed production and failed in the sandbox for some, until they were shortened.',
  fix: 'Set “exp” 5 to 30 minutes after “iat”; Apple’s own library uses 5.',
  symptom:
    'You get 401 “Unauthenticated” from the App Store Server API, in one environment only or now and then.',
  proof: 'Subtract “iat” from “exp”: 3600 or more.',
  sources: [
    'richzw/appstore#28',
    'awa/go-iap#277',
    'https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests',
  ],
})
