import { describe, expect, test } from 'vitest'
import { bearer, type Exchange, type HttpRequest } from '../request'
import { powershell } from './powershell'

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [['filter[name]', "J'ö"]],
  headers: [],
  token: bearer,
}
const create: HttpRequest = {
  ...list,
  method: 'POST',
  query: [],
  body: { type: 'json', text: '{"name": "\\"Ü\\" & 100%"}' },
}

describe('a command', () => {
  test('a plain request is one readable command', () => {
    expect(powershell.write(list, { mode: 'variable' })).toBe(
      [
        'curl.exe -g -sS --fail-with-body `',
        '  -H "Authorization: Bearer $env:APPLE_TOKEN" `',
        "  'https://api.example.com/v1/apps?filter[name]=J%27%C3%B6'",
      ].join('\n'),
    )
  })

  test('JSON is in the config file on standard input, where no version changes its quotes', () => {
    expect(powershell.write(create, { mode: 'inline', token: 'x.y.z' }).split('\n')[0]).toBe(
      String.raw`'data = "{\"name\": \"\\u0022\\u00dc\\u0022 & 100%\"}"' |`,
    )
  })
})

test('a number is always quoted because PowerShell rounds it', () => {
  const number: HttpRequest = { ...create, body: { type: 'json', text: '944546167133.9812' } }
  expect(powershell.write(number, { mode: 'variable' })).toContain("-d '944546167133.9812'")
})

describe('a report', () => {
  const text = powershell.write({ ...list, save: { file: 'sales.tsv', unpack: 'gzip' } }, { mode: 'prompt' })

  test('is one block, which is read whole before it asks for the token', () => {
    const lines = text.split('\n')
    expect(lines[0]).toBe('& {')
    expect(lines.at(-1)).toBe('}')
    expect(lines.slice(1, -1).every((line) => line.startsWith('  '))).toBe(true)
  })

  test('is unpacked if the request succeeds, otherwise shown and deleted', () => {
    expect(text).toContain('-o sales.tsv.gz `')
    expect(text).toMatch(/if \(\$LASTEXITCODE -eq 0\) \{[^}]*GZipStream[^}]*\} else \{/)
    expect(text).toMatch(
      /\} else \{ if \(Test-Path sales\.tsv\.gz\) \{ Get-Content sales\.tsv\.gz; Remove-Item/,
    )
  })

  test('that is not compressed is only shown if it was rejected', () => {
    const plain = powershell.write({ ...list, save: { file: 'codes.csv' } }, { mode: 'variable' })
    expect(plain).not.toContain('GZipStream')
    expect(plain).toMatch(/if \(\$LASTEXITCODE -ne 0\) \{ if \(Test-Path codes\.csv\)/)
  })
})

test('an exchange asks for the minted token only once', () => {
  const form = (fields: [string, string][]): HttpRequest => ({
    ...list,
    method: 'POST',
    body: { type: 'form', fields },
  })
  const exchange: Exchange = {
    first: { ...form([['scope', 'a b']]), token: { in: 'form', field: 'client_secret' } },
    take: 'access_token',
    second: form([['sub', '001']]),
    ownField: 'client_secret',
  }
  const text = powershell.exchange(exchange, { mode: 'prompt' })
  expect(text.match(/Read-Host/g)).toHaveLength(1)
})

test('the notes name HTTP/2 only where it is needed', () => {
  expect(powershell.notes(list, 'inline').join(' ')).not.toContain('HTTP2')
  expect(powershell.notes({ ...list, http2: true }, 'inline').join(' ')).toContain('HTTP2')
})
