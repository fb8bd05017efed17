import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyRequest, anyToken } from '../../../testing/any-request'
import { meantByName, toldByName } from '../../../testing/request-meaning'
import { bearer, type HttpRequest } from '../request'
import { swift } from './swift'

const list: HttpRequest = {
  method: 'GET',
  host: 'api.example.com',
  path: '/v1/apps',
  query: [['filter[name]', 'J']],
  headers: [],
  token: bearer,
}

const escapes: Record<string, string> = { '\\': '\\', '"': '"', n: '\n', r: '\r', t: '\t', '0': '\0' }

/** Rewrites each string literal of a program, read by the rules of Swift, as a JSON string. */
function withJsonStrings(program: string): string {
  let result = ''
  for (let i = 0; i < program.length; ) {
    if (program.charAt(i) !== '"') {
      result += program.charAt(i)
      i += 1
      continue
    }
    const several = program.startsWith('"""\n', i)
    const end = several ? '\n"""' : '"'
    i += several ? 4 : 1
    let text = ''
    while (!program.startsWith(end, i)) {
      const character = program.charAt(i)
      if (character === '' || (character === '\n' && !several))
        throw new Error(`a literal is left open: ${text}`)
      if (several && program.startsWith('"""', i)) throw new Error(`the literal ends early: ${text}`)
      if (character === '\\') {
        const escaped = escapes[program.charAt(i + 1)]
        if (escaped === undefined) throw new Error(`not an escape: ${program.slice(i, i + 2)}`)
        text += escaped
        i += 2
      } else {
        text += character
        i += 1
      }
    }
    result += JSON.stringify(text)
    i += end.length
  }
  return result
}

const literal = String.raw`"(?:[^"\\]|\\.)*"`
const expressions = String.raw`(?:${literal}|token|accessToken)(?: \+ (?:${literal}|token|accessToken))*`

function value(expression: string, token: string): string {
  return (expression.match(new RegExp(`${literal}|token|accessToken`, 'g')) ?? [])
    .map((part) => (part.startsWith('"') ? (JSON.parse(part) as string) : token))
    .join('')
}

/** Returns what the request in the variable `name` of a program sends. */
function read(program: string, name: string, token: string) {
  const text = withJsonStrings(program)
  const one = (pattern: string) => new RegExp(pattern, 's').exec(text)?.[1]
  const body = one(String.raw`\n${name}\.httpBody = Data\(\(?(${expressions})\)?\.utf8\)`)
  const set = new RegExp(
    String.raw`\n${name}\.setValue\((${expressions}), forHTTPHeaderField: (${literal})\)`,
    'g',
  )
  return {
    method: value(one(String.raw`\n${name}\.httpMethod = (${literal})`) ?? '"GET"', token),
    url: value(one(String.raw`var ${name} = URLRequest\(url: URL\(string: (${literal})\)!\)`) ?? '""', token),
    headers: [...text.matchAll(set)].map(
      ([, text = '', header = '']) => `${value(header, token)}: ${value(text, token)}`,
    ),
    body: body === undefined ? undefined : value(body, token),
  }
}

test('every request is read back unchanged', () => {
  assert(
    property(anyRequest, anyToken, (request, token) => {
      const told = read(swift.write(request, { mode: 'inline', token }), 'request', token)
      expect(toldByName(told, request.body?.type === 'json')).toEqual(meantByName(request, token))
      if (request.body?.type === 'json') expect(told.body).toBe(request.body.text)
    }),
    { numRuns: 300 },
  )
})

test('no address has plain brackets, which older systems reject in a URL', () => {
  expect(read(swift.write(list, { mode: 'variable' }), 'request', '').url).toContain('?filter%5Bname%5D=J')
})

test('quotes in a text of several lines do not end it', () => {
  const text = '{\n "a": "\\"\\"\\"\\"", "b": "", "c": """" \n}'
  const request: HttpRequest = { ...list, method: 'POST', body: { type: 'json', text } }
  expect(read(swift.write(request, { mode: 'variable' }), 'request', '').body).toBe(text)
})

test('the token is written out or comes from the environment', () => {
  expect(swift.write(list, { mode: 'inline', token: 'a.b.c' })).toContain('\nlet token = "a.b.c"\n')
  for (const mode of ['variable', 'prompt'] as const) {
    expect(swift.write(list, { mode })).toContain('environment["APPLE_TOKEN"]')
  }
  expect(swift.notes(list, 'prompt').join(' ')).toContain('does not ask')
  expect(swift.write({ ...list, token: { in: 'none' } }, { mode: 'variable' })).not.toContain('token')
})

test('a report is saved as it arrives and unpacked by gunzip', () => {
  const text = swift.write({ ...list, save: { file: 'sales.tsv', unpack: 'gzip' } }, { mode: 'variable' })
  expect(text).toContain('data.write(to: URL(fileURLWithPath: "sales.tsv.gz"))')
  expect(text).toContain('arguments: ["-f", "sales.tsv.gz"]')
})

test('the second request of an exchange has the token from the first response', () => {
  const text = swift.exchange({ first: list, take: 'accessToken', second: list }, { mode: 'variable' })
  expect(text).toContain('members["accessToken"]')
  expect(read(text, 'first', 'one').headers).toEqual(['Authorization: Bearer one'])
  expect(text).toContain('request.setValue("Bearer " + accessToken, ')
})
