import { downloadName, word } from '../curl'
import { filled, message, type TokenText } from '../message'
import type { HttpRequest } from '../request'
import {
  keptToken,
  posixAsked,
  posixCommand,
  posixExchange,
  posixQuote,
  posixSaved,
  posixToken,
} from '../shell/posix'
import { fedWith, type TokenSource, unixNotes } from '../shell/unix'
import type { RequestTarget } from '../target'
import { CLIENTS } from './group'

/** Writes a command for HTTPie 3 in bash or zsh (httpie.io/docs/cli, "Request items", "Raw request body"). */
export const httpie = {
  id: 'httpie',
  name: 'HTTPie',
  group: CLIENTS,
  modes: ['inline', 'variable', 'prompt'],
  http1Only: 'HTTPie',
  obstacle: escapeObstacle,
  notes: (request, mode) => [
    ...unixNotes(request, mode, 'read -rs', 'http'),
    'This is for bash or zsh, with HTTPie 3.',
  ],
  write: (request, token) => posixCommand(sent(request, posixToken(token))),
  exchange: ({ first, take, second, ownField }, token) => {
    if (ownField === undefined) {
      return posixExchange(answerLines(first, posixToken(token)), take, (from) => sent(second, from))
    }
    const own = keptToken(token)
    const both = posixExchange(answerLines(first, own), take, (from) =>
      sent(second, from, { field: ownField, from: own }),
    )
    return token.mode === 'prompt' ? posixAsked(both) : both
  },
} as const satisfies RequestTarget<'httpie'>

/** The minted token in a request with a second token, and its field in the form. */
interface OwnToken {
  field: string
  from: TokenSource
}

function sent(request: HttpRequest, from: TokenSource, own?: OwnToken): string[] {
  return posixSaved(httpieLines(request, from, [], own), request.save)
}

function answerLines(request: HttpRequest, from: TokenSource): string[] {
  return httpieLines(request, from, ['--body'])
}

function httpieLines(
  request: HttpRequest,
  from: TokenSource,
  flags: readonly string[] = [],
  own?: OwnToken,
): string[] {
  const { method, url, headers, body, file } = message(request, own?.field)
  const header = printed(headers.find(([, value]) => value.token)?.[1], from)
  const bodyFrom = own?.from ?? from
  const hiddenBody = printed(body, bodyFrom)
  // Standard input can hold only one of the two, so the header is read from a file that bash and zsh create for it.
  const headerFile = hiddenBody ? `<(${header})` : '/dev/stdin'
  const input = hiddenBody ?? header
  const lines = [
    // Without a terminal, HTTPie reads the body from standard input.
    ['http', '--check-status', ...(hiddenBody ? [] : ['--ignore-stdin']), ...flags].join(' '),
    ...(body && !hiddenBody ? [`--raw=${posixQuote(filled(body, written(bodyFrom)))}`] : []),
    ...(request.save ? [`--output=${word(downloadName(request.save), posixQuote)}`] : []),
    `${method} ${posixQuote(url)}`,
    // The space prevents a value that begins with = or @ from becoming another kind of item. HTTPie removes it.
    ...headers.map(([name, value]) =>
      value.token && header
        ? `${name}:@${headerFile}`
        : posixQuote(`${name}: ${filled(value, written(from))}`),
    ),
    ...(file === undefined ? [] : [posixQuote(`@${file}`)]),
  ]
  return input ? fedWith(input, lines) : lines
}

/**
 * Returns the command that prints a text with its token; undefined if the text has no token or the token is written
 * into the command.
 */
function printed(text: TokenText | undefined, from: TokenSource): string | undefined {
  return text?.token && 'printLine' in from ? from.printLine(text.before, text.after) : undefined
}

function written(from: TokenSource): string {
  return 'text' in from ? from.text : ''
}

// A backslash makes these four characters literal, and HTTPie has no escape for the backslash in front of them.
function escapeObstacle(request: HttpRequest): string | undefined {
  const [name] = request.headers.find(([, value]) => /\\[:;=@]/.test(value)) ?? []
  return name === undefined ? undefined : `HTTPie would lose the backslash in ${name}.`
}
