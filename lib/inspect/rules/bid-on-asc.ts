import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const bidOnAsc = defineRule({
  id: 'bid-on-asc',
  section: 'claims',
  severity: 'warn',
  at: { part: 'payload', name: 'bid' },
  needs: ['claims', 'sentTo'],
  likelihood: 'occasional',
  explains: ['claims-extra'],
  title: '“bid” belongs to the App Store Server API',
  check: ({ claims: { bid }, sentTo }) => {
    if (!sentTo.some(isAsc)) return notApplicable
    return bid === undefined ? passed : found({ bid })
  },
  seen: ({ bid }) => `“bid” is ${shown(bid)}, and the request goes to App Store Connect.`,
  why: 'The claim “bid” belongs to the App Store Server API. These tokens are usually signed with an In-App Purchase key, which the App Store Connect API rejects. A “bid” claim on its own isn’t proof.',
  fix: 'Sign with a team or individual key of App Store Connect, and leave “bid” out.',
  symptom: 'You get 401 from App Store Connect with a token that works for the App Store Server API.',
  proof:
    'The key is listed under In-App Purchase in App Store Connect → Users and Access → Integrations; its file was named SubscriptionKey_….',
  remedy: 'Use an App Store Connect key, and leave “bid” out.',
  sources: ['https://discussions.apple.com/thread/254056348'],
})
