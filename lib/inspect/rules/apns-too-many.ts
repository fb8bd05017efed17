import { defineRule, found, notApplicable, passed } from '../rule'

export const apnsTooMany = defineRule({
  id: 'apns-too-many',
  section: 'services',
  severity: 'error',
  at: { part: 'response' },
  needs: ['codes'],
  uses: ['respondedBy'],
  likelihood: 'common',
  explains: ['rate-limit'],
  title: 'New push tokens are made too often',
  check: ({ codes, respondedBy }) => {
    if (codes.includes('TooManyProviderTokenUpdates')) return found()
    return respondedBy?.id === 'apns' ? passed : notApplicable
  },
  seen: 'APNs responded TooManyProviderTokenUpdates.',
  why: 'On one connection APNs accepts a new token at most every 20 minutes. Code that makes one token for each push exceeds that limit.',
  fix: 'Make one token, keep it for 40 to 50 minutes, and use it for every push in that time.',
  symptom: 'You get 429 TooManyProviderTokenUpdates when you send many pushes.',
  proof: '“iat” differs from push to push.',
  remedy: 'Cache one token for each key and process.',
  sources: ['CleverTap/apns-http2#48', 'jchambers/pushy#568', 'AndrewBarba/apns2#16'],
})
