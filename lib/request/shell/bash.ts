import type { CommandOptions } from '../command-options'
import { carriesToken } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import type { TokenPlacement } from '../token-placement'
import { requestUrl } from '../url'
import {
  askedToken,
  askPosix,
  keptToken,
  posixAsked,
  posixCommand,
  posixExchange,
  posixQuote,
  posixSaved,
  posixToken,
} from './posix'
import { shared } from './shared'
import {
  nextAddress,
  optionNotes,
  pageEntries,
  type TokenSource,
  unixCurl,
  unixCurlOfTwo,
  unixNotes,
} from './unix'

/** Writes a command for bash or zsh. If it doesn't ask for the token, it is plain POSIX sh. */
export const bash = {
  id: 'bash',
  name: 'bash or zsh',
  ...shared,
  options: ['allPages', 'showRateLimit'],
  notes: (request, mode, options = {}) => [
    ...unixNotes(request, mode, 'read -rs', 'curl'),
    ...(mode === 'prompt' && carriesToken(request)
      ? [
          'A terminal on macOS accepts at most 1024 characters in one line: use the variable for a longer token.',
        ]
      : []),
    ...optionNotes(options),
  ],
  write: (request, token, options = {}) =>
    options.allPages
      ? allPages(request, token, options)
      : posixCommand(sent(request, posixToken(token), options)),
  exchange: ({ first, take, second, ownField }, token) => {
    if (ownField === undefined) {
      return posixExchange(unixCurl(first, posixToken(token), posixQuote), take, (from) => sent(second, from))
    }
    const own = keptToken(token)
    const both = posixExchange(unixCurl(first, own, posixQuote), take, (fresh) =>
      posixSaved(unixCurlOfTwo(second, fresh, ownField, own, posixQuote), second.save),
    )
    return token.mode === 'prompt' ? posixAsked(both) : both
  },
} as const satisfies RequestTarget<'bash'>

function sent(request: HttpRequest, from: TokenSource, options?: CommandOptions): string[] {
  return posixSaved(unixCurl(request, from, posixQuote, options), request.save)
}

// With parentheses, the shell reads the whole loop before it runs, its variables end with it, and `exit` leaves only
// the loop.
function allPages(request: HttpRequest, token: TokenPlacement, options: CommandOptions): string {
  const asked = token.mode === 'prompt'
  const from = asked ? askedToken : posixToken(token)
  const page = unixCurl(request, from, posixQuote, options, '"$url"').join(' \\\n      ')
  return [
    '(',
    ...(asked ? [`  ${askPosix}`] : []),
    `  url=${posixQuote(requestUrl(request))}`,
    '  while [ -n "$url" ]; do',
    `    page=$(${page}) || { printf '%s\\n' "$page"; exit 1; }`,
    `    printf '%s\\n' "$page" | ${pageEntries} || exit 1`,
    `    url=$(printf '%s\\n' "$page" | ${nextAddress}) || exit 1`,
    '  done',
    ')',
  ].join('\n')
}
