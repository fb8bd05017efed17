import type { Operation } from '../request/operation'
import { longLifetime } from '../scope/long-lived'
import { answerOf } from './answer'
import { type DecodedOperation, decode } from './decode'
import { operationId } from './operation-id'
import { parametersOf } from './parameters'
import { ascOperations } from './popular'
import { titleOf } from './title'

// A script of its own: the list and the code change at different times, and each comes again only when it did.
const { compact } = await import('./data')

/** An operation of the App Store Connect API, ready for `buildRequest`, with what a picker shows beside it. */
export interface CatalogueOperation extends Operation {
  /** The resource with a capital, as in Apple's document. */
  readonly tag: string
  /** Media types of its responses; with two or more, `withAccept` chooses. Empty: no body. */
  readonly answers: readonly string[]
  /**
   * Whether a token with only such requests in its scope may live longer than 20 minutes: Apple lists the resource, or
   * the list does not plainly say.
   */
  readonly longLived?: 'documented' | 'unsure'
  /** The version that brought it, when later than `catalogueVersion` gives first. */
  readonly since?: string
  /** The later version that deprecates it. Apple has taken such marks back once. */
  readonly deprecatedSince?: string
  /** False where the names of its query are not known; any may be added. */
  readonly parametersKnown: boolean
  /** Place in the list of most used requests, from 0. */
  readonly popular?: number
}

let made: readonly CatalogueOperation[] | undefined

/** Every operation that is known, by path, then by method. Made on the first call, then kept; never fails. */
export function operations(): readonly CatalogueOperation[] {
  made ??= decode(compact).map(described)
  return made
}

/** What is known, for people: `4.4.1, plus 40 operations of 4.5.1`. */
export function catalogueVersion(): string {
  const newer = operations().filter(({ since }) => since !== undefined)
  return newer.length === 0
    ? compact.version
    : `${compact.version}, plus ${newer.length} operations of ${compact.later.split(' ').at(-1)}`
}

/** The groups in the order in which they are offered. */
export const catalogueGroups = (): readonly string[] => compact.groups.split('\n')

function described(decoded: DecodedOperation): CatalogueOperation {
  const { method, path, tag, group, answers, deprecated, since } = decoded
  const general: CatalogueOperation = {
    id: operationId(decoded),
    title: titleOf(decoded),
    group,
    method,
    path,
    tag,
    parameters: parametersOf(decoded),
    parametersKnown: decoded.parameters !== undefined,
    answers,
    ...answerOf(path, answers),
    ...(TEAM_KEY_ONLY.has(tag) ? { teamKeyOnly: true } : {}),
    ...(deprecated === undefined ? {} : { deprecated: true }),
    ...(typeof deprecated === 'string' ? { deprecatedSince: deprecated } : {}),
    ...(since === undefined ? {} : { since }),
    ...longLived(decoded),
    ...(method === 'GET' ? { showsRateLimit: true } : {}),
  }
  return withPopular({ ...general, ...nextPage(general) })
}

/** What takes a `limit` responds page by page; what has no known parameters may, but that is not said. */
function nextPage({ method, answer, parameters }: Operation): Pick<Operation, 'nextPage'> {
  const paged = parameters.some(({ in: place, name }) => place === 'query' && name === 'limit')
  return method === 'GET' && answer === 'json' && paged ? { nextPage: 'links.next' } : {}
}

/** Apple: an individual key cannot use the Provisioning endpoints, Sales and Finance. */
const TEAM_KEY_ONLY = new Set([
  'BundleIdCapabilities',
  'BundleIds',
  'Certificates',
  'Devices',
  'FinanceReports',
  'Profiles',
  'SalesReports',
])

function longLived({ method, path }: DecodedOperation): Pick<CatalogueOperation, 'longLived'> {
  if (method !== 'GET') return {}
  const { status } = longLifetime([`GET ${path.replace('{id}', '1')}`])
  return status === 'no' ? {} : { longLived: status === 'listed' ? 'documented' : 'unsure' }
}

/** The most used requests have hints, examples and notes written by hand, and keep what they do not mention. */
function withPopular(general: CatalogueOperation): CatalogueOperation {
  const popular = ascOperations.findIndex(({ id }) => id === general.id)
  const written = ascOperations[popular]
  if (written === undefined) return general
  const named = new Set(written.parameters.map(({ name }) => name))
  return {
    ...general,
    ...written,
    // The older operation of the same kind has the plain title.
    ...(/V\d$/.test(general.path) ? { title: general.title } : {}),
    parameters: [...written.parameters, ...general.parameters.filter(({ name }) => !named.has(name))],
    popular,
  }
}
