import { judgedBy } from '../life-limit'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { tokenTimes } from '../time-claims'
import { clockName, durationText } from '../time-words'

/** Larger values are no seconds; `time-ms` and its like deal with them. */
const LARGEST_SECONDS = 100_000_000_000
const SMALLEST_SECONDS = 1_000_000_000

export const apnsOldIat = defineRule({
  id: 'apns-old-iat',
  section: 'services',
  severity: 'error',
  at: { part: 'payload', member: 'iat' },
  needs: ['token'],
  likelihood: 68,
  title: 'The push token is over an hour old',
  check({ token, service, moment }) {
    const age = (service.sentTo.find((profile) => profile.age !== undefined) ?? judgedBy(service))?.age
    if (age === undefined) return besideThePoint
    const iat = tokenTimes(token.read)?.iat
    if (iat === undefined || iat >= LARGEST_SECONDS || iat < SMALLEST_SECONDS) return besideThePoint
    const old = moment.now - iat
    if (old <= age.max) return clear
    const stated = age.confidence === 'apple'
    return found(
      { old, max: age.max, source: moment.source, stated },
      { severity: stated ? 'error' : 'warn' },
    )
  },
  seen: ({ old, max, source }) =>
    `“iat” is ${durationText(old)} ago by ${clockName(source)}; ${durationText(max)} is the limit.`,
  why: 'A provider token has no “exp”: its age counts from “iat”, and APNs answers older ones with ExpiredProviderToken. For DeviceCheck, which has the same token, the limit is presumed. A clock that is slow has the same effect.',
  fix: ({ source }) => ({
    text:
      source === 'clock'
        ? 'Was it younger when it was sent? Otherwise make a new token every 20 to 60 minutes.'
        : 'Make a new token every 20 to 60 minutes, and see that the clock is set by NTP.',
  }),
  symptom:
    '403 ExpiredProviderToken, about an hour after the start of a server, or at once where a clock is wrong.',
  proof: 'The “date:” of the answer is more than 3600 s after “iat”.',
  remedy: 'Keep one token for 40 to 50 minutes, then make the next.',
  sources: [
    'edamov/pushok#92',
    'node-apn/node-apn#450',
    'https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns',
  ],
  confidence: 'high',
})
