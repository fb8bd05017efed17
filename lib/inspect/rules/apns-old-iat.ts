import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText } from '../time-words'

const SMALLEST_SECONDS = 1_000_000_000

export const apnsOldIat = defineRule({
  id: 'apns-old-iat',
  section: 'services',
  severity: 'error',
  exception: 'For DeviceCheck this is a warning: Apple states no limit for its tokens.',
  at: { part: 'payload', name: 'iat' },
  needs: ['iat', 'judgedBy', 'moment'],
  uses: ['sentTo'],
  likelihood: 'common',
  title: 'The push token is over an hour old',
  check: ({ iat, judgedBy, moment: { now, source }, sentTo = [] }) => {
    const age = (sentTo.find((profile) => profile.age !== undefined) ?? judgedBy).age
    if (age === undefined || iat < SMALLEST_SECONDS) return notApplicable
    const old = now - iat
    if (old <= age.max) return passed
    const stated = age.confidence === 'apple'
    return found({ old, max: age.max, source, stated }, { severity: stated ? 'error' : 'warn' })
  },
  seen: ({ old, max, source }) =>
    `“iat” is ${durationText(old)} ago by ${clockName(source)}; the limit is ${durationText(max)}.`,
  why: 'A provider token has no “exp”. APNs computes its age from “iat” and rejects a token older than one hour with ExpiredProviderToken. DeviceCheck uses the same kind of token; Apple doesn’t say whether the limit applies there. A slow clock causes the same error.',
  fix: ({ source }) => ({
    text:
      source === 'clock'
        ? 'If the token was already this old when you sent it, make a new one every 20 to 60 minutes.'
        : 'Make a new token every 20 to 60 minutes, and synchronize the clock (NTP).',
  }),
  symptom:
    'You get 403 ExpiredProviderToken, about an hour after a server starts, or at once if a clock is wrong.',
  proof: 'The “date:” header of the response is more than 3600 s after “iat”.',
  remedy: 'Use one token for 40 to 50 minutes, then make a new one.',
  sources: [
    'edamov/pushok#92',
    'node-apn/node-apn#450',
    'https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns',
  ],
})
