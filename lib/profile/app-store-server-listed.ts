import { historyQuery, transactionId } from './app-store-server-parameters'
import { listed } from './listed'

const originalTransactionId = {
  name: 'originalTransactionId',
  in: 'path',
  required: true,
  hint: 'The original transaction ID, from the same environment as the host.',
  placeholder: '2000000123456789',
} as const

/** The requests of the App Store Server API that are used less often. */
export const appStoreServerListed = listed(
  {
    group: 'App Store Server API',
    parameters: [transactionId, originalTransactionId, ...historyQuery],
  },
  [
    [
      'Get-App-Transaction-Info',
      'Get app transaction info',
      'GET /inApps/v1/transactions/appTransactions/{transactionId}',
    ],
    [
      'Extend-a-Subscription-Renewal-Date',
      'Extend a subscription renewal date',
      'PUT /inApps/v1/subscriptions/extend/{originalTransactionId}',
      { body: '{"extendByDays":30,"extendReasonCode":1,"requestIdentifier":"…"}' },
    ],
    [
      'Extend-Subscription-Renewal-Dates-for-All-Active-Subscribers',
      'Extend the renewal dates of all active subscribers',
      'POST /inApps/v1/subscriptions/extend/mass',
      {
        body: '{"productId":"…","extendByDays":30,"extendReasonCode":1,"requestIdentifier":"…","storefrontCountryCodes":["USA"]}',
      },
    ],
    [
      'Get-Status-of-Subscription-Renewal-Date-Extensions',
      'Get the status of renewal date extensions',
      'GET /inApps/v1/subscriptions/extend/mass/{productId}/{requestIdentifier}',
    ],
    [
      'Send-Consumption-Information',
      'Send consumption information',
      'PUT /inApps/v2/transactions/consumption/{transactionId}',
      {
        body: '{"customerConsented":true,"deliveryStatus":"DELIVERED","sampleContentProvided":false}',
        response: 'none',
      },
    ],
    [
      'Set-App-Account-Token',
      'Set the app account token',
      'PUT /inApps/v1/transactions/{originalTransactionId}/appAccountToken',
      { body: '{"appAccountToken":"…"}', response: 'none' },
    ],
    [
      'Finish-Transaction',
      'Finish a transaction',
      'POST /inApps/v1/transactions/{transactionId}/finish',
      { body: false, response: 'none' },
    ],
    [
      'Get-Transaction-History-V1',
      'Get transaction history, version 1',
      'GET /inApps/v1/history/{transactionId}',
      { query: historyQuery.map(({ name }) => name), deprecated: true },
    ],
    [
      'Get-Refund-History-V1',
      'Get refund history, version 1',
      'GET /inApps/v1/refund/lookup/{originalTransactionId}',
      { deprecated: true },
    ],
    [
      'Send-Consumption-Information-V1',
      'Send consumption information, version 1',
      'PUT /inApps/v1/transactions/consumption/{transactionId}',
      { body: '{"customerConsented":true,"consumptionStatus":0, …}', response: 'none', deprecated: true },
    ],
  ],
)
