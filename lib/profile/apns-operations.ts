import type { Diagnostic } from '../diagnostic/diagnostic'
import { checkTopic, TOPIC_ENDINGS } from './apns-topic'
import type { Host, ServiceOperation } from './profile'

const channelHosts: readonly Host[] = [
  { host: 'api-manage-broadcast.push.apple.com:2196', label: 'Production' },
  { host: 'api-manage-broadcast.sandbox.push.apple.com:2195', label: 'Sandbox' },
]

const bundleId = { name: 'bundleId', in: 'path', required: true, placeholder: 'com.example.app' } as const
const requestId = { name: 'apns-request-id', in: 'header', hint: 'A UUID for this request.' } as const
const channelId = {
  name: 'apns-channel-id',
  in: 'header',
  required: true,
  hint: 'The channel ID, as APNs returned it.',
} as const

/** The properties that all requests about one channel share. */
const onChannels = {
  group: 'Channels',
  path: '/1/apps/{bundleId}/channels',
  token: { in: 'header', name: 'authorization', scheme: 'bearer' },
  http2: true,
  hosts: channelHosts,
} as const

/** Warns when the topic lacks the suffix that its push type requires. */
function judgeTopic(values: Readonly<Record<string, string>>): Diagnostic | undefined {
  const [topic = '', pushType = ''] = [values['apns-topic']?.trim(), values['apns-push-type']?.trim()]
  const check = checkTopic(topic, pushType)
  return check?.status === 'lacks-ending'
    ? {
        severity: 'warn',
        seen: `For the push type ${pushType}, APNs expects the topic ${check.right}.`,
      }
    : undefined
}

/** The requests of APNs: to one device, to a channel, and about channels. */
export const apnsOperations: readonly ServiceOperation[] = [
  {
    id: 'send-notification',
    title: 'Send a notification',
    group: 'Notifications',
    method: 'POST',
    path: '/3/device/{deviceToken}',
    token: { in: 'header', name: 'authorization', scheme: 'bearer' },
    http2: true,
    response: 'none',
    parameters: [
      {
        name: 'deviceToken',
        in: 'path',
        required: true,
        hint: 'Hexadecimal, from the app. If you make one up, APNs returns BadDeviceToken, which proves that the provider token is good.',
        placeholder: '00fc13adff785122b4ad28809a3420982341241421348097878e577c991de8f0',
      },
      {
        name: 'apns-topic',
        in: 'header',
        required: true,
        hint: `The Bundle ID. Some push types need a suffix: ${Object.values(TOPIC_ENDINGS).join(', ')}.`,
        diagnostic: judgeTopic,
        placeholder: 'com.example.app',
      },
      {
        name: 'apns-push-type',
        in: 'header',
        initial: 'alert',
        hint: 'Required on watchOS 6 and later, recommended elsewhere.',
        choices: [
          'alert',
          'background',
          'location',
          'voip',
          'complication',
          'fileprovider',
          'mdm',
          'liveactivity',
          'pushtotalk',
          'widgets',
          'controls',
        ],
      },
      {
        name: 'apns-priority',
        in: 'header',
        hint: '10 sends it at once, 5 considers the power of the device, 1 sends it last.',
        choices: ['10', '5', '1'],
      },
      { name: 'apns-expiration', in: 'header', hint: 'Seconds since 1970. With 0, APNs tries once.' },
      {
        name: 'apns-collapse-id',
        in: 'header',
        hint: 'Notifications with the same ID replace each other.',
      },
      { name: 'apns-id', in: 'header', hint: 'A UUID for this notification.' },
      {
        name: 'Body',
        in: 'body',
        required: true,
        initial: '{"aps":{"alert":"Hello"}}',
        hint: 'The notification.',
      },
    ],
    notes: ['APNs speaks only HTTP/2: curl must be built with HTTP/2. Most builds are.'],
  },
  {
    id: 'send-broadcast',
    title: 'Send a broadcast notification',
    group: 'Channels',
    method: 'POST',
    path: '/4/broadcasts/apps/{bundleId}',
    token: { in: 'header', name: 'authorization', scheme: 'bearer' },
    http2: true,
    response: 'none',
    parameters: [
      { name: 'bundleId', in: 'path', required: true, placeholder: 'com.example.app' },
      { name: 'apns-channel-id', in: 'header', required: true, hint: 'The channel ID, as APNs returned it.' },
      { name: 'apns-push-type', in: 'header', required: true, initial: 'liveactivity' },
      { name: 'apns-expiration', in: 'header', required: true, initial: '0', hint: 'Seconds since 1970.' },
      { name: 'apns-priority', in: 'header', choices: ['10', '5', '1'] },
      {
        name: 'Body',
        in: 'body',
        required: true,
        placeholder: '{"aps":{"event":"update","timestamp":1767225600,"content-state":{}}}',
      },
    ],
  },
  {
    id: 'create-channel',
    title: 'Create a broadcast channel',
    ...onChannels,
    method: 'POST',
    response: 'none',
    parameters: [
      bundleId,
      requestId,
      {
        name: 'Body',
        in: 'body',
        required: true,
        initial: '{"message-storage-policy":1,"push-type":"LiveActivity"}',
        hint: 'Storage policy 0 keeps no message, 1 keeps the most recent one.',
      },
    ],
    notes: ['The response header apns-channel-id names the new channel.'],
  },
  {
    id: 'read-channel',
    title: 'Read the configuration of a channel',
    ...onChannels,
    method: 'GET',
    response: 'json',
    parameters: [bundleId, channelId, requestId],
  },
  {
    id: 'delete-channel',
    title: 'Delete a channel',
    ...onChannels,
    method: 'DELETE',
    response: 'none',
    parameters: [bundleId, channelId, requestId],
  },
  {
    id: 'read-all-channels',
    title: 'List the channels of an app',
    group: 'Channels',
    method: 'GET',
    path: '/1/apps/{bundleId}/all-channels',
    token: { in: 'header', name: 'authorization', scheme: 'bearer' },
    http2: true,
    response: 'json',
    hosts: channelHosts,
    parameters: [bundleId, requestId],
  },
]
