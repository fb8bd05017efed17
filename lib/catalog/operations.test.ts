import { describe, expect, test } from 'vitest'
import { buildRequest } from '../request/build-request'
import { withAccept } from './media-types'
import { type CatalogOperation, catalogGroups, catalogVersion, operations } from './operations'
import { withParameter } from './parameters'
import { ascOperations } from './popular'

const all = operations()

function operation(method: string, path: string): CatalogOperation {
  const found = all.find((each) => each.method === method && each.path === path)
  if (found === undefined) throw new Error(`${method} ${path} is not in the catalog`)
  return found
}

const requiredOf = ({ parameters }: CatalogOperation) =>
  parameters.filter(({ in: place, required }) => place === 'query' && required).map(({ name }) => name)

describe('the catalog', () => {
  test('has the version that it was made from', () => {
    const newer = all.filter(({ since }) => since !== undefined).length
    expect(catalogVersion()).toBe(`4.4.1, plus ${newer} operations of 4.5.1`)
  })

  test('marks deprecated operations, and those of later versions separately', () => {
    expect(operation('GET', '/v1/appTags/{id}/territories').deprecatedSince).toBe('4.5')
    expect(operation('POST', '/v1/appScreenshots')).toMatchObject({
      deprecated: true,
      deprecatedSince: '4.5.1',
    })
    expect(operation('GET', '/v1/apps/{id}/inAppPurchases')).toMatchObject({ deprecated: true })
    expect(operation('GET', '/v1/apps/{id}/inAppPurchases')).not.toHaveProperty('deprecatedSince')
  })

  test('has every id, title and request once, by path and method', () => {
    for (const of of ['id', 'title'] as const) {
      expect(new Set(all.map((each) => each[of])).size).toBe(all.length)
    }
    const keys = all.map(({ path, method }) => `${path} ${method}`)
    expect(keys).toEqual([...new Set(keys)].sort())
  })

  test('has only the placeholder {id}, at most once per path', () => {
    for (const { path } of all) expect(path.replace('{id}', '')).not.toMatch(/[{}]/)
  })

  test('puts every operation in a group, and leaves no group empty', () => {
    const groups = catalogGroups()
    expect(new Set(all.map(({ group }) => group))).toEqual(new Set(groups))
    expect(operation('GET', '/v1/builds/{id}/perfPowerMetrics').group).toBe('Performance')
    expect(operation('GET', '/v1/builds/{id}').group).toBe('Builds')
  })

  test('has only POST at the path of webhooks', () => {
    expect(all.filter(({ path }) => path === '/v1/webhooks').map(({ method }) => method)).toEqual(['POST'])
  })

  test('says only of newer operations that their query is not known', () => {
    const unknown = all.filter(({ parametersKnown }) => !parametersKnown)
    expect(unknown).not.toEqual([])
    expect(unknown.every(({ since }) => since === '4.5.1')).toBe(true)
  })
})

describe('tokens with a long lifetime', () => {
  test('are only for reads', () => {
    expect(all.filter(({ longLived, method }) => longLived !== undefined && method !== 'GET')).toEqual([])
  })

  test.each([
    ['/v1/ciProducts', 'documented'],
    ['/v1/apps/{id}/perfPowerMetrics', 'documented'],
    ['/v1/ciArtifacts/{id}', 'unsure'],
    ['/v1/apps', undefined],
  ])('%s: %s', (path, longLived) => {
    expect(operation('GET', path).longLived).toBe(longLived)
  })
})

