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
    `Reads the token from the variable ${tokenVariable}. The process list shows it while curl runs.`,
  ],
  prompt: [
    'cmd.exe cannot read unseen, so PowerShell asks for the token.',
    'It stays out of the history; the process list shows it while curl runs.',
  ],
}

/** cmd.exe of Windows 10 and later, at its prompt. */
export const cmd = {
  id: 'cmd',
  name: 'cmd.exe',
  ...shared,
  // Its prompt has no loop that could go on for as long as there are pages.
  options: ['showRateLimit'],
  notes: (request, mode, options = {}) => [
    ...(carriesToken(request) ? TOKEN_NOTES[mode] : []),
    'Made for the prompt: in a batch file every % has to be written twice.',
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
    // One line: what is in the parentheses of `for` is read twice.
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

/** How the token is written in a command: itself, a variable, or the variable of the `for` that asked for it. */
function reference(token: TokenPlacement): string {
  return { inline: token.mode === 'inline' ? token.token : '', variable: `%${tokenVariable}%`, prompt: '%t' }[
    token.mode
  ]
}

// No pipe into curl: cmd.exe runs each side of one as a new process, with the token among its arguments.
function asked(token: TokenPlacement, command: string): string {
  if (token.mode !== 'prompt') return command
  return forEach('t', powershell(askForToken), command)
}

function taken(field: string): string {
  return `$a = [Console]::In.ReadToEnd(); $t = ($a | ConvertFrom-Json).${field}; if ($t) { $t } else { [Console]::Error.Write($a) }`
}

// Hex digits of an encoded URL are capitals, so no `%t` or `%a` can come about in it.
function forEach(variable: 't' | 'a', source: string, body: string): string {
  return `for /f "usebackq delims=" %${variable} in (\`${source}\`) do @(${body})`
}

// For PowerShell, inside the double quotes of cmd.exe.
function singleQuote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** `script` may hold no double quote, percent sign or backtick. */
function powershell(script: string): string {
  return `powershell -NoProfile -Command "${script}"`
}

interface CurlExtras {
  quoted?: typeof quote
  options?: CommandOptions
  /** A second token. */
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

// A rejection lands in the same file as the report: show it, leave no file behind that is not what its name says.
function whenDone({ save }: HttpRequest): string[] {
  if (!save) return []
  const file = word(downloadName(save), quote)
  return [
    ...(save.unpack ? [`&& ${powershell(unpackStatements(save, singleQuote).join('; '))}`] : []),
    `|| (type ${file} 2>nul & del ${file} 2>nul & cmd /c exit 1)`,
  ]
}

function quote(text: string, json?: true): string {
  // JSON can name the characters that cmd.exe would act on, which leaves nothing but quotation marks in pairs.
  if (json) return programArgument(asciiJson(text, '()%!^<>&|'))
  // A quotation mark on either side of a percent sign keeps it from ever being part of a variable's name.
  const parts = text.split('%').map(programArgument)
  return text.includes('"') ? caretEscape(parts.join('%')) : parts.join('^%')
}

/** As `quote`, for text that is read twice. */
function nested(text: string, json?: true): string {
  const once = quote(text, json)
  return once.startsWith('^') ? caretEscape(once) : once
}

// The caret takes the meaning from a character outside quotes, and a quote with a caret opens none.
function caretEscape(text: string): string {
  return text.replace(/[()%!^<>&|"]/g, '^$&')
}

/**
 * One argument as programs read it (Microsoft C runtime, "Parsing C command-line arguments"): backslashes count only
 * before a quotation mark, and there twice.
 */
function programArgument(text: string): string {
  const inside = text.replace(/\\+"?|"/g, (run, at: number) => {
    if (run.endsWith('"')) return `${run.slice(0, -1).repeat(2)}\\"`
    return at + run.length === text.length ? run.repeat(2) : run
  })
  return `"${inside}"`
}
