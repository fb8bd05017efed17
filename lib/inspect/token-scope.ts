import type { PastedRequest } from '../paste/paste'
import type { Profile } from '../profile/profile'
import { compareScope, type ScopeComparison } from '../scope/compare'
import type { Evidence, Members } from './evidence'
import { wantedClaim } from './expected'

/**
 * Returns the `scope` claim of a token for a service that accepts an array of requests in it; undefined for all others.
 */
export function scopeClaim(claims: Members, profile: Profile | undefined): Evidence['scope'] | undefined {
  if (wantedClaim(profile, 'scope')?.type !== 'string[]') return undefined
  return claims.scope === undefined ? undefined : { value: claims.scope }
}

/** Returns the entries of the claim that are strings. */
export const scopeTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []

/** Returns the first word of an entry in capitals, if it is a method. */
export const entryMethod = (entry: string): string | undefined =>
  /^\s*(GET|POST|PATCH|PUT|DELETE|HEAD|OPTIONS)\b/iu.exec(entry)?.[1]?.toUpperCase()

/**
 * Compares a request with the entries of a scope. Returns undefined if the request has no path, or has a variable in
 * it.
 */
export function compareRequest(
  entries: readonly string[],
  request: PastedRequest,
): ScopeComparison | undefined {
  const { url } = request
  if (url === undefined || !/^\/v\d/u.test(url.path) || /[${}<>]/u.test(url.path)) return undefined
  return compareScope(entries, { method: request.method || 'GET', path: url.path, query: url.query })
}
