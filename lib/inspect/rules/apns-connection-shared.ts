import { defineRule, found, passed } from '../rule'

export const apnsConnectionShared = defineRule({
  id: 'apns-connection-shared',
  section: 'services',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['codes'],
  uses: ['respondedBy'],
  likelihood: 'common',
  title: 'The connection may be of another key or team',
  check: ({ codes }) => {
    if (codes.includes('UnrelatedKeyIdInToken')) return found({ sure: true })
    return codes.includes('InvalidProviderToken') ? found({ sure: false }, { lastResort: true }) : passed
  },
  seen: ({ sure }) =>
    sure
      ? 'APNs responds with UnrelatedKeyIdInToken.'
      : 'APNs responds with InvalidProviderToken. If the same token works on a separate connection, this is the cause.',
  why: 'APNs ties an HTTP/2 connection to the team, the environment and the family of keys of its first push. On it, APNs rejects the tokens of other teams and keys, even correct ones.',
  fix: 'Keep one connection for each team, key and environment, and open a new connection after you change the key.',
  symptom:
    'You get InvalidProviderToken or UnrelatedKeyIdInToken from a server that pushes for several apps or teams.',
  proof: 'The same token works in a single curl command, which opens its own connection.',
  sources: [
    'AndrewBarba/apns2#90',
    'jchambers/pushy#437',
    'https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns',
  ],
})
