import type { PastedUrl } from './paste'

const SCHEME = /^([a-z][a-z0-9+.-]{0,20}):\/\//i

/**
 * Takes a URL apart as it was written (RFC 3986 section 3), also where it is none by the book: brackets, variables and
 * placeholders stay, nothing is decoded, a missing scheme is empty. The fragment and a user name are left out.
 *
 * @param host - the host to take for a target that is a path only, as in a request line
 */
export function readUrl(raw: string, host = ''): PastedUrl {
  // A quote may be open where the end was cut off, and a window may have broken the line.
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

/** Names and values of a query as written, in their order; a pair without `=` has an empty value. */
export const readQuery = (text: string): (readonly [name: string, value: string])[] =>
  text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals < 0 ? ([pair, ''] as const) : ([pair.slice(0, equals), pair.slice(equals + 1)] as const)
    })
