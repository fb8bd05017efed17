import { describe, expect, test } from 'vitest'
import { readPrinted } from './printed'
import { jsonValue } from './value'

const printed = (text: string) => {
  const read = readPrinted(text, 0)
  return read.status === 'broken'
    ? read
    : { value: JSON.parse(JSON.stringify(jsonValue(read.node))), code: read.code }
}

describe('values that programs print are read like JSON', () => {
  test.each([
    [
      'Python',
      "{'error': 'invalid_client', 'n': None, 'x': [1, True]}",
      { error: 'invalid_client', n: null, x: [1, true] },
    ],
    ['Ruby', '{"status"=>"401", :a => nil}', { status: '401', a: null }],
    [
      'JavaScript',
      "{ alg: 'ES256', 'x-y': 3, scope: [ 'GET /v1/apps' ] }",
      { alg: 'ES256', 'x-y': 3, scope: ['GET /v1/apps'] },
    ],
    ['JavaScript over lines', "{ body: 'a' +\n  'b', n: 1 }", { body: 'ab', n: 1 }],
    ['Go', 'map[alg:ES256 exp:1.795821263e+09]', { alg: 'ES256', exp: 1795821263 }],
    [
      'Java',
      '{kid=K7M2Q9X4TB, message=, url=https://a.example/v1}',
      { kid: 'K7M2Q9X4TB', message: '', url: 'https://a.example/v1' },
    ],
    [
      'Java, named',
      'APIException{httpStatusCode=401, apiError=null}',
      { httpStatusCode: 401, apiError: null },
    ],
    ['Objective-C', '{\n  alg = ES256;\n  iss = "3f6c-1";\n}', { alg: 'ES256', iss: '3f6c-1' }],
    ['Swift', '["kid": "K7", "iat": Optional(1795820663)]', { kid: 'K7', iat: 1795820663 }],
    [
      'Swift, named',
      'Errors(errors: [E(id: nil, code: "NOT_AUTHORIZED")])',
      { errors: [{ id: null, code: 'NOT_AUTHORIZED' }] },
    ],
    ['PHP', 'Array\n(\n  [iss] => 3f6c\n  [iat] => 1795820663\n)\n', { iss: '3f6c', iat: 1795820663 }],
    [
      'PHP, dumped',
      'array(2) {\n ["error"]=>\n string(3) "abc"\n ["n"]=>\n int(401)\n}',
      { error: 'abc', n: 401 },
    ],
    ['Elixir', '%{"alg" => "ES256"}', { alg: 'ES256' }],
  ])('%s', (_, text, value) => {
    expect(printed(text)).toEqual({ value, code: false })
  })

  test.each([
    ['a variable', "{'kid': key_id}"],
    ['a call', '{ exp: Math.floor(Date.now() / 1000) + 1200 }'],
    ['a name', '{ iss: issuerId }'],
  ])('%s is code', (_, text) => {
    expect(printed(text)).toMatchObject({ code: true })
  })

  test.each(['', 'x', '{', "{'a': ", '{ return { a: 1 } }', '[1, 2', '(((('])(
    '%j isn’t the printed form of a value',
    (text) => {
      expect(printed(text)).toMatchObject({ status: 'broken' })
    },
  )

  test('any depth of nesting comes to an end', () => {
    expect(printed('{a:'.repeat(100_000))).toMatchObject({ status: 'broken' })
    expect(printed('['.repeat(100_000))).toMatchObject({ status: 'broken' })
  })
})
