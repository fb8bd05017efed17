import { includes, isAsc } from '../expected'
import { defineRule, found, notApplicable } from '../rule'

export const apiAccessNotRequested = defineRule({
  id: 'api-access-not-requested',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['meant', 'token', 'rejection'],
  likelihood: 'rare',
  title: 'API access may never have been requested',
  check: ({ meant }) => {
    if (meant.some(isAsc)) return found({ enterprise: false }, { lastResort: true })
    return includes(meant, 'enterprise') ? found({ enterprise: true }, { lastResort: true }) : notApplicable
  },
  seen: 'Apple rejected the request. Only Apple knows whether the team has access to the API at all.',
  why: 'The Account Holder has to request access once, before any key of the team can work. Apple approves each request case by case. The Enterprise Program API has the same condition.',
  fix: ({ enterprise }) =>
    enterprise
      ? 'If Users and Access → Integrations in the developer account offers to request access, the Account Holder has to do that first and wait for Apple’s approval.'
      : 'If Users and Access → Integrations in App Store Connect offers “Request Access”, the Account Holder has to do that first and wait for Apple’s approval.',
  symptom: 'Users and Access has no Integrations tab, or it shows a Request Access button.',
  proof: 'The Account Holder sees “Request Access” on that page.',
  remedy: 'Have the Account Holder request access once, and wait for Apple’s approval.',
  sources: [
    'https://developer.apple.com/help/app-store-connect/get-started/app-store-connect-api',
    'https://developer.apple.com/help/account/keys/enterprise-program-api',
  ],
})
