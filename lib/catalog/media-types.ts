import type { Operation } from '../request/operation'

/**
 * Returns the properties of an operation that describe its response, derived from its media types with the preferred
 * one first.
 */
export function responseOf(
  path: string,
  mediaTypes: readonly string[],
): Pick<Operation, 'accept' | 'response' | 'saveAs'> {
  const [first] = mediaTypes
  const name = path.slice(path.lastIndexOf('/') + 1)
  switch (first) {
    case undefined:
      return { response: 'none' }
    case 'application/a-gzip':
      return { accept: mediaTypes, response: 'gzip', saveAs: `${name}.tsv` }
    case 'text/csv':
      return { accept: mediaTypes, response: 'csv', saveAs: `${name}.csv` }
    case 'application/json':
      // No `Accept` header is needed, because JSON is the default.
      return mediaTypes.length === 1 ? { response: 'json' } : { accept: mediaTypes, response: 'json' }
    default:
      return { accept: mediaTypes, response: 'json' }
  }
}

/**
 * Returns the same operation with another preferred media type. Meant for operations that can return JSON or CSV.
 *
 * @param mediaType - one of `mediaTypes`; for any other value the operation is returned unchanged
 */
export function withAccept<T extends Operation & { readonly mediaTypes: readonly string[] }>(
  operation: T,
  mediaType: string,
): T {
  if (!operation.mediaTypes.includes(mediaType) || operation.mediaTypes.length < 2) return operation
  const wanted = [mediaType, ...operation.mediaTypes.filter((each) => each !== mediaType)]
  const { saveAs: _, ...rest } = operation
  return { ...rest, ...responseOf(operation.path, wanted) } as T
}
