import type { Paste, PastedRequest, PastedWord } from '../paste/paste'

/** Whether a request is a command for a shell, not a message that was sent or a line of code. */
export const isCommand = ({ program }: PastedRequest): boolean =>
  program === 'curl' || program === 'wget' || program === 'http' || program === 'powershell'

/** Returns the shell that a command is for. If nothing shows it, it is the shell of nearly all published commands. */
export const shellOf = (request: PastedRequest): NonNullable<PastedRequest['shell']> =>
  request.shell ?? (request.program === 'powershell' ? 'powershell' : 'posix')

/** Whether the command has one of these options, short or long. */
export const hasOption = (request: PastedRequest, ...names: readonly string[]): boolean =>
  request.options.some((option) => names.includes(option))

/** Returns the word of a command that is its URL. */
export const urlWord = (request: PastedRequest): PastedWord | undefined =>
  request.url && request.words.find(({ text }) => text === request.url?.raw)

/** Returns the indexes of the requests that have a response, so that they were certainly sent. */
export const requestsWithResponse = ({ responses }: Paste): ReadonlySet<number | undefined> =>
  new Set(responses.filter(({ status }) => status !== undefined).map(({ request }) => request))

/** More requests than this are a log, of which only the beginning and the end are read. */
const MOST_REQUESTS = 200

/** Returns the requests of a paste with their indexes; of a very long list, only the first and the last ones. */
export function requestsOf({
  requests,
}: Paste): readonly (readonly [index: number, request: PastedRequest])[] {
  const all = requests.length <= MOST_REQUESTS
  const head = all ? requests : requests.slice(0, MOST_REQUESTS / 2)
  const tail = all ? [] : requests.slice(-MOST_REQUESTS / 2)
  return [
    ...head.map((request, index) => [index, request] as const),
    ...tail.map((request, index) => [requests.length - tail.length + index, request] as const),
  ]
}
