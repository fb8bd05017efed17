import { downloadName, word } from '../curl'
import type { Exchange, HttpRequest } from '../request'
import { accessTokenVariable, type TokenPlacement, tokenVariable } from '../token-placement'
import { printfFormat, type ShellVariable, shellVariable, type TokenSource } from './unix'

/** What every program has in common that is called from bash or zsh. Without the prompt it is plain POSIX sh. */

/** Where a command takes the token from. */
export function posixToken(token: TokenPlacement): TokenSource {
  switch (token.mode) {
    case 'inline':
      return { text: token.token }
    case 'variable':
      return posixVariable(tokenVariable)
    case 'prompt':
      // Part of one pipeline, which is read whole before it runs: no pasted line can become the input.
      return {
        printLine: (prefix, suffix = '') =>
          `{ ${askPosix}; printf ${printfFormat(prefix, suffix, posixQuote)} "$token"; }`,
      }
  }
}

/** Commands that ask for the token and leave it in `$token`, for bash and zsh. */
export const askPosix = `printf 'Token: ' >&2; read -rs token; echo >&2`

/** A command that finds in `$token` what was asked for before it, for bash and zsh. */
export function posixAsked(command: string): string {
  // Parentheses: all is read before it runs, so that no pasted line can become the input.
  return `(\n  ${askPosix}\n  ${command}\n)`
}

/** What was asked for, inside `posixAsked`. */
export const askedToken: ShellVariable = shellVariable('"$token"', posixQuote)

/** Our token for more than one command; with the prompt they are inside `posixAsked`. */
export function keptToken(token: TokenPlacement): { text: string } | ShellVariable {
  if (token.mode === 'inline') return { text: token.token }
  return token.mode === 'prompt' ? askedToken : posixVariable(tokenVariable)
}

/** The token from a variable of the shell. */
function posixVariable(name: string): ShellVariable {
  // :? names the variable when it is empty.
  return shellVariable(`"\${${name}:?}"`, posixQuote)
}

/** The lines of a command, and what is done with the file that it leaves. */
export function posixSaved(lines: readonly string[], save: HttpRequest['save']): string[] {
  if (!save) return [...lines]
  const file = word(downloadName(save), posixQuote)
  return [
    ...lines,
    ...(save.unpack ? [`&& gunzip -f ${file}`] : []),
    // A rejection lands in the same file: show it, and leave no file that is not what its name says.
    `|| { cat ${file} 2>/dev/null; rm -f ${file}; false; }`,
  ]
}

/** One command of its lines. */
export function posixCommand(lines: readonly string[]): string {
  return lines.join(' \\\n  ')
}

/** Two commands in one, the second with the token from the response to the first. */
export function posixExchange(
  first: readonly string[],
  take: Exchange['take'],
  second: (from: ShellVariable & { variable: string }) => readonly string[],
): string {
  return [
    `answer=$(${posixCommand(first)})`,
    `  || { printf '%s\\n' "$answer"; false; }`,
    `  && ${accessTokenVariable}=$(printf '%s\\n' "$answer" |`,
    `    sed -n 's/.*"${take}"[[:space:]]*:[[:space:]]*"\\([^"]*\\)".*/\\1/p' | grep .)`,
    `  && ${second({ ...posixVariable(accessTokenVariable), variable: accessTokenVariable }).join(' \\\n    ')}`,
  ].join(' \\\n')
}

/** Between single quotes every character but the single quote is itself (POSIX, Shell Command Language, 2.2.2). */
export function posixQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
