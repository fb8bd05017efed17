import { isAsc } from '../expected'
import { defineRule, found, notApplicable } from '../rule'

export const appleOutage = defineRule({
  id: 'apple-outage',
  section: 'account',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['response'],
  uses: ['status', 'refusal', 'answeredBy'],
  likelihood: 'rare',
  title: 'Apple may have an outage',
  check: ({ status = 0, refusal, answeredBy }) => {
    const asc = answeredBy !== undefined && isAsc(answeredBy)
    if (status >= 500) return found({ status, asc })
    return refusal ? found({ status, asc }, { lastResort: true }) : notApplicable
  },
  seen: ({ status }) =>
    status >= 500
      ? `The status is ${status}, a fault on the server’s side.`
      : 'Apple rejected the token. During an outage it may do so for everybody.',
  why: 'In past outages of App Store Connect many people got 401 or 500 at once, on the web pages too, and nothing was wrong with their tokens.',
  fix: ({ asc }) =>
    `Look at Apple’s system status, developer.apple.com/system-status${asc ? ', and at whether App Store Connect opens in a browser' : ''}. If it is that, wait.`,
  symptom: 'Everything fails at once, for other people as well.',
  proof: 'Apple’s system status says so. For the App Store Connect API: its web page does not open either.',
  remedy: 'Wait. https://developer.apple.com/system-status/',
  sources: ['fastlane/fastlane#19072', 'expo/eas-cli#343', 'https://developer.apple.com/system-status/'],
})
