import type { CommandOptions } from '../command-options'
import { commandLines, configEscape, configName, curlCall, formToken } from '../curl'
import { carriesToken } from '../message'
import type { HttpRequest } from '../request'
import { type TokenPlacement, tokenVariable } from '../token-placement'

/** What bash, zsh and fish have in common: single quotes, and a printf of their own to feed a program with. */

/** The token written out, or the command that prints a line with it, into the standard input of a program. */
export type TokenSource = { text: string } | { printLine: (prefix: string, suffix?: string) => string }

/** A variable that holds a token: how to print it, and how it is written as an argument. */
export interface ShellVariable {
  printLine: (prefix: string, suffix?: string) => string
  argument: string
}

/** The variable that `argument` refers to. Total. */
export function shellVariable(argument: string, quote: (text: string) => string): ShellVariable {
  // printf is built in, so no process carries the token as an argument.
  return {
    argument,
    printLine: (prefix, suffix = '') => `printf ${printfFormat(prefix, suffix, quote)} ${argument}`,
  }
}

/** The lines of a curl command with the token from `source`; `address` as in `commandLines`. Total. */
export function unixCurl(
  request: HttpRequest,
  source: TokenSource,
  quote: (text: string) => string,
  options: CommandOptions = {},
  address?: string,
): string[] {
  const call = curlCall(request, options)
  if (!call.token) return commandLines('curl', call, [], quote, address)
  const { option, prefix } = call.token
  if ('text' in source) {
    return commandLines('curl', call, [{ option, quoted: quote(prefix + source.text) }], quote, address)
  }
  return fedWith(
    source.printLine(prefix),
    commandLines('curl', call, [{ option, quoted: '@-' }], quote, address),
  )
}

/** As `unixCurl`, for a request with the token from `fresh`, and with our own in `ownField` of its form. Total. */
export function unixCurlOfTwo(
  request: HttpRequest,
  fresh: ShellVariable,
  ownField: string,
  own: { text: string } | ShellVariable,
  quote: (text: string) => string,
): string[] {
  const ours = formToken(ownField)
  const call = curlCall(request)
  const token = call.token
  if ('text' in own) {
    const written = { option: ours.option, quoted: quote(ours.prefix + own.text) }
    if (!token) return commandLines('curl', call, [written], quote)
    const printed = { option: token.option, quoted: '@-' }
    return fedWith(fresh.printLine(token.prefix), commandLines('curl', call, [printed, written], quote))
  }
  // curl has one standard input for both, so they go by its config file.
  const hidden = [...(token ? [{ ...token, from: fresh }] : []), { ...ours, from: own }]
  const format = hidden.map(
    ({ option, prefix }) => `${literal(`${configName[option]} = "${configEscape(prefix)}`)}%s"\\n`,
  )
  return fedWith(
    ['printf', quote(format.join('')), ...hidden.map(({ from }) => from.argument)].join(' '),
    commandLines('curl', { ...call, flags: [...call.flags, '-K', '-'] }, [], quote),
  )
}

/** The lines of a program that reads what `printLine` prints. Total. */
export function fedWith(printLine: string, [first = '', ...rest]: readonly string[]): string[] {
  return [`${printLine} |`, first, ...rest.map((line) => `  ${line}`)]
}

/** The printf format that puts one argument between `prefix` and `suffix`, in quotes. */
export function printfFormat(prefix: string, suffix: string, quote: (text: string) => string): string {
  return quote(`${literal(prefix)}%s${literal(suffix)}`)
}

function literal(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('%', '%%')
}

/** What jq prints of one page: every entry in a line of its own, and those that came along by `include`. */
export const pageEntries = `jq -c '.data[], .included[]?'`

/** What jq prints of one page: the address of the next, or nothing. */
export const nextAddress = `jq -r '.links.next // empty'`

/** What to know before pasting; `readUnseen` is how the shell reads a variable without showing it. */
export function unixNotes(
  request: HttpRequest,
  mode: TokenPlacement['mode'],
  readUnseen: string,
  program: string,
): readonly string[] {
  if (!carriesToken(request)) return []
  switch (mode) {
    case 'inline':
      return [`The token stays in the shell history, and the process list shows it while ${program} runs.`]
    case 'variable':
      return [
        `Reads the token from the variable ${tokenVariable}; ${readUnseen} ${tokenVariable} sets it unseen.`,
        'It stays out of the history and of the process list.',
      ]
    case 'prompt':
      return ['Asks for the token without showing it. It stays out of the history and of the process list.']
  }
}

/** What the options of a command ask for. */
export function optionNotes({ allPages, showRateLimit }: CommandOptions): readonly string[] {
  return [
    ...(allPages ? ['Needs jq. Prints one entry a line, page after page, and stops at a rejection.'] : []),
    ...(showRateLimit ? ['Showing the rate limit needs curl 7.84 or later.'] : []),
  ]
}
