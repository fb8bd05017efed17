import type { PastedUrl } from './paste'

const SCHEME = /^([a-z][a-z0-9+.-]{0,20}):\/\//i

/**
 * Splits a URL into its parts as it was written (RFC 3986 section 3), even if it isn't valid. Brackets, variables and
 * placeholders stay, nothing is decoded, and a missing scheme is an empty string. The fragment and the user name are
 * left out.
 *
 * @param host - the host of a target that consists of a path only, as in a request line
 */
export function readUrl(raw: string, host = ''): PastedUrl {
  // The URL may begin with a quote whose end was cut off, and a window may have broken the line.
  const written = raw.replace(/^["'“‘]|\r?\n/gu, '')
  const scheme = SCHEME.exec(written)?.[1]
  const rest = scheme === undefined ? written : written.slice(scheme.length + 3)
  const pathOnly = scheme === undefined && rest.startsWith('/')
  const end = pathOnly ? 0 : rest.search(/[/?#]/u)
  const authority = end < 0 ? rest : rest.slice(0, end)
  const target = (end < 0 ? '' : rest.slice(end)).split('#', 1)[0] ?? ''
  const mark = target.indexOf('?')
  return {
    raw,
    scheme: (scheme ?? '').toLowerCase(),
    host: (pathOnly ? host : authority.slice(authority.lastIndexOf('@') + 1)).toLowerCase(),
    path: mark < 0 ? target : target.slice(0, mark),
    query: mark < 0 ? [] : readQuery(target.slice(mark + 1)),
  }
}

/** Returns the names and values of a query as written and in order. A pair without `=` has an empty value. */
export const readQuery = (text: string): (readonly [name: string, value: string])[] =>
  text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? ([pair, ''] as const) : ([pair.slice(0, equals), pair.slice(equals + 1)] as const)
    })
