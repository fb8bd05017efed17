import { webOriginsField } from '../field/web-origin'
import { expiresAt, issuedAt, plainHeader, teamIssuer, webOrigins } from './members'
import { portalFields } from './portal'
import type { Profile, ServiceOperation, ServiceResponse } from './profile'
import { sixMonths } from './six-months'

/** The parts that the developer tokens of Apple's media services share. */

const responses: readonly ServiceResponse[] = [
  {
    status: 401,
    means:
      'Apple rejected the developer token because of its signature, key, Team ID or time, or because its algorithm isn’t ES256. The response gives no further details.',
    token: 'rejected',
    confidence: 'apple',
  },
  {
    status: 403,
    means: 'The developer token isn’t the problem. The music user token or the kind of authentication is.',
    token: 'accepted',
    confidence: 'apple',
  },
  {
    status: 429,
    means: 'There were too many requests with this developer token. The limit goes away by itself.',
    token: 'accepted',
    confidence: 'apple',
  },
]

/**
 * Adds an `Origin` header to operations whose token can be bound to origins, because Apple compares the header with
 * them. A browser sends the header by itself; curl and the other clients do not.
 */
export const fromOrigin = (operations: readonly ServiceOperation[]): readonly ServiceOperation[] =>
  operations.map((operation) => ({
    ...operation,
    parameters: [...operation.parameters, { name: 'Origin', in: 'header' }],
    fromFields: { ...operation.fromFields, Origin: 'origin' },
  }))

export const media = {
  header: plainHeader,
  claims: [
    teamIssuer,
    issuedAt,
    { ...expiresAt, meaning: 'Expires: at most 15,777,000 s ahead of Apple’s clock.' },
    webOrigins,
  ],
  unwanted: [],
  fields: [...portalFields, webOriginsField],
  lifetime: {
    ...sixMonths,
    edge: {
      from: 182 * 86_400 + 1,
      why: 'Tokens of the documented 15,777,000 s were rejected in some reports; 182 days worked.',
    },
  },
  sent: { as: 'bearer' },
  responses,
} as const satisfies Partial<Profile>
