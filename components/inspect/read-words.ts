import type { Inspected } from '@/lib/inspect/inspect-paste'

/** A number stays in the line of its word. */
const count = (number: number, one: string): readonly string[] =>
  number === 0 ? [] : [`${number}\u00A0${one}${number === 1 ? '' : 's'}`]

/** A description of what was recognized in the pasted text, such as `1 token, 1 command, 1 response (401)`. */
export function readWords({ paste }: Inspected): string {
  const statuses = paste.responses.flatMap(({ status }) => (status === undefined ? [] : [status]))
  const masked = paste.tokens.filter(({ wrapping }) =>
    wrapping.some(({ id }) => id === 'token-masked'),
  ).length
  const words = [
    ...count(paste.tokens.length - masked, 'token'),
    ...count(masked, 'masked token'),
    ...count(paste.requests.length, 'request'),
    ...count(paste.responses.length, 'response'),
    ...paste.code.slice(0, 1).map(({ library }) => `code (${library})`),
  ].join(', ')
  if (words === '') return 'nothing to judge'
  return statuses.length > 0 ? `${words}\u00A0(${[...new Set(statuses)].join(', ')})` : words
}
