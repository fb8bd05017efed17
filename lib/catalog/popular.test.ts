import { describe, expect, test } from 'vitest'
import { buildRequest } from '../request/build-request'
import { ascOperations } from './popular'

const byPath = (path: string) => ascOperations.find((operation) => operation.path === path)

test('listing apps comes first and needs no value', () => {
  const [first] = ascOperations
  expect(first).toMatchObject({ id: 'apps_getCollection', method: 'GET', path: '/v1/apps' })
  expect(first && buildRequest(first, {}, 'h').status).toBe('ready')
})

test('ids, titles and paths occur once', () => {
  for (const of of ['id', 'title', 'path'] as const) {
    expect(new Set(ascOperations.map((operation) => operation[of])).size).toBe(ascOperations.length)
  }
})

test.each([
  '/v1/apps',
  '/v1/builds',
  '/v1/betaGroups',
  '/v1/users',
  '/v1/devices',
  '/v1/certificates',
  '/v1/apps/{id}/customerReviews',
  '/v1/salesReports',
])('%s is offered', (path) => {
  expect(byPath(path)?.method).toBe('GET')
})

test('reports require what Apple requires', () => {
  const required = (path: string) =>
    byPath(path)
      ?.parameters.filter((parameter) => parameter.required)
      .map((parameter) => parameter.name)
      .sort()
  expect(required('/v1/salesReports')).toEqual([
    'filter[frequency]',
    'filter[reportSubType]',
    'filter[reportType]',
    'filter[vendorNumber]',
  ])
  expect(required('/v1/financeReports')).toEqual([
    'filter[regionCode]',
    'filter[reportDate]',
    'filter[reportType]',
    'filter[vendorNumber]',
  ])
})

test('provisioning and reports are marked as closed to individual keys', () => {
  expect(
    ascOperations.filter((operation) => operation.teamKeyOnly).map((operation) => operation.path),
  ).toEqual([
    '/v1/devices',
    '/v1/certificates',
    '/v1/profiles',
    '/v1/bundleIds',
    '/v1/salesReports',
    '/v1/financeReports',
  ])
})

describe.each(ascOperations.map((operation) => [operation.title, operation] as const))(
  '%s',
  (_, operation) => {
    test('has one parameter for each placeholder of its path, and no parameter twice', () => {
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
      expect(inPath.map((parameter) => `{${parameter.name}}`)).toEqual(
        operation.path.match(/\{[^}]*\}/g) ?? [],
      )
      const names = operation.parameters.map((parameter) => parameter.name)
      expect(new Set(names).size).toBe(names.length)
    })

    test('is complete with its initial values and an example for each required parameter', () => {
      const initial = Object.fromEntries(
        operation.parameters.map(({ name, initial }) => [name, initial ?? '']),
      )
      const examples = Object.fromEntries(
        operation.parameters
          .filter(({ required, initial }) => required && initial === undefined)
          .map(({ name, placeholder }) => [name, placeholder ?? '']),
      )
      const built = buildRequest(operation, { ...initial, ...examples }, 'h')
      expect(built.status).toBe('ready')
      if (built.status === 'ready') expect(built.request.path).not.toMatch(/[{}]/)
      expect(buildRequest(operation, initial, 'h').status).toBe(
        Object.keys(examples).length > 0 ? 'incomplete' : 'ready',
      )
    })
  },
)
