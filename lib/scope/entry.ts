/** One entry of the `scope` claim, split into its parts: `GET /v1/apps?filter[platform]=IOS`. */
export type ScopeEntry =
  | {
      readonly status: 'entry'
      readonly method: string
      readonly path: string
      readonly query: readonly (readonly [name: string, value: string])[]
    }
  | { readonly status: 'malformed'; readonly reason: string }

/** Parameters that Apple ignores when it compares a request with an entry. */
export const IGNORED_PARAMETERS: readonly string[] = ['limit', 'cursor', 'sort']

/**
 * Splits an entry: method, one space, path beginning with the version, optionally a query with plain brackets. Follows
 * Apple's page "Generating Tokens for API Requests".
 *
 * @returns the parts, or a sentence for people that says what is malformed
 */
export function readScopeEntry(text: string): ScopeEntry {
  const malformed = (reason: string): ScopeEntry => ({ status: 'malformed', reason })
  const space = text.indexOf(' ')
  if (text.startsWith('/'))
    return malformed('The method is missing. Write “GET” and one space before the path.')
  if (/^https?:/iu.test(text))
    return malformed('Write “GET” and the path without the host, for example “GET /v1/apps”.')
  if (space < 1) return malformed('An entry is a method, one space and a path, for example “GET /v1/apps”.')
  const method = text.slice(0, space)
  const target = text.slice(space + 1)
  if (/^https?:/iu.test(target))
    return malformed('Leave out the host: the path begins with the version, “/v1/…”.')
  if (target.startsWith(' ')) return malformed('There is more than one space between method and path.')
  if (!target.startsWith('/')) return malformed('The path begins with a slash and the version, “/v1/…”.')
  if (/\s/u.test(target)) return malformed('There is a space inside the path.')
  if (method !== 'GET') {
    return method.toUpperCase() === 'GET'
      ? malformed('Write the method in capitals: “GET”.')
      : malformed(
          `Apple documents only GET for scope entries, not ${method}. Leave the scope empty for writes.`,
        )
  }
  const mark = target.indexOf('?')
  const path = mark < 0 ? target : target.slice(0, mark)
  if (!/^\/v\d+\/./u.test(path)) return malformed('The path begins with the version, for example “/v1/apps”.')
  if (/[{}]/u.test(path)) return malformed('Replace the braces with the real ID.')
  if (/%5[bd]/iu.test(target)) return malformed('Write the brackets as they are, [ and ], not %5B and %5D.')
  const query =
    mark < 0
      ? []
      : target
          .slice(mark + 1)
          .split('&')
          .filter((pair) => pair !== '')
          .map((pair) => {
            const equals = pair.indexOf('=')
            return equals < 0
              ? ([pair, ''] as const)
              : ([pair.slice(0, equals), pair.slice(equals + 1)] as const)
          })
  return { status: 'entry', method, path, query }
}
