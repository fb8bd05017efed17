import { assert, property } from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { type CmdToken, programArguments, readPrompt } from '../../../testing/cmd-prompt'
import { curlMeaning } from '../../../testing/curl-command-line'
import { meant, told } from '../../../testing/request-meaning'
import { bearer, type Exchange, type HttpRequest } from '../request'
import { cmd } from './cmd'

// The tests run cmd.exe's rules many times, possibly on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

// These are the names that can occur between two percent signs of an encoded value. They are set to WRONG so that a
// test fails if one is expanded.
const variables = {
  APPLE_TOKEN: 'x.y.z',
  PATH: 'WRONG',
  C3: 'WRONG',
  20: 'WRONG',
  '20A': 'WRONG',
}

const texts = (tokens: readonly CmdToken[]) =>
  tokens.flatMap((token) => ('text' in token ? [token.text] : []))
const operators = (tokens: readonly CmdToken[]) =>
  tokens.flatMap((token) => ('operator' in token ? [token.operator] : [])).join(' ')

function onlyCurl(tokens: readonly CmdToken[]) {
  const [text = '', ...more] = texts(tokens)
  expect(more).toEqual([])
  expect(operators(tokens)).toBe('')
  expect(text).toMatch(/^curl /)
  return curlMeaning(programArguments(text))
}

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [
    ['filter[name]', 'J ö'],
    ['limit', '5'],
  ],
  headers: [],
  token: bearer,
}