describe('required parameters', () => {
  test.each([
    ['/v1/actors', ['filter[id]']],
    ['/v1/betaAppReviewDetails', ['filter[app]']],
    ['/v1/betaAppReviewSubmissions', ['filter[build]']],
    [
      '/v1/salesReports',
      ['filter[vendorNumber]', 'filter[reportType]', 'filter[reportSubType]', 'filter[frequency]'],
    ],
    [
      '/v1/financeReports',
      ['filter[vendorNumber]', 'filter[reportType]', 'filter[regionCode]', 'filter[reportDate]'],
    ],
    [
      '/v1/gameCenterLeaderboardSetMemberLocalizations',
      ['filter[gameCenterLeaderboardSet]', 'filter[gameCenterLeaderboard]'],
    ],
    ['/v1/nominations', ['filter[state]']],
    ['/v1/reviewSubmissions', ['filter[app]']],
    ['/v1/apps/{id}/customerReviewSummarizations', ['filter[platform]']],
    ['/v1/betaTesters/{id}/metrics/betaTesterUsages', ['filter[apps]']],
  ])('%s requires %j', (path, names) => {
    expect(requiredOf(operation('GET', path)).sort()).toEqual([...names].sort())
  })

  test('of ten metrics of Game Center are only their granularity', () => {
    const some = all.filter((each) => requiredOf(each).join() === 'granularity')
    expect(some).toHaveLength(10)
    expect(some.every(({ path }) => /^\/v1\/gameCenter\w+\/\{id\}\/metrics\//.test(path))).toBe(true)
  })
})

describe('an operation as a request', () => {
  test('asks for the id of its path, its query and its body', () => {
    expect(operation('GET', '/v1/betaGroups/{id}').parameters[0]).toMatchObject({
      name: 'id',
      in: 'path',
      required: true,
      hint: 'The id of the beta group.',
    })
    expect(operation('POST', '/v1/betaGroups').parameters).toEqual([
      expect.objectContaining({ in: 'body', required: true, placeholder: '{"data":{"type":"betaGroups"}}' }),
    ])
    expect(all.filter(({ parameters }) => parameters.some(({ in: place }) => place === 'body'))).toHaveLength(
      all.filter(
        ({ method, path }) =>
          method === 'POST' ||
          method === 'PATCH' ||
          (method === 'DELETE' && path.includes('/relationships/')),
      ).length,
    )
  })

  test('is built for every operation once its values are there', () => {
    for (const each of all) {
      const values = Object.fromEntries(
        each.parameters
          .filter(({ required }) => required)
          .map(({ name, in: place }) => [name, place === 'body' ? '{}' : 'a']),
      )
      const built = buildRequest(each, values, 'h')
      expect(built.status).toBe('ready')
      if (built.status === 'ready') expect(built.request.path).toBe(each.path.replace('{id}', 'a'))
      const missing = Object.keys(values)
      const bare = buildRequest(each, {}, 'h')
      expect(bare.status).toBe(missing.length > 0 ? 'incomplete' : 'ready')
    }
  })

  test('joins several values by commas if Apple accepts several', () => {
    const parameter = (path: string, name: string) =>
      operation('GET', path).parameters.find((each) => each.name === name)
    expect(parameter('/v1/apps', 'filter[id]')?.several).toBe('comma')
    expect(parameter('/v1/betaTesters/{id}/metrics/betaTesterUsages', 'filter[apps]')).not.toHaveProperty(
      'several',
    )
    expect(parameter('/v1/appCategories', 'exists[parent]')?.choices).toEqual(['true', 'false'])
    expect(parameter('/v1/appCategories', 'filter[platforms]')).toMatchObject({
      choices: ['IOS', 'MAC_OS', 'TV_OS', 'VISION_OS'],
    })
  })

  test('marks parameters that Apple deprecates', () => {
    const marked = operation('GET', '/v1/apps').parameters.filter(
      ({ hint }) => hint === 'Deprecated by Apple.',
    )
    expect(marked.map(({ name }) => name)).toContain('exists[gameCenterEnabledVersions]')
  })

  test('says what the response is', () => {
    expect(operation('GET', '/v1/salesReports')).toMatchObject({
      mediaTypes: ['application/a-gzip'],
      accept: ['application/a-gzip'],
      response: 'gzip',
      saveAs: 'sales.tsv',
    })
    expect(operation('GET', '/v1/subscriptionOfferCodeOneTimeUseCodes/{id}/values')).toMatchObject({
      accept: ['text/csv'],
      response: 'csv',
      saveAs: 'values.csv',
    })
    expect(operation('GET', '/v1/apps/{id}/perfPowerMetrics')).toMatchObject({
      accept: ['application/vnd.apple.xcode-metrics+json'],
      response: 'json',
    })
    expect(operation('DELETE', '/v1/betaGroups/{id}')).toMatchObject({ mediaTypes: [], response: 'none' })
    expect(operation('GET', '/v1/users').accept).toBeUndefined()
    expect(all.filter(({ mediaTypes }) => mediaTypes.length === 2)).toHaveLength(8)
    expect(all.filter(({ response }) => response === 'gzip')).toHaveLength(2)
  })

  test('can request CSV if JSON is the default', () => {
    const usual = operation('GET', '/v1/nominations')
    expect(usual).toMatchObject({ response: 'json' })
    expect(usual).not.toHaveProperty('saveAs')
    const csv = withAccept(usual, 'text/csv')
    expect(csv).toMatchObject({
      accept: ['text/csv', 'application/json'],
      response: 'csv',
      saveAs: 'nominations.csv',
    })
    expect(withAccept(csv, 'application/json')).toEqual(usual)
    expect(withAccept(usual, 'text/plain')).toBe(usual)
  })

  test('accepts one more parameter with any name, once', () => {
    const more = withParameter(operation('GET', '/v1/apps'), 'filter[new]')
    expect(more.parameters.at(-1)).toEqual({ name: 'filter[new]', in: 'query' })
    expect(withParameter(more, 'filter[new]')).toBe(more)
  })

  test('is marked as closed to individual keys as Apple documents', () => {
    expect(operation('POST', '/v1/devices').teamKeyOnly).toBe(true)
    expect(operation('GET', '/v1/financeReports').teamKeyOnly).toBe(true)
    expect(operation('GET', '/v1/apps').teamKeyOnly).toBeUndefined()
  })
})

describe('titles', () => {
  test.each([
    ['GET', '/v1/betaGroups', 'List beta groups'],
    ['POST', '/v1/appStoreVersions', 'Create an App Store version'],
    ['GET', '/v1/appCategories/{id}', 'Read an app category'],
    ['PATCH', '/v1/users/{id}', 'Update a user'],
    ['DELETE', '/v1/ciWorkflows/{id}', 'Delete an Xcode Cloud workflow'],
    ['GET', '/v1/builds/{id}/app', 'Read the app of a build'],
    ['GET', '/v1/betaGroups/{id}/relationships/builds', 'List build IDs of a beta group'],
    ['POST', '/v1/betaGroups/{id}/relationships/builds', 'Add builds to a beta group'],
    ['DELETE', '/v1/betaGroups/{id}/relationships/builds', 'Remove builds from a beta group'],
    ['PATCH', '/v1/appStoreVersions/{id}/relationships/build', 'Set the build of an App Store version'],
    ['GET', '/v1/apps/{id}/metrics/betaTesterUsages', 'Read beta tester usage metrics of an app'],
    ['GET', '/v2/inAppPurchases/{id}', 'Read an in-app purchase (v2)'],
    ['GET', '/v1/ciMacOsVersions', 'List Xcode Cloud macOS versions'],
  ])('%s %s: %s', (method, path, title) => {
    expect(operation(method, path).title).toBe(title)
  })
})

test('the most used requests have their hints and all other parameters', () => {
  for (const [index, popular] of ascOperations.entries()) {
    const found = operation(popular.method, popular.path)
    expect(found).toMatchObject({ id: popular.id, popular: index, group: popular.group })
    expect(found.parameters.slice(0, popular.parameters.length)).toEqual(popular.parameters)
    const names = found.parameters.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  }
  expect(operation('GET', '/v1/apps').parameters.map(({ name }) => name)).toContain('filter[id]')
})

test('lists name their next page, single resources and writes do not', () => {
  const paged = (id: string) => operations().find((each) => each.id === id)?.nextPage
  expect(paged('apps_getCollection')).toBe('links.next')
  expect(paged('apps_customerReviews_getToManyRelated')).toBe('links.next')
  expect(paged('apps_getInstance')).toBeUndefined()
  expect(paged('apps_updateInstance')).toBeUndefined()
  expect(paged('salesReports_getCollection')).toBeUndefined()
  expect(operations().filter(({ nextPage }) => nextPage)).toHaveLength(459)
  expect(operations().filter(({ showsRateLimit }) => showsRateLimit)).toHaveLength(826)
})
