import { apnsOperations } from './apns-operations'
import { apnsResponses } from './apns-responses'
import { issuedAt, plainHeader, teamIssuer } from './members'
import { onlyIssuerAndTime, portalFields, portalKey } from './portal'
import type { Profile } from './profile'
import { service } from './service-list'

/** The APNs provider token, whose only claims are the issuer and the time of issue. */
export const apns: Profile = {
  id: 'apns',
  service: service('apns'),
  alsoCalled: [
    'push',
    'push notifications',
    'notification',
    'remote notification',
    'provider token',
    'Live Activity',
    'device token',
    'api.push.apple.com',
  ],
  about: 'The provider token with which a server sends push notifications.',
  header: plainHeader,
  claims: [
    teamIssuer,
    {
      ...issuedAt,
      meaning: 'Set 60 s in the past. APNs accepts the token until one hour after it.',
    },
  ],
  unwanted: onlyIssuerAndTime(['exp', 'aud', 'sub']),
  fields: portalFields,
  age: { max: 3600, renewNoSoonerThan: 1200, confidence: 'apple' },
  key: {
    ...portalKey('Apple Push Notification service → Configure: environment, Team Scoped or Topic Specific'),
    fileNames: ['AuthKey', 'APNsAuthKey'],
    signs: ['apns', 'apn'],
  },
  sent: { as: 'bearer' },
  hosts: [
    { host: 'api.push.apple.com', label: 'Production', note: 'Port 443, or 2197.' },
    { host: 'api.sandbox.push.apple.com', label: 'Development', note: 'Port 443, or 2197.' },
    {
      host: 'api.development.push.apple.com',
      label: 'Development, former host',
      note: 'Many clients still use it. Apple’s pages name api.sandbox.push.apple.com.',
    },
  ],
  operations: apnsOperations,
  spokenOf:
    /(?:Invalid|Expired|Missing)_?Provider_?Token|TooManyProviderTokenUpdates|BadEnvironmentKey(?:Id)?InToken|UnrelatedKeyIdInToken|\bAPNS\b|\bnode[_-]apn\b|\bapns2?\b|\baioapns\b|\bapnotic\b|\bAPNSwift\b|APNSError|ApnsError|\bdevice["']?:\s{0,20}["'][\da-f]{64}["'],\s{0,20}["']?(?:apns-id|status)\b|\bdotAPNS\b|\bpushy\b(?!\.me)|push\.apple\.com/i,
  usualCausesOf401: ['apns-kid-team-swapped', 'kid-wrong', 'key-revoked', 'key-too-new', 'apns-environment'],
  responses: apnsResponses,
  notes: [
    {
      text: 'Use one token for 20 to 60 minutes: APNs rejects older tokens (ExpiredProviderToken), and new tokens that come more often than every 20 minutes on one connection (TooManyProviderTokenUpdates).',
      confidence: 'apple',
    },
    {
      text: 'In practice, make a token once and reuse it for 40 to 50 minutes.',
      confidence: 'derived',
    },
    {
      text: 'Key ID and Team ID both have ten characters. Swapping them is the classic cause of InvalidProviderToken.',
      confidence: 'field',
      source: 'https://github.com/jchambers/pushy/issues/914',
    },
    {
      text: 'Since 2025 a key may be limited to one environment, or to some topics. Older keys, and new ones made for Sandbox & Production, serve both environments.',
      confidence: 'apple',
    },
    {
      text: 'A connection belongs to the team, the environment and the family of keys of its first push. For another team, environment or family of keys, open a new connection.',
      confidence: 'apple',
    },
    {
      text: 'APNs also accepts DER signatures, which other Apple services reject. Code that works here may fail elsewhere.',
      confidence: 'field',
    },
    {
      text: 'Requests about broadcast channels have the same token. They go to separate hosts, on ports 2196 and 2195.',
      confidence: 'apple',
      source:
        'https://developer.apple.com/documentation/usernotifications/sending-channel-management-requests-to-apns',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns',
    'https://developer.apple.com/documentation/usernotifications/sending-notification-requests-to-apns',
    'https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns',
    'https://developer.apple.com/documentation/usernotifications/handling-error-responses-from-apns',
    'https://developer.apple.com/documentation/usernotifications/sending-channel-management-requests-to-apns',
    'https://documentation.onesignal.com/docs/ios-p8-token-based-connection-to-apns',
  ],
}
