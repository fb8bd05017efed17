import { appStoreServerListed } from './app-store-server-listed'
import { historyQuery, transactionId } from './app-store-server-parameters'
import type { Host, ServiceOperation } from './profile'
import { retentionMessagingListed, uploadImage } from './retention-messaging-listed'

/** Apple's pages of the Advanced Commerce API show only the former hosts, so these come first. */
const formerFirst: readonly Host[] = [
  { host: 'api.storekit.itunes.apple.com', label: 'Production' },
  { host: 'api.storekit-sandbox.itunes.apple.com', label: 'Sandbox' },
]

const json = { response: 'json' } as const

const server: readonly ServiceOperation[] = [
  {
    id: 'Request-a-Test-Notification',
    title: 'Request a test notification',
    group: 'App Store Server API',
    method: 'POST',
    path: '/inApps/v1/notifications/test',
    parameters: [],
    ...json,
    notes: ['Needs no ID, so it is the best first request for an In-App Purchase key.'],
  },
  {
    id: 'Get-Transaction-Info',
    title: 'Get transaction info',
    group: 'App Store Server API',
    method: 'GET',
    path: '/inApps/v1/transactions/{transactionId}',
    parameters: [transactionId],
    ...json,
  },
  {
    id: 'Get-All-Subscription-Statuses',
    title: 'Get all subscription statuses',
    group: 'App Store Server API',
    method: 'GET',
    path: '/inApps/v1/subscriptions/{transactionId}',
    parameters: [
      transactionId,
      {
        name: 'status',
        in: 'query',
        several: 'repeat',
        hint: '1 active, 2 expired, 3 billing retry, 4 grace period, 5 revoked. If this is empty, the response has all of them.',
        choices: ['1', '2', '3', '4', '5'],
      },
    ],
    ...json,
  },
  {
    id: 'Get-Transaction-History',
    title: 'Get transaction history',
    group: 'App Store Server API',
    method: 'GET',
    path: '/inApps/v2/history/{transactionId}',
    parameters: [transactionId, ...historyQuery],
    ...json,
  },
  {
    id: 'Look-Up-Order-ID',
    title: 'Look up an order ID',
    group: 'App Store Server API',
    method: 'GET',
    path: '/inApps/v1/lookup/{orderId}',
    parameters: [{ name: 'orderId', in: 'path', required: true, hint: 'From the customer’s receipt email.' }],
    ...json,
  },
  {
    id: 'Get-Refund-History',
    title: 'Get refund history',
    group: 'App Store Server API',
    method: 'GET',
    path: '/inApps/v2/refund/lookup/{transactionId}',
    parameters: [transactionId, { name: 'revision', in: 'query' }],
    ...json,
  },
  {
    id: 'Get-Notification-History',
    title: 'Get notification history',
    group: 'App Store Server API',
    method: 'POST',
    path: '/inApps/v1/notifications/history',
    parameters: [
      {
        name: 'Body',
        in: 'body',
        required: true,
        hint: 'startDate and endDate in milliseconds since 1970.',
        placeholder: '{"startDate":1767225600000,"endDate":1769904000000}',
      },
      { name: 'paginationToken', in: 'query' },
    ],
    ...json,
  },
  {
    id: 'Get-Test-Notification-Status',
    title: 'Get the status of a test notification',
    group: 'App Store Server API',
    method: 'GET',
    path: '/inApps/v1/notifications/test/{testNotificationToken}',
    parameters: [
      {
        name: 'testNotificationToken',
        in: 'path',
        required: true,
        hint: 'From the response to the request for a test notification.',
      },
    ],
    ...json,
  },
]

const externalPurchase: readonly ServiceOperation[] = [
  {
    id: 'Retrieve-External-Purchase-Report',
    title: 'Retrieve an external purchase report',
    group: 'External Purchase Server API',
    method: 'GET',
    path: '/externalPurchase/v1/reports/{requestIdentifier}',
    parameters: [
      {
        name: 'requestIdentifier',
        in: 'path',
        required: true,
        hint: 'The UUID that you gave the report when you sent it.',
      },
    ],
    ...json,
  },
  {
    id: 'Send-External-Purchase-Report',
    title: 'Send an external purchase report',
    group: 'External Purchase Server API',
    method: 'PUT',
    path: '/externalPurchase/v1/reports',
    parameters: [
      {
        name: 'Body',
        in: 'body',
        required: true,
        hint: 'One report: requestIdentifier (a new UUID), externalPurchaseId, status and, if there are any, lineItems.',
        placeholder: '{"requestIdentifier":"…","externalPurchaseId":"…","status":"…"}',
      },
    ],
    ...json,
  },
]

const advancedCommerce: readonly ServiceOperation[] = (
  [
    ['cancel', 'Cancel a subscription', '/advancedCommerce/v1/subscription/cancel/{transactionId}'],
    ['revoke', 'Revoke a subscription', '/advancedCommerce/v1/subscription/revoke/{transactionId}'],
    [
      'changeMetadata',
      'Change the metadata of a subscription',
      '/advancedCommerce/v1/subscription/changeMetadata/{transactionId}',
    ],
    [
      'changePrice',
      'Change the price of a subscription',
      '/advancedCommerce/v1/subscription/changePrice/{transactionId}',
    ],
    ['migrate', 'Migrate a subscription', '/advancedCommerce/v1/subscription/migrate/{transactionId}'],
    ['requestRefund', 'Request a refund', '/advancedCommerce/v1/transaction/requestRefund/{transactionId}'],
  ] as const
).map(([id, title, path]) => ({
  id: `advanced-commerce-${id}`,
  title,
  group: 'Advanced Commerce API',
  method: 'POST',
  path,
  parameters: [
    transactionId,
    {
      name: 'Body',
      in: 'body',
      required: true,
      hint: 'The request object of this operation, with requestInfo.requestReferenceId (a new UUID).',
      placeholder: '{"requestInfo":{"requestReferenceId":"…"}, …}',
    },
  ],
  ...json,
  hosts: formerFirst,
  notes: ['You have to request access to this API from Apple.'],
}))

const retentionMessaging: readonly ServiceOperation[] = (
  [
    ['Get-Message-List', 'List messages', '/inApps/v1/messaging/message/list'],
    ['Get-Image-List', 'List images', '/inApps/v1/messaging/image/list'],
    ['Get-Realtime-URL', 'Get the realtime URL', '/inApps/v1/messaging/realtime/url'],
  ] as const
).map(([id, title, path]) => ({
  id,
  title,
  group: 'Retention Messaging API',
  method: 'GET',
  path,
  parameters: [],
  ...json,
  notes: ['You have to request access to this API from Apple.'],
}))

/** The requests of the App Store Server API and its sibling APIs, the popular ones first. */
export const appStoreServerOperations: readonly ServiceOperation[] = [
  ...server,
  ...appStoreServerListed,
  ...externalPurchase,
  ...advancedCommerce,
  ...retentionMessaging,
  uploadImage,
  ...retentionMessagingListed,
]
