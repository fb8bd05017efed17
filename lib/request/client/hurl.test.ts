import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { meantByName, toldByName } from '../../../testing/request-meaning'
import { bearer, type HttpRequest } from '../request'
import { hurl } from './hurl'

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [['filter[name]', 'J']],
  headers: [],
  token: bearer,
}

/** Reads a value-string of the grammar. A number sign begins a comment unless a backslash is in front of it. */
function valueString(text: string): string {
  if (/(^|[^\\])(\\\\)*#/.test(text)) throw new Error(`a comment begins in ${text}`)
  return text.trim().replace(/\\(.)/g, (_, character: string) => {
    if (!'\\#'.includes(character)) throw new Error(`not an escape: \\${character}`)
    return character
  })
}

/** Reads one entry by the published grammar: method and URL, headers, sections of options, the body. */
function read(text: string) {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => line !== '' && !line.startsWith('#'))
  const [, method = '', url = ''] = /^([A-Z]+) (\S+)$/.exec(lines[start] ?? '') ?? []
  const rest = lines.slice(start + 1)
  const isHeader = (line: string) => /^[\w-]+:/.test(line)
  const end = rest.findIndex((line) => !isHeader(line))
  const headers = rest.slice(0, end).map((line) => {
    const colon = line.indexOf(':')
    return `${line.slice(0, colon)}: ${valueString(line.slice(colon + 1))}`
  })
  const hasOptions = rest[end] === '[Options]'
  const after = hasOptions ? rest.slice(end + 1) : rest.slice(end)
  const optionsEnd = hasOptions ? after.findIndex((line) => !/^[\w-]+: /.test(line)) : 0
  const body = after.slice(optionsEnd).join('\n').trim()
  const oneLine = /^`([^`\\#]*)`$/.exec(body)?.[1]
  return {
    method,
    url: valueString(url),
    headers,
    options: hasOptions ? after.slice(0, optionsEnd) : [],
    body: body === '' ? undefined : (oneLine ?? body),
  }
}

test('every request is read back unchanged, and its only variable is the token', () => {
  assert(
    property(anyRequest, anyToken, (request, token) => {
      if (hurl.obstacle(request) !== undefined) return
      const told = read(hurl.write(request, { mode: 'inline', token }))
      expect(toldByName(told, request.body?.type === 'json')).toEqual(meantByName(request, token))
      expect(told.options).toEqual(request.http2 ? ['http2: true'] : [])
      const file = hurl.write(request, { mode: 'variable' })
      expect(file.match(/\{\{[^}]*/g) ?? []).toEqual(request.token.in === 'none' ? [] : ['{{APPLE_TOKEN'])
    }),
    { numRuns: 300 },
  )
})

test('a report is saved in a file as it arrives', () => {
  const report: HttpRequest = { ...list, save: { file: 'sales.tsv', unpack: 'gzip' } }
  expect(read(hurl.write(report, { mode: 'variable' })).options).toEqual(['output: sales.tsv.gz'])
  expect(hurl.notes(report, 'variable').join(' ')).toContain('gunzip -f sales.tsv.gz')
})

test('the second request of an exchange uses what was captured from the first response', () => {
  const text = hurl.exchange(
    { first: list, take: 'access_token', second: { ...list, path: '/v2' } },
    { mode: 'variable' },
  )
  const [first = '', second = ''] = text.split(
    'HTTP 200\n[Captures]\nAPPLE_ACCESS_TOKEN: jsonpath "$.access_token"\n',
  )
  expect(read(first).headers).toEqual(['Authorization: Bearer {{APPLE_TOKEN}}'])
  expect(read(second).headers).toEqual(['Authorization: Bearer {{APPLE_ACCESS_TOKEN}}'])
})

test('the notes say how to provide the token', () => {
  expect(hurl.notes(list, 'variable').join(' ')).toContain('--secret APPLE_TOKEN="$APPLE_TOKEN"')
  expect(hurl.notes(list, 'prompt').join(' ')).toContain('does not ask')
})
