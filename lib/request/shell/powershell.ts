import { asciiJson } from '../ascii-json'
import type { CommandOptions } from '../command-options'
import {
  type CurlToken,
  commandLines,
  configEscape,
  configName,
  curlCall,
  downloadName,
  formToken,
  type QuotedOption,
  word,
} from '../curl'
import { carriesToken } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { accessTokenVariable, type TokenPlacement, tokenVariable } from '../token-placement'
import { requestUrl } from '../url'
import { shared } from './shared'
import { askForToken, unpackStatements, windowsCurlNotes } from './windows'

const TOKEN_NOTES: Readonly<Record<TokenPlacement['mode'], readonly string[]>> = {
  inline: ['The token stays in the history file, and the process list shows it while curl runs.'],
  variable: [
    `The command reads the token from $env:${tokenVariable}. The process list shows it while curl runs.`,
  ],
  prompt: [
    'The command asks for the token without showing it. The token stays out of the history and the process list.',
    'PowerShell 7 reads at most 1022 characters here: use the variable for a longer token.',
  ],
}

/** Writes a command for Windows PowerShell 5.1 and PowerShell 7. */
export const powershell = {
  id: 'powershell',
  name: 'PowerShell',
  ...shared,
  options: ['allPages', 'showRateLimit'],
  notes: (request, mode, options = {}) => [
    ...(carriesToken(request) ? TOKEN_NOTES[mode] : []),
    'In PowerShell on macOS or Linux, write curl instead of curl.exe.',
    ...windowsCurlNotes(request, options),
    ...(options.allPages
      ? ['The command prints one page after the other and stops if a request is rejected.']
      : []),
  ],
  write: (request, token, options = {}) => {
    if (options.allPages) return allPages(request, token, options)
    const sent = curl(request, source(token), { options })
    return request.save ? block([sent, ...whenDone(request)]) : sent
  },
  exchange: ({ first, take, second, ownField }, token) => {
    const asked = token.mode === 'prompt'
    const fresh = `$env:${accessTokenVariable}`
    const askedBefore = asked && ownField !== undefined
    const from = askedBefore ? { ask: '$token' } : source(token)
    return block([
      stopAtErrors,
      ...(askedBefore ? [`$token = ${askForToken}`] : []),
      `$answer = ${curl(first, from)}`,
      'if ($LASTEXITCODE -ne 0) { $answer; return }',
      `${fresh} = ($answer | Out-String | ConvertFrom-Json).${take}`,
      `if (!${fresh}) { $answer; throw 'The response has no ${take}.' }`,
      // If the user keeps the first token out of the process list, the second one stays out of it too.
      curl(second, asked ? { ask: fresh } : { expression: fresh }, {
        own: ownField === undefined ? undefined : { ...formToken(ownField), from },
      }),
      ...whenDone(second),
    ])
  },
} as const satisfies RequestTarget<'powershell'>

/** The text of the token, a variable to insert in a string, or an expression that asks for the token. */
type Source = { text: string } | { expression: string } | { ask: string }

function source(token: TokenPlacement): Source {
  switch (token.mode) {
    case 'inline':
      return { text: token.token }
    case 'variable':
      // The token is an argument. Windows shows it only to the same user and to administrators, and the command stays
      // readable.
      return { expression: `$env:${tokenVariable}` }
    case 'prompt':
      return { ask: askForToken }
  }
}

function allPages(request: HttpRequest, token: TokenPlacement, options: CommandOptions): string {
  const asked = token.mode === 'prompt'
  return block([
    stopAtErrors,
    ...(asked ? [`$token = ${askForToken}`] : []),
    `$url = ${quote(requestUrl(request))}`,
    'while ($url) {',
    ...[
      `$page = ${curl(request, asked ? { ask: '$token' } : source(token), { options, address: '$url' })}`,
      'if ($LASTEXITCODE -ne 0) { $page; return }',
      '$page',
      '$url = ($page | Out-String | ConvertFrom-Json).links.next',
    ].map((statement) => `  ${statement.replaceAll('\n', '\n  ')}`),
    '}',
  ])
}

interface CurlExtras {
  options?: CommandOptions
  /** An expression that replaces the URL. */
  address?: string
  /** The minted token in a request with a second token. */
  own?: PlacedToken
}

type PlacedToken = CurlToken & { from: Source }

function curl(request: HttpRequest, from: Source, { options, address, own }: CurlExtras = {}): string {
  const call = curlCall(request, options)
  const tokens: PlacedToken[] = [...(call.token ? [{ ...call.token, from }] : []), ...(own ? [own] : [])]
  const asArgument = call.options.filter((option) => !unsafe.test(option.value))
  // Windows PowerShell drops the double quotes of an argument, PowerShell 7 keeps them. Such values are sent as a curl
  // config file on standard input, which works in both.
  const config = [
    ...tokens.flatMap(askedToken),
    ...call.options
      .filter((option) => unsafe.test(option.value))
      .map(({ option, value, json }) =>
        quote(`${configName[option]} = "${configEscape(json ? asciiJson(value) : value)}"`),
      ),
  ]
  const flags = config.length > 0 ? [...call.flags, '-K', "'-'"] : call.flags
  const lines = commandLines(
    'curl.exe',
    { ...call, flags, options: asArgument },
    tokens.flatMap(tokenArgument),
    quote,
    address,
  )
  return config.length > 0 ? `${config.join(', ')} |\n  ${lines.join(' `\n    ')}` : lines.join(' `\n  ')
}

// A backslash is special only before a double quote, and PowerShell may add one after the argument.
const unsafe = /"|\\$/

function tokenArgument({ option, prefix, from }: PlacedToken): QuotedOption[] {
  if ('ask' in from) return []
  const quoted =
    'text' in from
      ? quote(prefix + from.text)
      : `"${prefix.replace(/[`$"\u201c-\u201e]/g, '`$&')}${from.expression}"`
  return [{ option, quoted }]
}

function askedToken({ option, prefix, from }: PlacedToken): string[] {
  if (!('ask' in from)) return []
  const before = quote(`${configName[option]} = "${configEscape(prefix)}`)
  return [`(${before} + ${from.ask} + '"')`]
}

// The body of a rejection is saved in the same file as the report would be, so it is shown and the file is deleted.
function whenDone({ save }: HttpRequest): string[] {
  if (!save) return []
  const file = word(downloadName(save), quote)
  const show = `if (Test-Path ${file}) { Get-Content ${file}; Remove-Item ${file} }`
  if (!save.unpack) return [`if ($LASTEXITCODE -ne 0) { ${show} }`]
  return [
    'if ($LASTEXITCODE -eq 0) {',
    ...unpackStatements(save, quote).map((statement) => `  ${statement}`),
    `} else { ${show} }`,
  ]
}

// Without this setting, a response that isn't JSON would only print an error, and the loop would request the same page
// forever.
const stopAtErrors = "$ErrorActionPreference = 'Stop'"

// PowerShell reads a whole block before it runs it, so a pasted line can't become the input to the prompt.
function block(statements: readonly string[]): string {
  return ['& {', ...statements.map((statement) => `  ${statement.replaceAll('\n', '\n  ')}`), '}'].join('\n')
}

/** Quotes a string. In PowerShell, curly single quotes also end a string in single quotes, so all kinds are doubled. */
function quote(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`
}
