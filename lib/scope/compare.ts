import { IGNORED_PARAMETERS } from './entry'

/** The parts of a request that Apple compares with the entries of a scope. They may be percent-encoded. */
export interface ScopedRequest {
  readonly method: string
  readonly path: string
  readonly query: readonly (readonly [name: string, value: string])[]
}

/** What prevents an entry from allowing a request. Query pairs are written `name=value`, decoded. */
export type ScopeDifference =
  | { readonly in: 'method'; readonly entry: string; readonly request: string }
  /** The paths are equal except for the version: `/v1/apps` and `/v2/apps`. */
  | { readonly in: 'version'; readonly entry: string; readonly request: string }
  | { readonly in: 'path'; readonly entry: string; readonly request: string }
  | { readonly in: 'query'; readonly missing: readonly string[]; readonly unexpected: readonly string[] }

export type ScopeComparison =
  | { readonly status: 'matches'; readonly entry: string }
  /** `nearest` is the entry as written in the token. `differences` is never empty. */
  | {
      readonly status: 'differs'
      readonly nearest: string
      readonly differences: readonly ScopeDifference[]
    }
  /** No entry has a method and a path. */
  | { readonly status: 'nothing-to-compare' }

/**
 * Finds an entry of the `scope` claim that allows a request: the same method, the same path, and the same set of query
 * parameters without `limit`, `cursor` and `sort`. The order is ignored, and percent-encoding is decoded on both sides.
 * Follows Apple's page "Generating Tokens for API Requests".
 *
 * @param entries - the entries of the claim; those without the shape `METHOD /path` are skipped
 * @returns the entry that matches, or the nearest one and its differences; never throws
 */
export function compareScope(entries: readonly string[], request: ScopedRequest): ScopeComparison {
  const wanted = {
    method: request.method.toUpperCase(),
    path: decoded(request.path),
    query: querySet(request.query),
  }
  let nearest: { entry: string; differences: readonly ScopeDifference[]; distance: number } | undefined
  for (const entry of entries) {
    const allowed = takeApart(entry)
    if (allowed === undefined) continue
    const differences = compare(allowed, wanted)
    if (differences.length === 0) return { status: 'matches', entry }
    const distance = distanceOf(differences)
    if (nearest === undefined || distance < nearest.distance) nearest = { entry, differences, distance }
  }
  return nearest === undefined
    ? { status: 'nothing-to-compare' }
    : { status: 'differs', nearest: nearest.entry, differences: nearest.differences }
}

/** Describes one difference: `the path is /v1/apps, the request asks for /v1/builds`. */
export function differenceText(difference: ScopeDifference): string {
  switch (difference.in) {
    case 'method':
      return `the entry allows ${difference.entry}, the request is a ${difference.request}`
    case 'version':
      return `the entry names version ${difference.entry}, the request uses ${difference.request}`
    case 'path':
      return `the entry names ${difference.entry}, the request asks for ${difference.request}`
    case 'query': {
      const words = []
      if (difference.missing.length > 0)
        words.push(`the request doesn’t have ${difference.missing.join(' and ')}`)
      if (difference.unexpected.length > 0)
        words.push(`the entry doesn’t have ${difference.unexpected.join(' and ')}`)
      return words.join('; ')
    }
  }
}

interface Compared {
  readonly method: string
  readonly path: string
  readonly query: ReadonlySet<string>
}

/** More lenient than `readScopeEntry`: a malformed entry may still be the one that was meant. */
function takeApart(entry: string): Compared | undefined {
  const text = entry.trim()
  const space = text.indexOf(' ')
  if (space < 1) return undefined
  const target = text.slice(space + 1).trimStart()
  if (!target.startsWith('/')) return undefined
  const mark = target.indexOf('?')
  const pairs = mark < 0 ? [] : target.slice(mark + 1).split('&')
  return {
    method: text.slice(0, space).toUpperCase(),
    path: decoded(mark < 0 ? target : target.slice(0, mark)),
    query: querySet(
      pairs.map((pair) => {
        const equals = pair.indexOf('=')
        return equals < 0 ? ([pair, ''] as const) : ([pair.slice(0, equals), pair.slice(equals + 1)] as const)
      }),
    ),
  }
}

function querySet(query: readonly (readonly [name: string, value: string])[]): ReadonlySet<string> {
  const pairs = query
    .map(([name, value]) => [decoded(name), decoded(value)] as const)
    .filter(([name]) => name !== '' && !IGNORED_PARAMETERS.includes(name))
  return new Set(pairs.map(([name, value]) => `${name}=${value}`))
}

/** Decodes percent-encoding. Text that isn't properly encoded stays as it is. */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function compare(entry: Compared, request: Compared): ScopeDifference[] {
  const differences: ScopeDifference[] = []
  if (entry.method !== request.method) {
    differences.push({ in: 'method', entry: entry.method, request: request.method })
  }
  if (entry.path !== request.path) {
    const from = versioned(entry.path)
    const to = versioned(request.path)
    differences.push(
      from.rest === to.rest && from.version !== undefined && to.version !== undefined
        ? { in: 'version', entry: from.version, request: to.version }
        : { in: 'path', entry: entry.path, request: request.path },
    )
  }
  const missing = [...entry.query].filter((pair) => !request.query.has(pair))
  const unexpected = [...request.query].filter((pair) => !entry.query.has(pair))
  if (missing.length > 0 || unexpected.length > 0) differences.push({ in: 'query', missing, unexpected })
  return differences
}

function versioned(path: string): { version: string | undefined; rest: string } {
  const version = /^\/(v\d{1,3})(?=\/)/u.exec(path)?.[1]
  return version === undefined ? { version, rest: path } : { version, rest: path.slice(version.length + 1) }
}

/**
 * Ranks entries for `nearest`: a different path counts most, and more if it differs earlier; then the version, the
 * method and the query.
 */
function distanceOf(differences: readonly ScopeDifference[]): number {
  let distance = 0
  for (const difference of differences) {
    switch (difference.in) {
      case 'path': {
        const entry = difference.entry.split('/')
        const request = difference.request.split('/')
        let same = 0
        while (same < entry.length && same < request.length && entry[same] === request[same]) same += 1
        distance += 1000 + 10 * (Math.max(entry.length, request.length) - same)
        break
      }
      case 'version':
        distance += 500
        break
      case 'method':
        distance += 100
        break
      case 'query':
        distance += difference.missing.length + difference.unexpected.length
        break
    }
  }
  return distance
}
