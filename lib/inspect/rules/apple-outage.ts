import { isAsc } from '../expected'
import { rejectedBy } from '../rejected'
import { defineRule, found, notApplicable } from '../rule'

export const appleOutage = defineRule({
  id: 'apple-outage',
  section: 'account',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['response'],
  uses: ['status', 'rejection', 'codes', 'respondedBy'],
  likelihood: 'rare',
  title: 'Apple may have an outage',
  check: (known) => {
    const { status = 0, rejection, respondedBy } = known
    const asc = respondedBy !== undefined && isAsc(respondedBy)
    const facts = { status, asc, apple: rejectedBy(known) === 'apple' }
    if (status >= 500) return found(facts)
    return rejection ? found(facts, { lastResort: true }) : notApplicable
  },
  seen: ({ status, apple }) => {
    if (status >= 500) return `The status is ${status}, a server-side error.`
    return apple
      ? 'Apple rejected the token. During an outage it can reject everyone’s token.'
      : 'Nothing shows that Apple’s service rejected the token. If it did, an outage may be the reason: during an outage it can reject everyone’s token.'
  },
  why: 'In past outages of App Store Connect, many people got 401 or 500 at the same time, on the website too, although their tokens were correct.',
  fix: ({ asc }) =>
    `Look at Apple’s system status, developer.apple.com/system-status${asc ? ', and check whether App Store Connect opens in a browser' : ''}. If it shows an outage, wait.`,
  symptom: 'Every request fails, and other people’s requests fail too.',
  proof:
    'Apple’s system status page shows an outage. For the App Store Connect API, its website doesn’t open either.',
  remedy: 'Wait until https://developer.apple.com/system-status/ shows no outage.',
  sources: ['fastlane/fastlane#19072', 'expo/eas-cli#343', 'https://developer.apple.com/system-status/'],
})
