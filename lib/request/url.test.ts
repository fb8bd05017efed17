import { assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../testing/any-request'
import { bearer, type HttpRequest } from './request'
import { needsGlobOff, pathSegment, requestUrl } from './url'

const request = (query: HttpRequest['query'], path = '/v1/apps'): HttpRequest => ({
  method: 'GET',
  host: 'api.example.com',
  path,
  query,
  headers: [],
  token: bearer,
})

test('brackets of a name, commas and colons stay as Apple writes them', () => {
  const url = requestUrl(
    request([
      ['filter[roles]', 'ADMIN,APP_MANAGER'],
      ['filter[version]', 'Xcode12E507:stable'],
    ]),
  )
  expect(url).toBe(
    'https://api.example.com/v1/apps?filter[roles]=ADMIN,APP_MANAGER&filter[version]=Xcode12E507:stable',
  )
})

test('characters that would end a value or change its meaning are encoded', () => {
  expect(requestUrl(request([['filter[email]', 'jo+beta@example.com']]))).toContain(
    '=jo%2Bbeta%40example.com',
  )
  expect(requestUrl(request([['n', `a b&c=d#e%f"g'h!i*j(k)`]]))).toContain(
    '?n=a%20b%26c%3Dd%23e%25f%22g%27h%21i%2Aj%28k%29',
  )
})

test('characters beyond ASCII are encoded as UTF-8', () => {
  expect(requestUrl(request([['n', 'Jörg 😀']]))).toContain('?n=J%C3%B6rg%20%F0%9F%98%80')
})

test('half of a surrogate pair becomes the replacement character', () => {
  expect(requestUrl(request([['n', '\ud83d']]))).toContain('?n=%EF%BF%BD')
})

test('a request without a query has no question mark', () => {
  expect(requestUrl(request([]))).toBe('https://api.example.com/v1/apps')
})

test('brackets and braces ask for -g, encoded ones do not', () => {
  expect(needsGlobOff('https://h/v1/apps?filter[a]=b')).toBe(true)
  expect(needsGlobOff('https://h/v1/apps/{id}')).toBe(true)
  expect(needsGlobOff('https://h/v1/apps?filter%5Ba%5D=b')).toBe(false)
})

test('a colon of an id stays, a slash is encoded', () => {
  expect(pathSegment('Xcode12E507:stable')).toBe('Xcode12E507:stable')
  expect(pathSegment('a/b?c')).toBe('a%2Fb%3Fc')
})

test('any value can be read back unchanged from the query', () => {
  assert(
    property(anyText, anyText, (name, value) => {
      const query = requestUrl(request([[name, value]])).split('?')[1]
      expect([...new URLSearchParams(query)]).toEqual([[name, value]])
    }),
  )
})
