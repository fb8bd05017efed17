import { isAsc } from '../expected'
import { defineRule, found, notApplicable } from '../rule'

export const apiAccessNotRequested = defineRule({
  id: 'api-access-not-requested',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['meant', 'token', 'refusal'],
  likelihood: 'rare',
  title: 'API access may never have been requested',
  check: ({ meant }) => (meant.some(isAsc) ? found(undefined, { lastResort: true }) : notApplicable),
  seen: 'Apple refused the request. Whether the team has access to the API at all, only Apple knows.',
  why: 'The Account Holder has to request access once, before any key of the team can work. Apple reviews and approves each request on a case-by-case basis.',
  fix: 'See whether App Store Connect → Users and Access → Integrations shows a list of keys. When it offers “Request Access” instead, the Account Holder has to do that first.',
  symptom: 'Users and Access has no Integrations tab, or it shows a Request Access button.',
  proof: 'The Account Holder sees “Request Access” on that page.',
  remedy: 'The Account Holder requests access once and waits for Apple’s approval.',
  sources: ['https://developer.apple.com/help/app-store-connect/get-started/app-store-connect-api'],
})
