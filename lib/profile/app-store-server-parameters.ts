import type { Parameter } from '../request/operation'

/**
 * The transaction ID, which identifies the customer in most requests of the App Store Server API and its sibling APIs.
 */
export const transactionId = {
  name: 'transactionId',
  in: 'path',
  required: true,
  hint: 'Any transaction ID of the customer, from the same environment as the host.',
  placeholder: '2000000123456789',
} as const

/** The query parameters that both versions of the transaction history accept. */
export const historyQuery: readonly Parameter[] = [
  { name: 'revision', in: 'query', hint: 'From the last response, while its hasMore is true.' },
  { name: 'startDate', in: 'query', hint: 'Milliseconds since 1970.' },
  { name: 'endDate', in: 'query', hint: 'Milliseconds since 1970.' },
  { name: 'productId', in: 'query', several: 'repeat' },
  {
    name: 'productType',
    in: 'query',
    several: 'repeat',
    choices: ['AUTO_RENEWABLE', 'NON_RENEWABLE', 'CONSUMABLE', 'NON_CONSUMABLE'],
  },
  { name: 'sort', in: 'query', choices: ['ASCENDING', 'DESCENDING'] },
  { name: 'subscriptionGroupIdentifier', in: 'query', several: 'repeat' },
  { name: 'inAppOwnershipType', in: 'query', choices: ['PURCHASED', 'FAMILY_SHARED'] },
  { name: 'revoked', in: 'query', choices: ['true', 'false'] },
]
