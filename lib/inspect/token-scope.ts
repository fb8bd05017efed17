import type { PastedRequest } from '../paste/paste'
import type { Profile } from '../profile/profile'
import { compareScope, type ScopeComparison } from '../scope/compare'
import type { Evidence, Members } from './evidence'
import { wantedClaim } from './expected'

/** The `scope` claim of a token for a service that takes a list of requests there; undefined for all others. */
export function scopeClaim(claims: Members, profile: Profile | undefined): Evidence['scope'] | undefined {
  if (wantedClaim(profile, 'scope')?.type !== 'string[]') return undefined
  return claims.scope === undefined ? undefined : { value: claims.scope }
}

/** The entries of the claim that are texts. */
export const scopeTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []

/** The first word of an entry when it is a method, in capitals. */
export const entryMethod = (entry: string): string | undefined =>
  /^\s*(GET|POST|PATCH|PUT|DELETE|HEAD|OPTIONS)\b/iu.exec(entry)?.[1]?.toUpperCase()

/**
 * Compares a request with the entries of a scope. Undefined when the request does not tell enough: no path, or a variable
 * in it.
 */
export function compareRequest(
  entries: readonly string[],
  request: PastedRequest,
): ScopeComparison | undefined {
  const { url } = request
  if (url === undefined || !/^\/v\d/u.test(url.path) || /[${}<>]/u.test(url.path)) return undefined
  return compareScope(entries, { method: request.method || 'GET', path: url.path, query: url.query })
}
