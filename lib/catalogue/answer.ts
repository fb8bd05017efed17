import type { Operation } from '../request/operation'

/**
 * Returns the properties of an operation that describe its response, derived from its media types with the preferred
 * one first.
 */
export function answerOf(
  path: string,
  answers: readonly string[],
): Pick<Operation, 'accept' | 'answer' | 'saveAs'> {
  const [first] = answers
  const name = path.slice(path.lastIndexOf('/') + 1)
  switch (first) {
    case undefined:
      return { answer: 'none' }
    case 'application/a-gzip':
      return { accept: answers, answer: 'gzip', saveAs: `${name}.tsv` }
    case 'text/csv':
      return { accept: answers, answer: 'csv', saveAs: `${name}.csv` }
    case 'application/json':
      // No `Accept` header is needed, because JSON is the default.
      return answers.length === 1 ? { answer: 'json' } : { accept: answers, answer: 'json' }
    default:
      return { accept: answers, answer: 'json' }
  }
}

/**
 * Returns the same operation with another preferred media type. Meant for operations that can return JSON or CSV.
 *
 * @param mediaType - one of `answers`; for any other value the operation is returned unchanged
 */
export function withAccept<T extends Operation & { readonly answers: readonly string[] }>(
  operation: T,
  mediaType: string,
): T {
  if (!operation.answers.includes(mediaType) || operation.answers.length < 2) return operation
  const wanted = [mediaType, ...operation.answers.filter((each) => each !== mediaType)]
  const { saveAs: _, ...rest } = operation
  return { ...rest, ...answerOf(operation.path, wanted) } as T
}
