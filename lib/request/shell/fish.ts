import type { CommandOptions } from '../command-options'
import { downloadName, word } from '../curl'
import type { Exchange, HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { accessTokenVariable, type TokenPlacement, tokenVariable } from '../token-placement'
import { requestUrl } from '../url'
import { shared } from './shared'
import {
  nextAddress,
  optionNotes,
  pageEntries,
  printfFormat,
  type ShellVariable,
  shellVariable,
  type TokenSource,
  unixCurl,
  unixCurlOfTwo,
  unixNotes,
} from './unix'

/** Writes a command for fish 3. */
export const fish = {
  id: 'fish',
  name: 'fish',
  ...shared,
  options: ['allPages', 'showRateLimit'],
  notes: (request, mode, options = {}) => [
    ...unixNotes(request, mode, 'read -gs', 'curl'),
    ...optionNotes(options),
  ],
  write: (request, token, options = {}) =>
    options.allPages
      ? allPages(request, token, options)
      : sent(request, source(token), options).join(' \\\n  '),
  exchange: ({ first, take, second, ownField }, token) => {
    const fresh = variable(accessTokenVariable)
    if (ownField === undefined) {
      return inTwoSteps(unixCurl(first, source(token), quote), take, sent(second, fresh))
    }
    const own = keptToken(token)
    const use = saved(unixCurlOfTwo(second, fresh, ownField, own, quote), second.save)
    const both = inTwoSteps(unixCurl(first, own, quote), take, use)
    return token.mode === 'prompt' ? `begin\n  ${ask}\n  ${both}\nend` : both
  },
} as const satisfies RequestTarget<'fish'>

function inTwoSteps(first: readonly string[], take: Exchange['take'], second: readonly string[]): string {
  return [
    `set answer (${first.join(' \\\n  ')})`,
    `  || begin; printf '%s\\n' $answer; false; end`,
    `  && set ${accessTokenVariable} (printf '%s\\n' $answer |`,
    `    string replace -rf '.*"${take}"\\s*:\\s*"([^"]*)".*' '$1')`,
    `  && ${second.join(' \\\n    ')}`,
  ].join(' \\\n')
}

function source(token: TokenPlacement): TokenSource {
  switch (token.mode) {
    case 'inline':
      return { text: token.token }
    case 'variable':
      return variable(tokenVariable)
    case 'prompt':
      return {
        printLine: (prefix, suffix = '') =>
          `begin; ${ask}; printf ${printfFormat(prefix, suffix, quote)} "$token"; end`,
      }
  }
}

const ask = `read -lsP 'Token: ' token`

function variable(name: string): ShellVariable {
  return shellVariable(`"$${name}"`, quote)
}

/**
 * Returns the minted token for use in more than one command. If the user is asked for it, that happens before these
 * commands.
 */
function keptToken(token: TokenPlacement): { text: string } | ShellVariable {
  if (token.mode === 'inline') return { text: token.token }
  return variable(token.mode === 'prompt' ? 'token' : tokenVariable)
}

function sent(request: HttpRequest, from: TokenSource, options?: CommandOptions): string[] {
  return saved(unixCurl(request, from, quote, options), request.save)
}

function saved(lines: string[], save: HttpRequest['save']): string[] {
  if (!save) return lines
  const file = word(downloadName(save), quote)
  return [
    ...lines,
    ...(save.unpack ? [`&& gunzip -f ${file}`] : []),
    // The body of a rejection is saved in the same file, so it is shown and the file is deleted.
    `|| begin; cat ${file} 2>/dev/null; rm -f ${file}; false; end`,
  ]
}

// fish reads a whole block before it runs it. A URL that is left at the end means that a request failed.
function allPages(request: HttpRequest, token: TokenPlacement, options: CommandOptions): string {
  const asked = token.mode === 'prompt'
  const from = asked ? variable('token') : source(token)
  const page = unixCurl(request, from, quote, options, '"$url"').join(' \\\n      ')
  return [
    'begin',
    ...(asked ? [`  ${ask}`] : []),
    `  set -l url ${quote(requestUrl(request))}`,
    '  while test -n "$url"',
    `    set -l page (${page})`,
    `    or begin; printf '%s\\n' $page; break; end`,
    `    printf '%s\\n' $page | ${pageEntries}; or break`,
    `    set url (printf '%s\\n' $page | ${nextAddress})`,
    '  end',
    '  test -z "$url"',
    'end',
  ].join('\n')
}

/** Quotes a string. In single quotes, only `\\` and `\'` are escapes (fish documentation, "Quotes"). */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
