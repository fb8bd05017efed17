import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildRequest } from '../request/build-request'
import { requestUrl } from '../request/url'
import { operations } from './operations'
import { type TypedOperation, typedOperation } from './typed'

function read(text: string): Extract<TypedOperation, { status: 'operation' }> {
  const typed = typedOperation(text)
  if (typed.status === 'wrong') throw new Error(typed.reason)
  return typed
}

/** Returns the URL that a typed line produces, without the host. */
function url(text: string): string {
  const { operation, values } = read(text)
  const built = buildRequest(operation, values, 'h')
  return built.status === 'ready' ? requestUrl(built.request).slice('https://h'.length) : built.missing.join()
}

describe('a line that is in the catalog', () => {
  test('is that operation, with the values from its path and query', () => {
    expect(read('GET /v1/apps/123/builds?limit=5&fields[builds]=version')).toMatchObject({
      operation: { id: 'apps_builds_getToManyRelated' },
      values: { id: '123', limit: '5', 'fields[builds]': 'version' },
      known: true,
      diagnostics: [],
    })
  })

  test.each([
    ['a path alone is a GET', '/v1/apps', 'apps_getCollection'],
    ['the first slash may be missing', 'v1/apps', 'apps_getCollection'],
    ['the method may be small', 'post /v1/betaGroups', 'betaGroups_createInstance'],
    ['spaces around are left out', '  GET   /v1/apps  ', 'apps_getCollection'],
    ['a URL is taken', 'https://api.appstoreconnect.apple.com/v1/apps?limit=1', 'apps_getCollection'],
    ['a host without a scheme is taken', 'api.appstoreconnect.apple.com/v1/apps', 'apps_getCollection'],
    ['a request line is taken', 'GET /v1/apps HTTP/1.1', 'apps_getCollection'],
    [
      'a write to a relationship',
      'DELETE /v1/betaGroups/1/relationships/builds',
      'betaGroups_builds_deleteToManyRelationship',
    ],
  ])('%s: %s', (_, text, id) => {
    expect(read(text)).toMatchObject({ operation: { id }, known: true, diagnostics: [] })
  })

  test.each(['/v1/apps/{id}', '/v1/apps/:id', '/v1/apps/<APP_ID>', '/v1/apps/{appId}'])(
    '%s waits for its id',
    (text) => {
      expect(read(text)).toMatchObject({ operation: { id: 'apps_getInstance' }, values: {} })
      expect(url(text)).toBe('id')
    },
  )

  test('encoded values are decoded', () => {
    expect(read('/v1/apps?filter%5Bname%5D=a%20b%2Cc').values).toEqual({ 'filter[name]': 'a b,c' })
    expect(read('/v1/apps/a%2Fb').values).toEqual({ id: 'a/b' })
  })

  test('a plus stays a plus', () => {
    expect(url('/v1/betaTesters?filter[email]=jo+beta@example.com')).toBe(
      '/v1/betaTesters?filter[email]=jo%2Bbeta%40example.com',
    )
  })

  test('a repeated parameter is joined by commas', () => {
    expect(read('/v1/users?filter[roles]=ADMIN&filter[roles]=DEVELOPER').values).toEqual({
      'filter[roles]': 'ADMIN,DEVELOPER',
    })
  })

  test('a parameter that Apple does not list is kept, with a note', () => {
    const { diagnostics } = read('/v1/apps?fields[app]=name')
    expect(diagnostics).toEqual(['Apple does not list “fields[app]” for this request.'])
    expect(url('/v1/apps?fields[app]=name')).toBe('/v1/apps?fields[app]=name')
    expect(read('/v1/appAssetLibraries/1?include=images').diagnostics).toEqual([])
  })

  test('a query parameter with the name of the id or the body does not replace it', () => {
    const { values, diagnostics } = read('/v1/apps/1?id=2')
    expect(values).toEqual({ id: '1' })
    expect(diagnostics).toEqual(['“id” is in the path of this request, so it is left out of the query.'])
  })
})

describe('a line that is not in the catalog', () => {
  test('is used as it was typed, with a note', () => {
    expect(read('GET /v1/newThings/5/parts?limit=2')).toMatchObject({
      operation: { id: 'typed', method: 'GET', path: '/v1/newThings/5/parts' },
      values: { limit: '2' },
      known: false,
      diagnostics: ['The catalog does not have this path. Assay uses the path as you typed it.'],
    })
    expect(url('GET /v1/newThings/5/parts?limit=2&a[b]=c')).toBe('/v1/newThings/5/parts?limit=2&a[b]=c')
  })

  test('says which methods the path has', () => {
    expect(read('GET /v1/webhooks').diagnostics).toEqual(['The catalog has this path only with POST.'])
  })

  test('asks for every placeholder once', () => {
    expect(url('GET /v4/things/{id}/parts/{id}/<>')).toBe('id,id2,id3')
  })

  test('asks for a body if the request has one', () => {
    const bodies = (text: string) =>
      read(text).operation.parameters.filter((each) => each.in === 'body').length
    expect(['POST', 'PATCH', 'PUT', 'DELETE', 'GET'].map((method) => bodies(`${method} /v9/things`))).toEqual(
      [1, 1, 1, 0, 0],
    )
    expect(bodies('DELETE /v9/things/1/relationships/parts')).toBe(1)
  })
})

describe('a line with a mistake', () => {
  test.each([
    ['', 'Type a method and a path'],
    ['GET', 'The path is missing'],
    ['apps', 'apps is not the host'],
    ['/apps', 'begins with the version'],
    ['/v1', 'begins with the version'],
    ['/v1/apps/', 'slash at the end'],
    ['/v1//apps', 'two slashes'],
    ['FETCH /v1/apps', 'FETCH is not a method'],
    ['GET /v1/apps?filter[name]=my app', 'space after “/v1/apps?filter[name]=my”'],
    ['GET https://api.storekit.apple.com/inApps/v1/lookup/1', 'api.storekit.apple.com is not the host'],
    ['curl -g https://api.appstoreconnect.apple.com/v1/apps', 'whole command'],
    ['/v1/apps#top', 'before the #'],
    ['/v1/apps?filter[name]=100%', '%25'],
    [`/v1/${'a'.repeat(9000)}`, '8000 characters'],
  ])('%s', (text, reason) => {
    expect(typedOperation(text)).toEqual({ status: 'wrong', reason: expect.stringContaining(reason) })
  })
})

test('every operation of the catalog is read back from its method and path', () => {
  for (const { id, method, path } of operations()) {
    expect(read(`${method} ${path}`)).toMatchObject({ operation: { id }, known: true, diagnostics: [] })
  }
})

test('any text is read without failing', () => {
  const odd = string({ unit: constantFrom(...'GET /v1apps{}<>:?&=[]%5B2#.\n') })
  assert(
    property(string({ unit: 'binary' }), (text) =>
      ['operation', 'wrong'].includes(typedOperation(text).status),
    ),
  )
  assert(
    property(odd, (text) => ['operation', 'wrong'].includes(typedOperation(`GET /v1/apps${text}`).status)),
  )
  expect(typedOperation('/v1/apps?__proto__=1')).toMatchObject({ status: 'operation' })
})

test('a long text is rejected at once', () => {
  expect(typedOperation('/v1/a?'.repeat(500_000)).status).toBe('wrong')
  expect(typedOperation(`GET${' '.repeat(1_000_000)}`).status).toBe('wrong')
})