describe('at the prompt', () => {
  test('curl gets the right arguments, token in the command or in the variable', () => {
    assert(
      property(anyRequest, anyToken, (request, token) => {
        const json = request.body?.type === 'json'
        const inline = onlyCurl(readPrompt(cmd.write(request, { mode: 'inline', token }), variables))
        expect(told(inline, json)).toEqual(meant(request, token))
        const fromVariable = onlyCurl(readPrompt(cmd.write(request, { mode: 'variable' }), variables))
        expect(told(fromVariable, json)).toEqual(meant(request, 'x.y.z'))
        expect(inline.data ?? '').toMatch(/^[ -~]*$/)
      }),
      { numRuns: 300 },
    )
  })

  test('a token that PowerShell asks for replaces the variable of the loop', () => {
    assert(
      property(anyRequest, anyToken, (request, token) => {
        const tokens = readPrompt(cmd.write(request, { mode: 'prompt' }), variables)
        expect(operators(tokens)).toBe('( ) ( )')
        const [loop, source, body, call = ''] = texts(tokens)
        expect(loop).toBe('for /f "usebackq delims=" %t in')
        expect(source).toMatch(
          /^`powershell -NoProfile -Command "[^"%`]*Read-Host Token -AsSecureString[^"%`]*"`$/,
        )
        expect(body).toBe('do @')
        const curl = curlMeaning(programArguments(call.replaceAll('%t', token)))
        expect(told(curl, request.body?.type === 'json')).toEqual(meant(request, token))
      }),
      { numRuns: 300 },
    )
  })

  test('a percent sign never becomes part of a variable', () => {
    expect(cmd.write(list, { mode: 'variable' })).toBe(
      [
        'curl -g -sS --fail-with-body ^',
        '  -H "Authorization: Bearer %APPLE_TOKEN%" ^',
        '  "https://api.example.com/v1/apps?filter[name]=J"^%"20"^%"C3"^%"B6&limit=5"',
      ].join('\n'),
    )
  })

  test('a report is unpacked if the request succeeds, otherwise shown and deleted', () => {
    const text = cmd.write({ ...list, save: { file: 'sales.tsv', unpack: 'gzip' } }, { mode: 'variable' })
    const tokens = readPrompt(text, variables)
    expect(operators(tokens)).toBe('&& || ( > & > & )')
    const [curl = '', unpack = '', ...failure] = texts(tokens)
    expect(curlMeaning(programArguments(curl)).output).toBe('sales.tsv.gz')
    expect(programArguments(unpack).slice(0, 2)).toEqual(['-NoProfile', '-Command'])
    expect(unpack).toContain('GZipStream')
    expect(failure).toEqual(['type sales.tsv.gz 2', 'nul', 'del sales.tsv.gz 2', 'nul', 'cmd /c exit 1'])
  })

  test('a response that is saved as it arrives is not unpacked', () => {
    const text = cmd.write({ ...list, save: { file: 'codes.csv' } }, { mode: 'variable' })
    expect(operators(readPrompt(text, variables))).toBe('|| ( > & > & )')
    expect(text).toContain('-o codes.csv')
  })
})

describe('an exchange', () => {
  test('has the same meaning after it is read twice, and passes its token on', () => {
    assert(
      property(anyRequest, anyRequest, anyToken, (first, second, token) => {
        const exchange: Exchange = { first, take: 'access_token', second }
        const tokens = readPrompt(cmd.exchange(exchange, { mode: 'inline', token }), variables)
        expect(operators(tokens)).toBe('( ) ( & )')
        const [loop, source = '', , set, use = ''] = texts(tokens)
        expect(loop).toBe('for /f "usebackq delims=" %a in')
        expect(set).toBe('set "APPLE_ACCESS_TOKEN=%a"')

        const inner = readPrompt(source.replace(/^`|`$/g, ''), variables)
        expect(operators(inner)).toBe('|')
        const [answer = '', take] = texts(inner)
        expect(told(curlMeaning(programArguments(answer)), first.body?.type === 'json')).toEqual(
          meant(first, token),
        )
        expect(take).toContain('ConvertFrom-Json).access_token')
        const secondCurl = curlMeaning(programArguments(use.replaceAll('%a', 'new.token')))
        expect(told(secondCurl, second.body?.type === 'json')).toEqual(meant(second, 'new.token'))
      }),
      { numRuns: 200 },
    )
  })

  test('asks once for the minted token and sends it in the form of the second step', () => {
    const form: HttpRequest = {
      ...list,
      method: 'POST',
      query: [],
      body: { type: 'form', fields: [['sub', '001.A 100%t %a & "ü"']] },
    }
    const exchange: Exchange = {
      first: { ...form, token: { in: 'form', field: 'client_secret' } },
      take: 'access_token',
      second: form,
      ownField: 'client_secret',
    }
    const placed = [{ mode: 'inline', token: 'x.y.z' }, { mode: 'variable' }, { mode: 'prompt' }] as const
    for (const placement of placed) {
      const text = cmd.exchange(exchange, placement)
      expect(text.match(/Read-Host/g)?.length ?? 0).toBe(placement.mode === 'prompt' ? 1 : 0)
      const use = texts(readPrompt(text, variables)).at(-1) ?? ''
      // The `for` loops insert their values before curl runs.
      const curl = curlMeaning(programArguments(use.replaceAll('%a', 'new.token').replaceAll('%t', 'x.y.z')))
      const both = {
        ...form,
        body: {
          type: 'form',
          fields: [
            ['client_secret', 'x.y.z'],
            ['sub', '001.A 100%t %a & "ü"'],
          ],
        },
      } as const
      expect(told(curl, false)).toEqual(meant(both, 'new.token'))
    }
  })

  test('asks for the token before its first step', () => {
    const tokens = readPrompt(
      cmd.exchange({ first: list, take: 'accessToken', second: list }, { mode: 'prompt' }),
      variables,
    )
    expect(operators(tokens)).toBe('( ) ( ( ) ( & ) )')
    expect(texts(tokens)[4]).toContain('"Authorization: Bearer %t"')
  })
})

describe('notes', () => {
  test('say what cmd.exe cannot do', () => {
    expect(cmd.notes(list, 'prompt').join(' ')).toContain('can’t hide what you type')
    expect(cmd.notes(list, 'inline').join(' ')).toContain('batch file')
  })

  test('name HTTP/2 only where it is needed', () => {
    expect(cmd.notes(list, 'inline').join(' ')).not.toContain('HTTP2')
    expect(cmd.notes({ ...list, http2: true }, 'inline').join(' ')).toContain('HTTP2')
  })
})
