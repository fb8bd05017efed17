import type { Operation } from '../request/operation'

/** What an operation says about its response, from the media types, the wanted one first. */
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
      // What every operation gives when nothing is asked for needs no header.
      return answers.length === 1 ? { answer: 'json' } : { accept: answers, answer: 'json' }
    default:
      return { accept: answers, answer: 'json' }
  }
}

/**
 * The same operation asking for one media type of its responses, for those that can give JSON or CSV.
 *
 * @param mediaType - one of `answers`; any other leaves the operation as it is
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
