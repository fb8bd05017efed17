import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compact } from '../../lib/catalogue/data'
import { type DecodedOperation, decode } from '../../lib/catalogue/decode'
import { operationId } from '../../lib/catalogue/operation-id'
import { encode } from './encode.mjs'
import { later, withLater } from './later.mjs'
import { readOpenApi } from './openapi.mjs'
import { readPackage } from './package.mjs'
import type { SourceOperation } from './source'

const source = readPackage()
const expected = withLater(source)
const key = ({ path, method }: { path: string; method: string }) => `${path} ${method}`

/** What the decoder adds from the groups, and the names that follow by rule, left out. */
const facts = ({ name: _, ...operation }: SourceOperation) => operation
const withoutGroup = ({ group: _, ...operation }: DecodedOperation) => operation

describe('the pinned typings', () => {
  test('hold 1263 operations on 966 paths of API 4.4.1', () => {
    expect(source.version).toBe('4.4.1')
    expect(source.operations).toHaveLength(1263)
    expect(new Set(source.operations.map(({ path }) => path)).size).toBe(966)
  })

  test('name 442 parameters in 3285 places, 146 of them deprecated, 27 required in 20 operations', () => {
    const parameters = source.operations.flatMap(({ parameters = [] }) => parameters)
    expect(parameters).toHaveLength(3285)
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(442)
    expect(parameters.filter(({ deprecated }) => deprecated)).toHaveLength(146)
    expect(parameters.filter(({ required }) => required)).toHaveLength(27)
    expect(
      source.operations.filter(({ parameters = [] }) => parameters.some(({ required }) => required)),
    ).toHaveLength(20)
  })

  test('call every operation by the id that follows from its path', () => {
    const letters = (text = '') => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
    for (const operation of source.operations) {
      expect(letters(operationId(operation))).toBe(letters(operation.name))
    }
  })

  test('have nothing of what is listed as newer', () => {
    const known = new Set(source.operations.map(key))
    expect(later.newer.filter((operation) => known.has(key(operation)))).toEqual([])
    expect(later.newer).toHaveLength(40)
  })

  test('have every path that is said to answer CSV as well', () => {
    expect(later.alsoCsv).toHaveLength(8)
    for (const path of later.alsoCsv) {
      const operation = source.operations.find((each) => each.path === path && each.method === 'GET')
      expect(operation?.answers).toEqual(['application/json'])
    }
  })

  test('have every path and tag that a later version deprecates', () => {
    for (const { tag, path } of later.newerDeprecations) {
      expect(source.operations.some((each) => each.tag === tag || each.path === path)).toBe(true)
    }
  })
})

describe('the compact form', () => {
  test('gives every operation back exactly', () => {
    const decoded = decode(compact)
    expect(decoded).toHaveLength(expected.length)
    for (const [index, operation] of expected.entries()) {
      expect(withoutGroup(decoded[index] as DecodedOperation)).toEqual(facts(operation))
    }
  })

  test('is at most 13 kB under gzip, and its checksum is that of its text', () => {
    const text = readFileSync('lib/catalogue/data.ts', 'utf8')
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(13_000)
    const [, sum, body = ''] = /^\/\/[^\n]*\n\/\/ SHA-256[^\n]*: ([0-9a-f]{64})\n([\s\S]*)$/.exec(text) ?? []
    expect(createHash('sha256').update(body).digest('hex')).toBe(sum)
  })

  test('is written only for what it can hold', () => {
    const [first] = expected as [SourceOperation]
    const wrong = (change: Partial<SourceOperation>) => () => encode('1', [{ ...first, ...change }])
    expect(wrong({})).not.toThrow()
    expect(wrong({ path: '/v1/apps/{id}/builds/{buildId}' })).toThrow('does not fit')
    expect(wrong({ path: '/apps' })).toThrow('does not fit')
    expect(wrong({ tag: 'Other' })).toThrow('tag')
    expect(wrong({ body: !first.body })).toThrow('body')
    expect(wrong({ path: '/v1/newThings', tag: 'NewThings', body: true, method: 'POST' })).toThrow(
      'groups.json',
    )
  })
})

describe('the OpenAPI document of Apple', () => {
  test('gives the same facts as the typings', () => {
    const wanted = [
      '/v1/apps',
      '/v1/salesReports',
      '/v1/betaGroups/{id}/relationships/builds',
      '/v1/apps/{id}/metrics/betaTesterUsages',
    ]
    const operations = source.operations.filter(({ path }) => wanted.includes(path))
    expect(operations).toHaveLength(6)
    const read = readOpenApi(asDocument(operations))
    expect(read.version).toBe('4.4.1')
    const known = read.operations.map(facts).sort((a, b) => (key(a) < key(b) ? -1 : 1))
    expect(known).toEqual(operations.map(facts).sort((a, b) => (key(a) < key(b) ? -1 : 1)))
  })

  test('without ids is refused', () => {
    const document = asDocument(source.operations.slice(0, 1))
    for (const item of Object.values(document.paths)) {
      for (const operation of Object.values(item)) Object.assign(operation, { tags: [] })
    }
    expect(() => readOpenApi(document)).toThrow('lacks id or tag')
  })

  test('that is newer makes the list of newer operations superfluous', () => {
    const newer = later.newer.map((operation) => ({ ...operation, parameters: [], since: undefined }))
    const all = withLater({ version: '4.5.1', operations: [...source.operations, ...newer] })
    expect(all).toHaveLength(1303)
    expect(all.filter(({ since }) => since !== undefined)).toEqual([])
  })
})

/** An OpenAPI document as Apple shapes it, from operations that are known. */
function asDocument(operations: readonly SourceOperation[]): Parameters<typeof readOpenApi>[0] {
  const paths: Parameters<typeof readOpenApi>[0]['paths'] = {}
  for (const operation of operations) {
    const { path, method, tag, parameters = [], body, answers, deprecated } = operation
    paths[path] ??= {}
    Object.assign(paths[path], {
      parameters: [{ name: 'id', in: 'path', required: true }],
      [method.toLowerCase()]: {
        tags: path.includes('/metrics/') ? ['Metrics', tag] : [tag],
        operationId: operationId({ ...operation }),
        ...(deprecated ? { deprecated: true } : {}),
        parameters: parameters.map(({ name, required, deprecated, several, choices }) => ({
          name,
          in: 'query',
          ...(required ? { required } : {}),
          ...(deprecated ? { deprecated } : {}),
          schema: several
            ? { type: 'array', items: { type: 'string', ...(choices ? { enum: choices } : {}) } }
            : { type: 'string', ...(choices ? { enum: choices } : {}) },
        })),
        ...(body ? { requestBody: { content: {} } } : {}),
        responses: {
          400: { content: { 'application/json': {} } },
          200: { content: Object.fromEntries(answers.map((type) => [type, {}])) },
        },
      },
    })
  }
  return { info: { version: '4.4.1' }, paths }
}
