import type { Operation } from '../request/operation'
import { longLifetime } from '../scope/long-lived'
import { type DecodedOperation, decode } from './decode'
import { responseOf } from './media-types'
import { operationId } from './operation-id'
import { parametersOf } from './parameters'
import { ascOperations } from './popular'
import { titleOf } from './title'

// A separate script: the list and the code change at different times, so a browser loads only the one that changed.
const { compact } = await import('./data')

/**
 * An operation of the App Store Connect API, ready for `buildRequest`, with the facts that a picker shows next to it.
 */
export interface CatalogOperation extends Operation {
  /** The resource with a capital letter, as in Apple's document. */
  readonly tag: string
  /**
   * Media types of its responses; if there are several, `withAccept` chooses one. Empty if the response has no body.
   */
  readonly mediaTypes: readonly string[]
  /**
   * Whether a token with only such requests in its scope may have a lifetime of more than 20 minutes: `documented` if
   * Apple lists the resource, `unsure` if Apple's list isn't clear.
   */
  readonly longLived?: 'documented' | 'unsure'
  /** The version that added it, if it is later than the first one that `catalogVersion` names. */
  readonly since?: string
  /** The later version that deprecates it. Apple has once revoked such deprecations. */
  readonly deprecatedSince?: string
  /** False if its query parameters aren't known, so that any may be added. */
  readonly parametersKnown: boolean
  /** Position in the list of the most used requests, from 0. */
  readonly popular?: number
}

let made: readonly CatalogOperation[] | undefined

/** Returns every known operation, ordered by path, then by method. The list is made on the first call. Never throws. */
export function operations(): readonly CatalogOperation[] {
  made ??= decode(compact).map(described)
  return made
}

/** Returns the version of the catalog in words: `4.4.1, plus 40 operations of 4.5.1`. */
export function catalogVersion(): string {
  const newer = operations().filter(({ since }) => since !== undefined)
  return newer.length === 0
    ? compact.version
    : `${compact.version}, plus ${newer.length} operations of ${compact.later.split(' ').at(-1)}`
}

/** Returns the groups in the order in which they are offered. */
export const catalogGroups = (): readonly string[] => compact.groups.split('\n')

function described(decoded: DecodedOperation): CatalogOperation {
  const { method, path, tag, group, mediaTypes, deprecated, since } = decoded
  const general: CatalogOperation = {
    id: operationId(decoded),
    title: titleOf(decoded),
    group,
    method,
    path,
    tag,
    parameters: parametersOf(decoded),
    parametersKnown: decoded.parameters !== undefined,
    mediaTypes,
    ...responseOf(path, mediaTypes),
    ...(TEAM_KEY_ONLY.has(tag) ? { teamKeyOnly: true } : {}),
    ...(deprecated === undefined ? {} : { deprecated: true }),
    ...(typeof deprecated === 'string' ? { deprecatedSince: deprecated } : {}),
    ...(since === undefined ? {} : { since }),
    ...longLived(decoded),
    ...(method === 'GET' ? { showsRateLimit: true } : {}),
  }
  return withPopular({ ...general, ...nextPage(general) })
}

/**
 * An operation with a `limit` parameter responds page by page. Operations with unknown parameters may do that too, but
 * nothing is claimed about them.
 */
function nextPage({ method, response, parameters }: Operation): Pick<Operation, 'nextPage'> {
  const paged = parameters.some(({ in: place, name }) => place === 'query' && name === 'limit')
  return method === 'GET' && response === 'json' && paged ? { nextPage: 'links.next' } : {}
}

/** Apple's documentation: an individual key can't use the Provisioning endpoints, Sales and Finance. */
const TEAM_KEY_ONLY = new Set([
  'BundleIdCapabilities',
  'BundleIds',
  'Certificates',
  'Devices',
  'FinanceReports',
  'Profiles',
  'SalesReports',
])

function longLived({ method, path }: DecodedOperation): Pick<CatalogOperation, 'longLived'> {
  if (method !== 'GET') return {}
  const { status } = longLifetime([`GET ${path.replace('{id}', '1')}`])
  return status === 'no' ? {} : { longLived: status === 'listed' ? 'documented' : 'unsure' }
}

/**
 * Merges an operation with its hints, examples and notes, which are written by hand for the most used requests.
 * Properties that aren't written by hand are kept.
 */
function withPopular(general: CatalogOperation): CatalogOperation {
  const popular = ascOperations.findIndex(({ id }) => id === general.id)
  const written = ascOperations[popular]
  if (written === undefined) return general
  const named = new Set(written.parameters.map(({ name }) => name))
  return {
    ...general,
    ...written,
    // The title without a version belongs to the older operation of the same kind.
    ...(/V\d$/.test(general.path) ? { title: general.title } : {}),
    parameters: [...written.parameters, ...general.parameters.filter(({ name }) => !named.has(name))],
    popular,
  }
}
