import type { Answer } from './profile'

/** The reasons APNs gives, as Apple's page "Handling Notification Responses from APNs" and reports have them. */
export const apnsAnswers: readonly Answer[] = [
  {
    status: 403,
    code: 'InvalidProviderToken',
    means:
      'Malformed token, wrong Team ID or Key ID, or a bad signature. First look whether Key ID and Team ID are exchanged: both have ten characters.',
    token: 'refused',
    confidence: 'apple',
  },
  {
    status: 403,
    code: 'ExpiredProviderToken',
    means: 'The token’s “iat” is more than an hour old, or a clock is wrong.',
    token: 'refused',
    confidence: 'apple',
  },
  {
    status: 403,
    code: 'MissingProviderToken',
    means: 'No authorization header arrived, and no certificate.',
    token: 'refused',
    confidence: 'apple',
  },
  {
    status: 403,
    code: 'BadEnvironmentKeyIdInToken',
    means: 'The key belongs to the other environment: use the other host, or a key for this one.',
    token: 'refused',
    confidence: 'apple',
  },
  {
    status: 403,
    code: 'BadEnvironmentKeyInToken',
    means:
      'The key belongs to the other environment: use the other host, or a key for this one. The server writes it without the “Id” of Apple’s page.',
    token: 'refused',
    confidence: 'field',
  },
  {
    status: 403,
    code: 'UnrelatedKeyIdInToken',
    means: 'The key is not related to the first key used on this connection. Open a new connection.',
    token: 'refused',
    confidence: 'apple',
  },
  {
    status: 403,
    code: 'Forbidden',
    means: 'This action is not allowed.',
    token: 'unknown',
    confidence: 'apple',
  },
  {
    status: 429,
    code: 'TooManyProviderTokenUpdates',
    means: 'New tokens came more often than every 20 minutes on one connection. Reuse the earlier one.',
    token: 'refused',
    confidence: 'apple',
  },
  {
    status: 400,
    code: 'BadDeviceToken',
    means: 'The device token is wrong or belongs to the other environment. The provider token was accepted.',
    token: 'accepted',
    confidence: 'field',
  },
  {
    status: 400,
    code: 'DeviceTokenNotForTopic',
    means:
      'The device token belongs to another app than apns-topic names. Not a matter of the provider token.',
    token: 'accepted',
    confidence: 'apple',
  },
  {
    status: 400,
    code: 'TopicDisallowed',
    means:
      'Pushing to this apns-topic is not allowed: it is not of the team or key of the token, or its suffix is missing.',
    token: 'unknown',
    confidence: 'apple',
  },
  {
    status: 400,
    code: 'BadTopic',
    means: 'The apns-topic is not valid. Not a matter of the provider token.',
    token: 'accepted',
    confidence: 'apple',
  },
  {
    status: 400,
    code: 'MissingTopic',
    means: 'The apns-topic header is missing. Not a matter of the provider token.',
    token: 'accepted',
    confidence: 'apple',
  },
  {
    status: 410,
    code: 'Unregistered',
    means: 'The device token is no longer active; “timestamp” (milliseconds) says since when.',
    token: 'accepted',
    confidence: 'apple',
  },
  {
    status: 410,
    code: 'ExpiredToken',
    means: 'The device token has expired. This is not about the provider token.',
    token: 'accepted',
    confidence: 'apple',
  },
]
