import { buildRequest } from '../request/build-request'
import type { Operation } from '../request/operation'
import type { HttpRequest } from '../request/request'
import { IGNORED_PARAMETERS } from './entry'
import { type LongLifetime, longLifetime } from './long-lived'

/** An operation with the values that the user entered, by parameter name. */
export interface ChosenOperation {
  readonly operation: Operation
  readonly values: Readonly<Record<string, string>>
}

/** The entries of a `scope` claim that allow exactly the chosen operations, or why there can be no scope. */
export type ScopeOfOperations =
  | {
      readonly status: 'scope'
      readonly entries: readonly string[]
      /** Whether a token with these entries may live longer than 20 minutes. */
      readonly longLifetime: LongLifetime
      /** What isn't certain about single entries, one sentence each. */
      readonly cautions: readonly string[]
    }
  /** One reason for each operation that prevents a scope. */
  | { readonly status: 'impossible'; readonly reasons: readonly ScopeObstacle[] }

export interface ScopeObstacle {
  /** The index among the chosen operations, from 0. */
  readonly index: number
  readonly why: string
}

/**
 * Turns chosen operations into the entries of the `scope` claim: the method, the path with the real ids, and the query
 * with plain brackets, without `limit`, `cursor` and `sort`, which Apple ignores in the comparison. Duplicate entries
 * are dropped. Follows Apple's page "Generating Tokens for API Requests".
 *
 * @returns the entries, or why there are none: nothing chosen, a write, or a value that is missing or wrong. Never
 *   throws.
 */
export function scopeOfOperations(chosen: readonly ChosenOperation[]): ScopeOfOperations {
  const entries = new Set<string>()
  const cautions = new Set<string>()
  const reasons: ScopeObstacle[] = []
  for (const [index, { operation, values }] of chosen.entries()) {
    const request = scopable(operation, values)
    if (typeof request === 'string') {
      reasons.push({ index, why: request })
      continue
    }
    const entry = entryOf(request)
    entries.add(entry)
    if (entry.includes('%')) {
      cautions.add(
        `Apple does not say how to write spaces and characters such as & and % in an entry. Assay percent-encodes them: ${entry}`,
      )
    }
  }
  if (chosen.length === 0)
    reasons.push({ index: 0, why: 'No request is chosen. Without one there is no scope.' })
  if (reasons.length > 0) return { status: 'impossible', reasons }
  const list = [...entries]
  return { status: 'scope', entries: list, longLifetime: longLifetime(list), cautions: [...cautions] }
}

/** Returns the request that an entry can describe, or a sentence that says why there is none. */
function scopable(operation: Operation, values: ChosenOperation['values']): HttpRequest | string {
  const { method, path, title } = operation
  if (method !== 'GET') {
    return `“${title}” is a ${method}. Apple documents only GET for scope entries, so a token that writes has no scope.`
  }
  if (!/^\/v\d+\//u.test(path)) {
    return `“${title}” has no version at the beginning of its path. A scope entry needs one.`
  }
  const built = buildRequest(operation, values, '')
  if (built.status === 'ready') return built.request
  const { missing, problems } = built
  if (missing.length > 0) {
    return `“${title}” needs a value for ${missing.join(', ')}. An entry contains the real values, so fill ${missing.length > 1 ? 'them' : 'it'} in first.`
  }
  return `“${title}”: ${problems.map(({ parameter, diagnostic }) => `${parameter}: ${diagnostic.seen}`).join(' ')}`
}

function entryOf({ path, query }: HttpRequest): string {
  const pairs = query
    .filter(([name]) => !IGNORED_PARAMETERS.includes(name))
    .map(([name, value]) => `${plain(name, /[\s?&#%+=]/gu)}=${plain(value, /[\s?&#%+]/gu)}`)
  return `GET ${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/**
 * Percent-encodes only the characters that would end the value or the entry (RFC 3986, section 2.1). Brackets stay as
 * they are.
 */
function plain(text: string, reserved: RegExp): string {
  // A lone surrogate is sent as U+FFFD, so the entry has to contain the same.
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(reserved, encodeURIComponent)
}
