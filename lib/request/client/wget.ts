import { downloadName, word } from '../curl'
import { carriesToken, filled, message, type TokenText } from '../message'
import type { HttpRequest } from '../request'
import { posixAsked, posixCommand, posixExchange, posixQuote, posixSaved } from '../shell/posix'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { CLIENTS } from './group'

/** Writes a command for GNU Wget 1.15 or later in bash or zsh (its manual, "HTTP Options"). */
export const wget = {
  id: 'wget',
  name: 'wget',
  group: CLIENTS,
  modes: ['inline', 'variable', 'prompt'],
  http1Only: 'wget',
  notes: (request, mode) => [
    ...(carriesToken(request) ? tokenNotes(mode) : []),
    'This is for bash or zsh. After a 401, wget does not show the body of the response. Use curl to see it.',
  ],
  write: (request, token) => asked(posixCommand(sent(request, reference(token))), token, request),
  exchange: ({ first, take, second, ownField }, token) =>
    asked(
      posixExchange(wgetLines(first, reference(token)), take, ({ variable }) =>
        sent(
          second,
          { variable: `\${${variable}:?}` },
          ownField === undefined ? undefined : { field: ownField, from: reference(token) },
        ),
      ),
      token,
      first,
    ),
} as const satisfies RequestTarget<'wget'>

/** The token in the command: its text, or a variable that the shell expands. */
type Reference = { text: string } | { variable: string }

function tokenNotes(mode: TokenPlacement['mode']): readonly string[] {
  const shown =
    'The process list shows the token while wget runs, because wget reads headers only from its arguments.'
  return {
    inline: ['The token stays in the shell history, and the process list shows it while wget runs.'],
    variable: [
      `The command reads the token from the variable ${tokenVariable}. read -rs ${tokenVariable} sets it without showing it.`,
      shown,
    ],
    prompt: ['The command asks for the token without showing it.', shown],
  }[mode]
}

function reference(token: TokenPlacement): Reference {
  switch (token.mode) {
    case 'inline':
      return { text: token.token }
    case 'variable':
      return { variable: `\${${tokenVariable}:?}` }
    case 'prompt':
      return { variable: '$token' }
  }
}

function asked(command: string, token: TokenPlacement, request: HttpRequest): string {
  if (token.mode !== 'prompt' || !carriesToken(request)) return command
  return posixAsked(command)
}

/** The minted token in a request with a second token, and its field in the form. */
interface OwnToken {
  field: string
  from: Reference
}

function sent(request: HttpRequest, token: Reference, own?: OwnToken): string[] {
  return posixSaved(wgetLines(request, token, own), request.save)
}

function wgetLines(request: HttpRequest, token: Reference, own?: OwnToken): string[] {
  const { method, url, headers, body, file } = message(request, own?.field)
  return [
    'wget -nv --content-on-error',
    // A request that changes something isn't repeated if the connection breaks.
    ...(method === 'GET' ? [] : [`--tries=1 --method=${method}`]),
    ...headers.map(
      ([name, value]) => `--header=${quoted({ ...value, before: `${name}: ${value.before}` }, token)}`,
    ),
    ...(body ? [`--body-data=${quoted(body, own?.from ?? token)}`] : []),
    ...(file === undefined ? [] : [`--body-file=${posixQuote(file)}`]),
    `-O ${request.save ? word(downloadName(request.save), posixQuote) : '-'}`,
    posixQuote(url),
  ]
}

function quoted(text: TokenText, token: Reference): string {
  if (!text.token || 'text' in token) return posixQuote(filled(text, 'text' in token ? token.text : ''))
  const literal = (part: string) => part.replace(/[\\$"`]/g, '\\$&')
  return `"${literal(text.before)}${token.variable}${literal(text.after)}"`
}
