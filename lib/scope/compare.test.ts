import { array, assert, constantFrom, property, record, string, tuple } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareScope, differenceText, type ScopedRequest } from './compare'

const get = (path: string, query: ScopedRequest['query'] = []): ScopedRequest => ({
  method: 'GET',
  path,
  query,
})

/** The descriptions of all differences from the nearest entry. */
function said(entries: readonly string[], request: ScopedRequest): string {
  const comparison = compareScope(entries, request)
  if (comparison.status !== 'differs') throw new Error(comparison.status)
  return `${comparison.nearest}: ${comparison.differences.map(differenceText).join('; ')}`
}

describe('a request that an entry allows', () => {
  const scope = ['GET /v1/apps?filter[platform]=IOS&fields[apps]=name', 'GET /v1/builds', 'GET /v1/apps/123']

  test.each([
    ['the same path without a query', get('/v1/builds')],
    ['a path with an ID', get('/v1/apps/123')],
    [
      'the query in another order',
      get('/v1/apps', [
        ['fields[apps]', 'name'],
        ['filter[platform]', 'IOS'],
      ]),
    ],
    [
      'brackets that are percent-encoded',
      get('/v1/apps', [
        ['filter%5Bplatform%5D', 'IOS'],
        ['fields%5bapps%5d', 'name'],
      ]),
    ],
    [
      'limit, cursor and sort besides',
      get('/v1/builds', [
        ['limit', '5'],
        ['cursor', 'abc'],
        ['sort', '-name'],
      ]),
    ],
    ['a method in small letters', { ...get('/v1/builds'), method: 'get' }],
  ])('%s', (_, request) => {
    expect(compareScope(scope, request).status).toBe('matches')
  })

  test('limit in the entry is ignored as well', () => {
    expect(compareScope(['GET /v1/apps?limit=1'], get('/v1/apps'))).toEqual({
      status: 'matches',
      entry: 'GET /v1/apps?limit=1',
    })
  })

  test('an entry with encoded brackets is decoded', () => {
    expect(
      compareScope(['GET /v1/apps?filter%5Bname%5D=a'], get('/v1/apps', [['filter[name]', 'a']])).status,
    ).toBe('matches')
  })
})

describe('a request that no entry allows', () => {
  test('a different path is named', () => {
    expect(said(['GET /v1/apps'], get('/v1/builds'))).toBe(
      'GET /v1/apps: the entry names /v1/apps, the request asks for /v1/builds',
    )
  })

  test('a segment below the path is a different path', () => {
    expect(said(['GET /v1/apps'], get('/v1/apps/123'))).toContain('asks for /v1/apps/123')
  })

  test('a slash at the end is a different path', () => {
    expect(said(['GET /v1/apps'], get('/v1/apps/'))).toContain('asks for /v1/apps/')
  })

  test('a different version is named as such', () => {
    expect(said(['GET /v1/apps'], get('/v2/apps'))).toBe(
      'GET /v1/apps: the entry names version v1, the request uses v2',
    )
  })

  test('a different method is named', () => {
    expect(said(['GET /v1/apps'], { ...get('/v1/apps'), method: 'POST' })).toBe(
      'GET /v1/apps: the entry allows GET, the request is a POST',
    )
  })

  test('missing and unexpected parameters are both named', () => {
    expect(said(['GET /v1/apps?filter[name]=a'], get('/v1/apps', [['filter[sku]', 'b']]))).toBe(
      'GET /v1/apps?filter[name]=a: the request doesn’t have filter[name]=a; the entry doesn’t have filter[sku]=b',
    )
  })

  test('a different value of the same parameter is a difference', () => {
    expect(said(['GET /v1/apps?filter[name]=a'], get('/v1/apps', [['filter[name]', 'A']]))).toContain(
      'filter[name]=A',
    )
  })

  test('the nearest entry is the one with the same path', () => {
    const comparison = compareScope(
      ['GET /v1/builds', 'GET /v2/apps', 'GET /v1/apps?filter[name]=a', 'GET /v1/apps/1/builds'],
      get('/v1/apps'),
    )
    expect(comparison).toMatchObject({ status: 'differs', nearest: 'GET /v1/apps?filter[name]=a' })
  })

  test('among different paths the nearest is the one that differs latest', () => {
    const comparison = compareScope(['GET /v1/users', 'GET /v1/apps/1/builds'], get('/v1/apps/1/appInfos'))
    expect(comparison).toMatchObject({ nearest: 'GET /v1/apps/1/builds' })
  })
})

test('entries that aren’t requests are skipped', () => {
  expect(compareScope(['', '/v1/apps', 'GET', 'GET https://x/v1/apps'], get('/v1/apps'))).toEqual({
    status: 'nothing-to-compare',
  })
  expect(compareScope([], get('/v1/apps'))).toEqual({ status: 'nothing-to-compare' })
})

test('broken percent-encoding is compared as it is', () => {
  expect(compareScope(['GET /v1/apps?q=%zz'], get('/v1/apps', [['q', '%zz']])).status).toBe('matches')
})

test('any string is compared without failing, and an entry always allows its own request', () => {
  const segment = string({ unit: constantFrom('a', 'B', '1', '-', '.', '_'), minLength: 1, maxLength: 6 })
  const pair = tuple(constantFrom('filter[a]', 'fields[b]', 'include', 'limit'), segment)
  assert(
    property(
      record({ segments: array(segment, { minLength: 1, maxLength: 4 }), query: array(pair) }),
      (made) => {
        const path = `/v1/${made.segments.join('/')}`
        const query = made.query.map(([name, value]) => `${name}=${value}`).join('&')
        const entry = `GET ${path}${query === '' ? '' : `?${query}`}`
        return compareScope([entry], get(path, [...made.query].reverse())).status === 'matches'
      },
    ),
  )
  assert(
    property(array(string()), string(), string(), string(), (entries, path, name, value) => {
      compareScope(entries, { method: 'GET', path, query: [[name, value]] })
    }),
  )
})
