import { refusalOf } from '../refused'
import { besideThePoint, defineRule, found } from '../rule'
import { targetsAsc } from '../target'

export const apiAccessNotRequested = defineRule({
  id: 'api-access-not-requested',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['token', 'response'],
  likelihood: 15,
  title: 'API access may never have been requested',
  check({ response, service }) {
    if (!targetsAsc(service)) return besideThePoint
    return refusalOf(response, service.sentTo[0] ?? service.madeFor) === 'token'
      ? found({}, { lastResort: true })
      : besideThePoint
  },
  seen: () => 'Apple refused the request. Whether the team has access to the API at all, only Apple knows.',
  why: 'The Account Holder has to accept the terms of the API once, before any key of the team can work.',
  fix: () => ({
    text: 'See whether App Store Connect → Users and Access → Integrations shows a list of keys. When it offers “Request Access” instead, the Account Holder has to do that first.',
  }),
  symptom: 'There is no page Integrations, or it has a button to request access.',
  proof: 'The Account Holder sees “Request Access” on that page.',
  remedy: 'The Account Holder requests access once.',
  sources: [
    'https://support.appmachine.com/support/solutions/articles/80001038893-v2-request-app-store-connect-api-access',
  ],
  confidence: 'medium',
})
