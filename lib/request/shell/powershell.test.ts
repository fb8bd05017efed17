import { assert, property } from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { curlMeaning } from '../../../testing/curl-command-line'
import { legacyArguments, readPipeline } from '../../../testing/powershell-reader'
import { meant, told } from '../../../testing/request-meaning'
import { bearer, type Exchange, type HttpRequest } from '../request'
import { powershell } from './powershell'

// Many runs, on a machine that may be busy with other tests.
vi.setConfig({ testTimeout: 60_000 })

const variables = { APPLE_TOKEN: 'x.y.z' }
const ask = "[Net.NetworkCredential]::new('', (Read-Host Token -AsSecureString)).Password"

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

/** What curl understands; the same in every version of PowerShell, or the test ends here. */
function heard(text: string) {
  const { program, parameters, input } = readPipeline(text, variables)
  expect(program).toBe('curl.exe')
  expect(legacyArguments(parameters)).toEqual(parameters)
  // Windows ends the lines of a pipe with CR LF, and Windows PowerShell sends them as ASCII.
  for (const line of input) expect(line).toMatch(/^[ -~]*$/)
  return curlMeaning(parameters, input.map((line) => `${line}\r\n`).join(''))
}

describe('in every version', () => {
  test('curl is told what was meant, token written out, in the variable or typed', () => {
    assert(
      property(anyRequest, anyToken, (request, token) => {
        const json = request.body?.type === 'json'
        expect(told(heard(powershell.emit(request, { mode: 'inline', token })), json)).toEqual(
          meant(request, token),
        )
        expect(told(heard(powershell.emit(request, { mode: 'variable' })), json)).toEqual(
          meant(request, 'x.y.z'),
        )
        const typed = powershell.emit(request, { mode: 'prompt' }).replace(ask, () => `'${token}'`)
        expect(told(heard(typed), json)).toEqual(meant(request, token))
        expect(readPipeline(typed, {}).parameters.join(' ')).not.toContain(token)
      }),
      { numRuns: 300 },
    )
  })

  test('a plain request is one readable command', () => {
    expect(powershell.emit(list, { mode: 'variable' })).toBe(
      [
        'curl.exe -g -sS --fail-with-body `',
        '  -H "Authorization: Bearer $env:APPLE_TOKEN" `',
        "  'https://api.example.com/v1/apps?filter[name]=J%27%C3%B6'",
      ].join('\n'),
    )
  })

  test('JSON goes by the config file on standard input, where no version touches its quotes', () => {
    expect(powershell.emit(create, { mode: 'inline', token: 'x.y.z' }).split('\n')[0]).toBe(
      String.raw`'data = "{\"name\": \"\\u0022\\u00dc\\u0022 & 100%\"}"' |`,
    )
  })
})

describe('a report', () => {
  const text = powershell.emit({ ...list, save: { file: 'sales.tsv', unpack: 'gzip' } }, { mode: 'prompt' })

  test('is one block, which is read whole before it asks for the token', () => {
    const lines = text.split('\n')
    expect(lines[0]).toBe('& {')
    expect(lines.at(-1)).toBe('}')
    expect(lines.slice(1, -1).every((line) => line.startsWith('  '))).toBe(true)
  })

  test('is unpacked after success, else shown and deleted', () => {
    expect(text).toContain('-o sales.tsv.gz `')
    expect(text).toMatch(/if \(\$LASTEXITCODE -eq 0\) \{[^}]*GZipStream[^}]*\} else \{/)
    expect(text).toMatch(
      /\} else \{ if \(Test-Path sales\.tsv\.gz\) \{ Get-Content sales\.tsv\.gz; Remove-Item/,
    )
  })

  test('that is kept as it comes is only shown when it was refused', () => {
    const plain = powershell.emit({ ...list, save: { file: 'codes.csv' } }, { mode: 'variable' })
    expect(plain).not.toContain('GZipStream')
    expect(plain).toMatch(/if \(\$LASTEXITCODE -ne 0\) \{ if \(Test-Path codes\.csv\)/)
  })
})

test('an exchange stops at a refusal and hands the new token on', () => {
  const exchange = { first: list, take: 'access_token', second: create } as const
  const lines = powershell.emitExchange(exchange, { mode: 'inline', token: 'x.y.z' }).split('\n')
  const text = lines.map((line) => line.replace(/^ {2}/, '')).join('\n')
  const [, first = '', between, second = ''] =
    /^& \{\n\$answer = ([\s\S]*?)\n(if \(\$LASTEXITCODE -ne 0\) \{ \$answer; return \}\n.*)\n([\s\S]*)\n\}$/.exec(
      text,
    ) ?? []
  expect(between).toContain('ConvertFrom-Json).access_token')
  expect(told(heard(first), false)).toEqual(meant(list, 'x.y.z'))
  const { parameters, input } = readPipeline(second, { APPLE_ACCESS_TOKEN: 'new.token' })
  expect(told(curlMeaning(parameters, input.join('\n')), true)).toEqual(meant(create, 'new.token'))
})

describe('an exchange that takes our token along', () => {
  const form = (fields: [string, string][]): HttpRequest => ({
    ...list,
    method: 'POST',
    query: [],
    body: { type: 'form', fields },
  })
  const exchange: Exchange = {
    first: { ...form([['scope', 'a b']]), token: { in: 'form', field: 'client_secret' } },
    take: 'access_token',
    second: form([['sub', '001."A" $x']]),
    ownField: 'client_secret',
  }
  /** The statements of the block, one each. */
  const statements = (mode: 'inline' | 'variable' | 'prompt') =>
    powershell
      .emitExchange(exchange, { mode, token: 'x.y.z' })
      .split('\n')
      .slice(1, -1)
      .map((line) => line.replace(/^ {2}/, ''))
      .join('\n')
      .split(/\n(?! )/)
  const both = meant(
    form([
      ['client_secret', 'x.y.z'],
      ['sub', '001."A" $x'],
    ]),
    'new.token',
  )

  test.each(['inline', 'variable'] as const)('has it in the form of its second step, %s', (mode) => {
    const second = statements(mode).at(-1) ?? ''
    const { parameters, input } = readPipeline(second, { ...variables, APPLE_ACCESS_TOKEN: 'new.token' })
    expect(legacyArguments(parameters)).toEqual(parameters)
    expect(told(curlMeaning(parameters, input.join('\n')), false)).toEqual(both)
  })

  test('asks once, and has neither token among the arguments', () => {
    const [asking, first = '', , , second = '', ...more] = statements('prompt')
    expect(more).toEqual([])
    expect(asking).toBe(`$token = ${ask}`)
    const typed = (text: string) =>
      text.replace('$token', "'x.y.z'").replace('$env:APPLE_ACCESS_TOKEN', "'new.token'")
    const heardFirst = readPipeline(typed(first.replace('$answer = ', '')), {})
    expect(told(curlMeaning(heardFirst.parameters, heardFirst.input.join('\n')), false)).toEqual(
      meant(exchange.first, 'x.y.z'),
    )
    const { parameters, input } = readPipeline(typed(second), {})
    expect(told(curlMeaning(parameters, input.join('\n')), false)).toEqual(both)
    expect([...heardFirst.parameters, ...parameters].join(' ')).not.toMatch(/x\.y\.z|new\.token/)
  })
})

test('the notes name HTTP/2 only where it is needed', () => {
  expect(powershell.notes(list, 'inline').join(' ')).not.toContain('HTTP2')
  expect(powershell.notes({ ...list, http2: true }, 'inline').join(' ')).toContain('HTTP2')
})
