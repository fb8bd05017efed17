import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indent } from './indent'
import type { JsonNode } from './reading'
import { readJson, readJsonValue } from './scan'
import { duplicateNames, jsonValue } from './value'

const node = (text: string): JsonNode => {
  const read = readJson(text)
  if (read.status === 'broken') throw new Error(`${read.reason} at ${read.at}`)
  return read.node
}
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('JSON is read as it was written', () => {
  test('any JSON value comes out as JSON.parse has it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(plain(jsonValue(node(text)))).toEqual(plain(JSON.parse(text)))
      }),
    )
  })

  test('text is broken exactly if JSON.parse rejects it', () => {
    const bits = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      ' ',
      '\\',
      'true',
      'null',
      'x',
      '\n',
      '"\\u00e9"',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        let ours: unknown
        try {
          ours = JSON.parse(text)
        } catch {
          expect(readJson(text).status).toBe('broken')
          return
        }
        expect(plain(jsonValue(node(text)))).toEqual(plain(ours))
      }),
      { numRuns: 3000 },
    )
  })

  test('duplicates, order and the spelling of numbers are kept', () => {
    const text = '{"b":1.0,"a":12345678901234567890,"b":1e3}'
    const read = node(text)
    if (read.kind !== 'object') throw new Error(read.kind)
    expect(read.members.map(({ name, value }) => [name, value.kind === 'number' && value.raw])).toEqual([
      ['b', '1.0'],
      ['a', '12345678901234567890'],
      ['b', '1e3'],
    ])
    expect(duplicateNames(read)).toEqual(['b'])
    expect(jsonValue(read)).toMatchObject({ b: 1000 })
  })

  test('members with the names of prototype properties are members', () => {
    const value = jsonValue(node('{"__proto__":{"x":1},"constructor":2,"hasOwnProperty":3}')) as object
    expect(Object.getPrototypeOf(value)).toBeNull()
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'hasOwnProperty'])
    expect(({} as { x?: number }).x).toBeUndefined()
  })

  test('a value inside other text is read from its position to its end', () => {
    const text = 'body: {"a":[1,2]} and more'
    expect(readJsonValue(text, 6)).toMatchObject({ status: 'value', end: 17, node: { start: 6, end: 17 } })
  })

  test.each([
    ['{"a":1', 6, /ends too early/],
    ['{"a":"x', 7, /ends too early/],
    ["{'a':1}", 1, /double quotes/],
    ['{"a":1,}', 7, /comma/],
    ['{"a" 1}', 5, /colon/],
    ['{"a":True}', 5, /word/],
    ['{"a":01}', 6, /number/],
    ['{"a":"x\ny"}', 7, /newline/],
    ['{"a":"\\x"}', 6, /escape/],
    ['{} {}', 3, /more text after its end/],
    ['\ufeff{}', 0, /byte order mark/],
    ['', 0, /it is empty/],
  ])('%j is broken at the right index', (text, at, reason) => {
    expect(readJson(text)).toMatchObject({ status: 'broken', at, reason: expect.stringMatching(reason) })
  })

  test('half a million brackets do not overflow and are quick', () => {
    const deep = 500_000
    const began = process.cpuUsage()
    expect(readJson('['.repeat(deep)).status).toBe('broken')
    const closed = '['.repeat(deep) + ']'.repeat(deep)
    const read = node(closed)
    expect(jsonValue(read)).toBeDefined()
    expect(indent(read, closed).length).toBeLessThan(closed.length + 10_000)
    // The test measures processor time, because the machine may be busy with other tests.
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(2)
  })
})

describe('JSON is indented', () => {
  test('ordinary JSON looks as JSON.stringify prints it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, 3), (value, space) => {
        const text = JSON.stringify(value, null, space)
        expect(indent(node(text), text)).toBe(JSON.stringify(JSON.parse(text), null, 2))
      }),
    )
  })

  test('details that JSON.stringify would change stay', () => {
    const text = '{"n":1.50,"n":1E2,"s":"\\u0041\\/","\\"":[],"e":{}}'
    expect(indent(node(text), text)).toBe(
      '{\n  "n": 1.50,\n  "n": 1E2,\n  "s": "\\u0041\\/",\n  "\\"": [],\n  "e": {}\n}',
    )
  })
})
