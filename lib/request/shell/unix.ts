import type { CommandOptions } from '../command-options'
import { commandLines, configEscape, configName, curlCall, formToken } from '../curl'
import { carriesToken } from '../message'
import type { HttpRequest } from '../request'
import { type TokenPlacement, tokenVariable } from '../token-placement'

/**
 * What bash, zsh and fish have in common: single quotes, and a built-in printf that can write to a program's standard
 * input.
 */

/** The text of the token, or a command that prints a line with it to the standard input of a program. */
export type TokenSource = { text: string } | { printLine: (prefix: string, suffix?: string) => string }

/** A variable that holds a token: how to print it, and how to write it as an argument. */
export interface ShellVariable {
  printLine: (prefix: string, suffix?: string) => string
  argument: string
}

/** Returns the variable that `argument` refers to. Never throws. */
export function shellVariable(argument: string, quote: (text: string) => string): ShellVariable {
  // printf is built in, so no process has the token as an argument.
  return {
    argument,
    printLine: (prefix, suffix = '') => `printf ${printfFormat(prefix, suffix, quote)} ${argument}`,
  }
}

/**
 * Returns the lines of a curl command with the token from `source`. `address` is the same as in `commandLines`. Never
 * throws.
 */
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

/**
 * Like `unixCurl`, for a request with the token from `fresh` and with the minted token in the form field `ownField`.
 * Never throws.
 */
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
  // curl has only one standard input, so both tokens are in a config file that it reads from there.
  const hidden = [...(token ? [{ ...token, from: fresh }] : []), { ...ours, from: own }]
  const format = hidden.map(
    ({ option, prefix }) => `${literal(`${configName[option]} = "${configEscape(prefix)}`)}%s"\\n`,
  )
  return fedWith(
    ['printf', quote(format.join('')), ...hidden.map(({ from }) => from.argument)].join(' '),
    commandLines('curl', { ...call, flags: [...call.flags, '-K', '-'] }, [], quote),
  )
}

/** Returns the lines of a program that reads the output of `printLine`. Never throws. */
export function fedWith(printLine: string, [first = '', ...rest]: readonly string[]): string[] {
  return [`${printLine} |`, first, ...rest.map((line) => `  ${line}`)]
}

/** Returns the quoted printf format that prints one argument between `prefix` and `suffix`. */
export function printfFormat(prefix: string, suffix: string, quote: (text: string) => string): string {
  return quote(`${literal(prefix)}%s${literal(suffix)}`)
}

function literal(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('%', '%%')
}

/** Prints every entry of one page on its own line, including the included resources. */
export const pageEntries = `jq -c '.data[], .included[]?'`

/** Prints the URL of the next page, or nothing. */
export const nextAddress = `jq -r '.links.next // empty'`

/**
 * Returns notes to read before pasting. `readUnseen` is the shell's command that reads a variable without showing it.
 */
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
        `The command reads the token from the variable ${tokenVariable}. ${readUnseen} ${tokenVariable} sets it without showing it.`,
        'The token stays out of the history and the process list.',
      ]
    case 'prompt':
      return [
        'The command asks for the token without showing it. The token stays out of the history and the process list.',
      ]
  }
}

/** Returns notes about what the options of a command need. */
export function optionNotes({ allPages, showRateLimit }: CommandOptions): readonly string[] {
  return [
    ...(allPages
      ? [
          'The command needs jq. It prints one entry per line, page after page, and stops if a request is rejected.',
        ]
      : []),
    ...(showRateLimit ? ['Showing the rate limit needs curl 7.84 or later.'] : []),
  ]
}
