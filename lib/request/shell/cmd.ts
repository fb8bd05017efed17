import { asciiJson } from '../ascii-json'
import type { CommandOptions } from '../command-options'
import { type CurlToken, commandLines, curlCall, downloadName, formToken, word } from '../curl'
import { carriesToken } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { accessTokenVariable, type TokenPlacement, tokenVariable } from '../token-placement'
import { shared } from './shared'
import { askForToken, unpackStatements, windowsCurlNotes } from './windows'

const TOKEN_NOTES: Readonly<Record<TokenPlacement['mode'], readonly string[]>> = {
  inline: ['The process list shows the token while curl runs.'],
  variable: [
    `The command reads the token from the variable ${tokenVariable}. The process list shows it while curl runs.`,
  ],
  prompt: [
    'cmd.exe can’t hide what you type, so PowerShell asks for the token.',
    'The token stays out of the history, but the process list shows it while curl runs.',
  ],
}

/** Writes a command for the prompt of cmd.exe in Windows 10 or later. */
export const cmd = {
  id: 'cmd',
  name: 'cmd.exe',
  ...shared,
  // The prompt of cmd.exe has no loop that runs until there are no more pages.
  options: ['showRateLimit'],
  notes: (request, mode, options = {}) => [
    ...(carriesToken(request) ? TOKEN_NOTES[mode] : []),
    'The command is for the prompt. In a batch file, write every % twice.',
    ...windowsCurlNotes(request, options),
  ],
  write: (request, token, { showRateLimit } = {}) =>
    asked(
      token,
      [...curl(request, reference(token), { options: { showRateLimit } }), ...whenDone(request)].join(
        newLine,
      ),
    ),
  exchange: ({ first, take, second, ownField }, token) => {
    // This command has to be on one line, because cmd.exe reads the text in the parentheses of `for` twice.
    const answer = curl(first, reference(token), { quoted: nested }).join(' ')
    const own = ownField === undefined ? undefined : { ...formToken(ownField), token: reference(token) }
    const use = [...curl(second, '%a', { own }), ...whenDone(second)].join(newLine)
    return asked(
      token,
      forEach(
        'a',
        `${answer} ^| ${powershell(taken(take))}`,
        `set "${accessTokenVariable}=%a" &${newLine}${use}`,
      ),
    )
  },
} as const satisfies RequestTarget<'cmd'>

const newLine = ' ^\n  '

/**
 * Returns the token as it is written in a command: its text, a variable, or the variable of the `for` that asked for
 * it.
 */
function reference(token: TokenPlacement): string {
  return { inline: token.mode === 'inline' ? token.token : '', variable: `%${tokenVariable}%`, prompt: '%t' }[
    token.mode
  ]
}

// The token isn't piped into curl, because cmd.exe runs each side of a pipe as a new process with the token among its
// arguments.
function asked(token: TokenPlacement, command: string): string {
  if (token.mode !== 'prompt') return command
  return forEach('t', powershell(askForToken), command)
}

function taken(field: string): string {
  return `$a = [Console]::In.ReadToEnd(); $t = ($a | ConvertFrom-Json).${field}; if ($t) { $t } else { [Console]::Error.Write($a) }`
}

// The hexadecimal digits of an encoded URL are in upper case, so the URL can't contain `%t` or `%a`.
function forEach(variable: 't' | 'a', source: string, body: string): string {
  return `for /f "usebackq delims=" %${variable} in (\`${source}\`) do @(${body})`
}

// Quotes a string for PowerShell, inside the double quotes of cmd.exe.
function singleQuote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** `script` must not contain double quotes, percent signs or backticks. */
function powershell(script: string): string {
  return `powershell -NoProfile -Command "${script}"`
}

interface CurlExtras {
  quoted?: typeof quote
  options?: CommandOptions
  /** The minted token in a request with a second token. */
  own?: CurlToken & { token: string }
}

function curl(
  request: HttpRequest,
  token: string,
  { quoted = quote, options, own }: CurlExtras = {},
): string[] {
  const call = curlCall(request, options)
  const tokens = [...(call.token ? [{ ...call.token, token }] : []), ...(own ? [own] : [])]
  return commandLines(
    'curl',
    call,
    tokens.map(({ option, prefix, token }) => ({
      option,
      quoted: quote(prefix).replace(/"$/, () => `${token}"`),
    })),
    quoted,
  )
}

// The body of a rejection is saved in the same file as the report would be, so it is shown and the file is deleted.
function whenDone({ save }: HttpRequest): string[] {
  if (!save) return []
  const file = word(downloadName(save), quote)
  return [
    ...(save.unpack ? [`&& ${powershell(unpackStatements(save, singleQuote).join('; '))}`] : []),
    `|| (type ${file} 2>nul & del ${file} 2>nul & cmd /c exit 1)`,
  ]
}

function quote(text: string, json?: true): string {
  // JSON can escape the characters that are special in cmd.exe. Only the quotation marks around strings are left, and
  // they come in pairs.
  if (json) return programArgument(asciiJson(text, '()%!^<>&|'))
  // With a quotation mark on either side, a percent sign never becomes part of a variable's name.
  const parts = text.split('%').map(programArgument)
  return text.includes('"') ? caretEscape(parts.join('%')) : parts.join('^%')
}

/** Like `quote`, for text that cmd.exe reads twice. */
function nested(text: string, json?: true): string {
  const once = quote(text, json)
  return once.startsWith('^') ? caretEscape(once) : once
}

// A caret makes a character outside quotes literal, and a quote after a caret doesn't begin a quoted part.
function caretEscape(text: string): string {
  return text.replace(/[()%!^<>&|"]/g, '^$&')
}

/**
 * Quotes one argument as programs parse it (Microsoft C runtime, "Parsing C command-line arguments"): backslashes are
 * special only in front of a quotation mark, where each of them is doubled.
 */
function programArgument(text: string): string {
  const inside = text.replace(/\\+"?|"/g, (run, at: number) => {
    if (run.endsWith('"')) return `${run.slice(0, -1).repeat(2)}\\"`
    return at + run.length === text.length ? run.repeat(2) : run
  })
  return `"${inside}"`
}
