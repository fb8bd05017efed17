import { assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { thorough } from '../../testing/thorough'
import { catalogGroups, operations } from './operations'
import { ascOperations } from './popular'
import { searchOver } from './search'

const all = operations()
const search = searchOver(all, catalogGroups())

const listed = (text: string) => search(text).groups.flatMap(({ operations }) => operations)
const first = (text: string) => {
  const [found] = listed(text)
  return found === undefined ? undefined : `${found.method} ${found.path}`
}

describe('the best match is first', () => {
  test.each([
    ['apps', 'GET /v1/apps'],
    ['builds', 'GET /v1/builds'],
    ['list builds', 'GET /v1/builds'],
    ['builds app', 'GET /v1/apps/{id}/builds'],
    ['app builds', 'GET /v1/apps/{id}/builds'],
    ['sales', 'GET /v1/salesReports'],
    ['report finance', 'GET /v1/financeReports'],
    ['customer reviews', 'GET /v1/apps/{id}/customerReviews'],
    ['betaGroups', 'GET /v1/betaGroups'],
    ['betagroups', 'GET /v1/betaGroups'],
    ['groups beta', 'GET /v1/betaGroups'],
    ['create beta group', 'POST /v1/betaGroups'],
    ['delete user', 'DELETE /v1/users/{id}'],
    ['remove user', 'DELETE /v1/users/{id}'],
    ['register device', 'POST /v1/devices'],
    ['cert', 'GET /v1/certificates'],
    ['iap', 'GET /v1/apps/{id}/inAppPurchasesV2'],
    ['in-app purchases', 'GET /v1/apps/{id}/inAppPurchasesV2'],
    ['xcode cloud products', 'GET /v1/ciProducts'],
    ['udid', 'GET /v1/devices'],
    ['BUNDLE IDS', 'GET /v1/bundleIds'],
    ['add build to beta group', 'POST /v1/betaGroups/{id}/relationships/builds'],
    ['add beta group to build', 'POST /v1/builds/{id}/relationships/betaGroups'],
  ])('%s: %s', (text, expected) => {
    expect(first(text)).toBe(expected)
  })
})

describe('typing errors are tolerated', () => {
  test.each([
    ['bulids', 'GET /v1/builds'],
    ['buids', 'GET /v1/builds'],
    ['beta gruops', 'GET /v1/betaGroups'],
    ['custmer reviews', 'GET /v1/apps/{id}/customerReviews'],
    ['certifcates', 'GET /v1/certificates'],
    ['subscritpion groups', 'GET /v1/apps/{id}/subscriptionGroups'],
    ['sandbxo testers', 'GET /v2/sandboxTesters'],
    ['webhhok', 'GET /v1/webhooks/{id}'],
  ])('%s: %s', (text, expected) => {
    expect(first(text)).toBe(expected)
  })

  test('any letter of a long word may be missing, doubled, wrong or swapped with the next', () => {
    assert(
      property(
        constantFrom('subscriptions', 'certificates', 'screenshots'),
        integer({ min: 1, max: 9 }),
        (word, at) => {
          const expected = first(word)
          const start = word.slice(0, at)
          return [
            start + word.slice(at + 1),
            start + word[at] + word.slice(at),
            `${start}q${word.slice(at + 1)}`,
            start + word[at + 1] + word[at] + word.slice(at + 2),
          ].every((slip) => {
            const found = listed(slip)
            return found.some((operation) => `${operation.method} ${operation.path}` === expected)
          })
        },
      ),
    )
  })

  test('a correct word finds no similar words', () => {
    expect(listed('sandbox').every(({ path }) => path.includes('sandbox'))).toBe(true)
  })
})

describe('paths and ids', () => {
  test.each([
    ['/v1/apps', 'GET /v1/apps'],
    ['GET /v1/apps', 'GET /v1/apps'],
    ['post /v1/apps/{id}/relationships/betaTesters', undefined],
    ['delete /v1/apps/{id}/relationships/betaTesters', 'DELETE /v1/apps/{id}/relationships/betaTesters'],
    ['/v1/apps/1234567890/bui', 'GET /v1/apps/{id}/builds'],
    ['apps/{id}/builds', 'GET /v1/apps/{id}/builds'],
    ['{id}/perfPower', 'GET /v1/apps/{id}/perfPowerMetrics'],
    ['apps/builds', 'GET /v1/apps/{id}/builds'],
    [
      'https://api.appstoreconnect.apple.com/v1/betaGroups/6a1b/builds?limit=5',
      'GET /v1/betaGroups/{id}/builds',
    ],
    ['apps_getCollection', 'GET /v1/apps'],
    ['builds_app_getToOneRelated', 'GET /v1/builds/{id}/app'],
    ['betaGroups_createI', 'POST /v1/betaGroups'],
  ])('%s: %s', (text, expected) => {
    if (expected === undefined) expect(search(text).all).toBe(false)
    else expect(first(text)).toBe(expected)
  })

  // A normal run tests every fourth operation, a thorough run all of them.
  const some = all.filter((_, at) => thorough || at % 4 === 0)

  test('every operation is the first match for its id, and is found by its method and path', () => {
    for (const operation of some) {
      expect(first(operation.id)).toBe(`${operation.method} ${operation.path}`)
      expect(first(`${operation.method} ${operation.path}`)).toBe(`${operation.method} ${operation.path}`)
    }
  })

  test('every operation is the first match for its title', () => {
    for (const operation of some) {
      const found = search(operation.title)
      expect(found.all).toBe(true)
      expect(found.groups[0]?.operations[0]).toBe(operation)
    }
  })
})

describe('what is shown', () => {
  test('an empty text finds the popular operations, then all groups in their order', () => {
    const { groups, count, all: complete } = search('  ')
    expect(groups.map(({ group }) => group)).toEqual(['Popular', ...catalogGroups()])
    expect(groups[0]?.operations.map(({ id }) => id)).toEqual(ascOperations.map(({ id }) => id))
    expect(groups.slice(1).flatMap(({ operations }) => operations)).toHaveLength(all.length)
    expect([count, complete]).toEqual([all.length, true])
  })

  test('every group and every operation is shown once', () => {
    const { groups, count } = search('app')
    expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length)
    expect(new Set(listed('app')).size).toBe(count)
  })

  test('a word that occurs nowhere is named and ignored', () => {
    expect(search('zzqqxx builds').unknown).toEqual(['zzqqxx'])
    expect(first('zzqqxx builds')).toBe('GET /v1/builds')
    expect(search('zzqqxx')).toEqual({ groups: [], count: 0, unknown: ['zzqqxx'], all: false })
  })

  test('words that do not occur together find the operations with most of them, and the result says so', () => {
    const found = search('sandbox certificates webhooks')
    expect(found.all).toBe(false)
    expect(found.count).toBeGreaterThan(0)
  })

  test('a list of one operation is searched as well', () => {
    const one = searchOver(all.slice(0, 1), [])
    expect(one('').groups).toEqual([])
    expect(one('accessibility').count).toBe(1)
  })
})

test('any text is searched without failing', () => {
  const { length } = all
  assert(
    property(string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const { count, groups } = search(text)
      const shown = groups.reduce(
        (sum, { group, operations }) => sum + (group === 'Popular' ? 0 : operations.length),
        0,
      )
      return count <= length && shown === count
    }),
  )
  assert(
    property(
      string({ unit: constantFrom(...'/{}_?#%&:. vV1aA-\\*+()[]\n') }),
      (text) => search(text).count <= length,
    ),
  )
})

test('only the beginning of a very long text counts', () => {
  expect(search(`builds ${'x/y_z '.repeat(200_000)}`).count).toBeGreaterThan(0)
  expect(search(' '.repeat(1_000_000)).count).toBe(all.length)
})
