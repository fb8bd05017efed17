import { type CodeTarget, earlier, type Grammar, heading, lifetime, members } from '../target'
import { KEY_FILE_VARIABLE, type TokenCode } from '../token-code'

/** Writes a program for PowerShell 7, whose .NET can read a PEM file. Windows PowerShell 5.1 can't. */
export const powershell = {
  id: 'powershell-7',
  name: 'PowerShell 7',
  group: 'Shells',
  fileName: 'token.ps1',
  run: 'pwsh token.ps1',
  highlight: 'powershell',
  tested: 'executed',
  notes: ['Windows PowerShell 5.1 cannot read the key file.'],
  write: (code) =>
    [
      ...heading('#', code),
      `$ErrorActionPreference = 'Stop'`,
      '',
      `$file = $env:${KEY_FILE_VARIABLE} ?? ${text(code.keyFile)}`,
      '$key = [Security.Cryptography.ECDsa]::Create()',
      '$key.ImportFromPem((Get-Content -Raw $file))',
      'function Encode([byte[]]$bytes) { [Convert]::ToBase64String($bytes).TrimEnd("=").Replace("+", "-").Replace("/", "_") }',
      'function Part($object) { Encode ([Text.Encoding]::UTF8.GetBytes((ConvertTo-Json -Compress $object))) }',
      `# ${earlier(code)}`,
      `$issuedAt = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds() - ${code.backdate}`,
      `$header = [ordered]@{ ${members(code.header, code, grammar(code)).map(pair).join('; ')} }`,
      '$payload = [ordered]@{',
      ...members(code.claims, code, grammar(code)).map((member) => `    ${pair(member)}`),
      '}',
      '$text = "$(Part $header).$(Part $payload)"',
      '# SignData returns r and s, as Apple requires, not DER.',
      '$signature = $key.SignData([Text.Encoding]::UTF8.GetBytes($text), [Security.Cryptography.HashAlgorithmName]::SHA256)',
      '"$text.$(Encode $signature)"',
      '',
    ].join('\n'),
} as const satisfies CodeTarget<'powershell-7'>

/**
 * Returns a string literal. In PowerShell, curly single quotes also end a string in single quotes, so all kinds are
 * doubled.
 */
const text = (value: string): string => `'${value.replaceAll(/['\u2018-\u201b]/gu, '$&$&')}'`

const pair = ([name, value]: readonly [string, string]): string => `${text(name)} = ${value}`

const grammar = ({ seconds }: TokenCode): Grammar => ({
  text,
  list: (items) => `@(${items.join(', ')})`,
  bool: (value) => (value ? '$true' : '$false'),
  made: {
    'issued-at': '$issuedAt',
    'issued-at-in-ms': '$issuedAt * 1000',
    'expires-at': `$issuedAt + ${lifetime(seconds)}`,
    uuid: '[guid]::NewGuid().ToString()',
  },
})
