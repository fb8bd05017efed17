import { downloadName, word } from '../curl'
import type { Exchange, HttpRequest } from '../request'
import { accessTokenVariable, type TokenPlacement, tokenVariable } from '../token-placement'
import { printfFormat, type ShellVariable, shellVariable, type TokenSource } from './unix'

/**
 * What all programs that are called from bash or zsh have in common. A command that doesn't ask for the token is plain
 * POSIX sh.
 */

/** Returns where a command reads the token from. */
export function posixToken(token: TokenPlacement): TokenSource {
  switch (token.mode) {
    case 'inline':
      return { text: token.token }
    case 'variable':
      return posixVariable(tokenVariable)
    case 'prompt':
      // The prompt is part of one pipeline, which the shell reads whole before it runs, so a pasted line can't become
      // the input.
      return {
        printLine: (prefix, suffix = '') =>
          `{ ${askPosix}; printf ${printfFormat(prefix, suffix, posixQuote)} "$token"; }`,
      }
  }
}

/** Commands for bash and zsh that ask for the token and store it in `$token`. */
export const askPosix = `printf 'Token: ' >&2; read -rs token; echo >&2`

/** Returns a command for bash and zsh that asks for the token first. `command` reads it from `$token`. */
export function posixAsked(command: string): string {
  // With parentheses, the shell reads everything before it runs, so a pasted line can't become the input.
  return `(\n  ${askPosix}\n  ${command}\n)`
}

/** The token that the user typed, inside `posixAsked`. */
export const askedToken: ShellVariable = shellVariable('"$token"', posixQuote)

/**
 * Returns the minted token for use in more than one command. If the user is asked for it, the commands are inside
 * `posixAsked`.
 */
export function keptToken(token: TokenPlacement): { text: string } | ShellVariable {
  if (token.mode === 'inline') return { text: token.token }
  return token.mode === 'prompt' ? askedToken : posixVariable(tokenVariable)
}

/** Returns the token from a shell variable. */
function posixVariable(name: string): ShellVariable {
  // With `:?`, the shell reports the variable's name if it is empty.
  return shellVariable(`"\${${name}:?}"`, posixQuote)
}

/** Returns the lines of a command, and the commands that handle the file that it saves. */
export function posixSaved(lines: readonly string[], save: HttpRequest['save']): string[] {
  if (!save) return [...lines]
  const file = word(downloadName(save), posixQuote)
  return [
    ...lines,
    ...(save.unpack ? [`&& gunzip -f ${file}`] : []),
    // The body of a rejection is saved in the same file, so it is shown and the file is deleted.
    `|| { cat ${file} 2>/dev/null; rm -f ${file}; false; }`,
  ]
}

/** Joins the lines of one command. */
export function posixCommand(lines: readonly string[]): string {
  return lines.join(' \\\n  ')
}

/** Returns two commands as one. The second uses the token from the response to the first. */
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

/**
 * Quotes a string. In single quotes, every character except the single quote is literal (POSIX, Shell Command Language,
 * 2.2.2).
 */
export function posixQuote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
