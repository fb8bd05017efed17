import { defineRule, found, notApplicable } from '../rule'

export const appleOutage = defineRule({
  id: 'apple-outage',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['response'],
  uses: ['status', 'refusal'],
  likelihood: 'rare',
  title: 'Apple may have an outage',
  check: ({ status = 0, refusal }) => {
    if (status >= 500) return found({ status })
    return refusal ? found({ status }, { lastResort: true }) : notApplicable
  },
  seen: ({ status }) =>
    status >= 500
      ? `The answer is ${status}, a fault on the side of the server.`
      : 'Apple refused the token. During an outage it may do so for everybody.',
  why: 'In past outages many people got 401 or 500 at once, on the web pages too. Nothing is wrong with the token then.',
  fix: 'Look at Apple’s system status, developer.apple.com/system-status, and at whether App Store Connect opens in a browser. If it is that, wait.',
  symptom: 'Everything fails at once, for other people as well.',
  proof: 'Apple’s system status says so, or App Store Connect does not open either.',
  remedy: 'Wait. https://developer.apple.com/system-status/',
  sources: ['fastlane/fastlane#19072', 'expo/eas-cli#343', 'https://developer.apple.com/system-status/'],
  confidence: 'high',
})
