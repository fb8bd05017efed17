import { expect, test } from 'vitest'
import { relatedTo, responseOf, searchDescription, searchTitle } from '@/app/causes/examples/about-cause'
import { errorIndex } from '@/app/causes/examples/error-index'
import { keyExample } from '@/app/causes/examples/key-example'
import { lineChanges } from '@/app/causes/examples/line-changes'
import { shapeExample } from '@/app/causes/examples/shapes'
import { codeFixes, shortened, workedExample } from '@/app/causes/examples/worked-example'
import type { Cause } from '@/lib/inspect/cause'
import { causes } from '@/lib/inspect/causes'
import { errorTexts } from '@/lib/inspect/error-texts'

const cause = (id: string): Cause => {
  const found = causes.find((each) => each.id === id)
  if (found === undefined) throw new Error(`no cause ${id}`)
  return found
}
const marked = (lines: readonly { text: string; changed: boolean }[]) =>
  lines.filter(({ changed }) => changed).map(({ text }) => text.trim())

test('lines that both texts have are not marked, with or without a comma at the end', () => {
  const { before, after, count } = lineChanges('{\n"a": 1,\n"b": 2\n}', '{\n"a": 1\n}')
  expect(marked(before)).toEqual(['"b": 2'])
  expect(marked(after)).toEqual([])
  expect(count).toBe(1)
})

test('the example of a cause in a claim shows that claim', () => {
  const example = workedExample('aud-wrong')
  if (example?.shown.as !== 'tokens') throw new Error('no tokens')
  expect(example.shown.bad.flatMap(({ lines }) => marked(lines))).toEqual(['"aud": "appstoreconnect-v2"'])
  expect(example.shown.good?.flatMap(({ lines }) => marked(lines))).toEqual(['"aud": "appstoreconnect-v1"'])
  expect(codeFixes(cause('alg-hs256')).map(({ language }) => language)).toContain('Python (PyJWT)')
})

test('no example contains a signature or a key, and no example differs between two builds', () => {
  for (const { id } of causes) {
    const text = JSON.stringify([workedExample(id), keyExample(id)])
    const { shown } = workedExample(id) ?? {}
    expect(text, id).not.toMatch(/eyJ[\w-]{20}/u)
    if (shown?.as === 'text') expect(shown.text.replace(/https?:\S+/gu, ''), id).not.toMatch(/[\w+=]{40}/u)
  }
  for (const id of ['sig-der', 'sig-length', 'b64-standard']) expect(workedExample(id), id).toBeUndefined()
  expect(keyExample('key-literal-backslash-n')?.bad).toHaveLength(1)
})

test('no key is shown, whatever slashes its base64 happens to have', () => {
  const line = (slashes: string) => `MIGHAgEA${slashes}MBMGByqGSM49AgEGCCqGSM49AwEH`
  for (const body of ['/', 'a/b', ''].map(line))
    expect(shortened(`-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`)).toBeUndefined()
  expect(shortened(`key: \n${line('/')}AAAA/AAAA`)).toBeUndefined()
  expect(shortened('Authorization: Bearer <eyJhbGciOiJFUzI1NiJ9.e30.c2ln>')).toContain('<eyJ')
})

test('the title and the description of a cause name the error that people see', () => {
  expect(searchTitle(cause('apns-old-iat'))).toContain('403 ExpiredProviderToken')
  expect(searchTitle(cause('curl-globbing'))).toContain('curl: (3) bad range in URL position')
  for (const each of causes) {
    expect(searchDescription(each).length, each.id).toBeGreaterThan(60)
    expect(searchDescription(each).length, each.id).toBeLessThanOrEqual(302)
  }
})

test('no cause names a response that its service does not return', () => {
  expect(responseOf(cause('aud-wrong'))).toBe('401 NOT_AUTHORIZED')
  expect(responseOf(cause('siwa-sub'))).toBe('400 invalid_client')
  for (const id of ['apns-token-on-asc', 'rate-limit', 'key-rsa', 'curl-globbing', 'typ-missing'])
    expect(responseOf(cause(id)), id).toBeUndefined()
})

test('only texts that a tool prints count as error texts, not every quotation', () => {
  expect(errorTexts(cause('key-sec1-ec'))).toEqual([])
  expect(errorTexts(cause('iat-backdated-plus-20'))).toEqual([])
  expect(errorTexts(cause('key-bom-or-utf16'))).toContain('string contains null byte')
})

test.each([
  ['NOT_AUTHORIZED', 'kid-wrong'],
  ['InvalidProviderToken', 'apns-kid-team-swapped'],
  ['invalid_client', 'siwa-sub'],
  ['-19209', 'agreements-missing'],
  ['TooManyProviderTokenUpdates', 'apns-too-many'],
  ['MissingProviderToken', 'bearer-missing'],
  ['RATE_LIMIT_EXCEEDED', 'rate-limit'],
])('%s leads to %s', (text, id) => {
  expect(errorIndex.find((each) => each.text === text)?.causes.map((each) => each.id)).toContain(id)
})

test('an error that names one reason leads to that cause alone', () => {
  const ids = errorIndex
    .find(({ text }) => text === 'TooManyProviderTokenUpdates')
    ?.causes.map(({ id }) => id)
  expect(ids).toEqual(['apns-too-many'])
})

test('a cause is related to the causes that it explains and never to itself', () => {
  expect(relatedTo(cause('aud-enterprise')).map(({ id }) => id)).toContain('aud-wrong')
  for (const each of causes) expect(relatedTo(each)).not.toContain(each)
})

test('every cause has an example', () => {
  const without = causes.filter(({ id }) => !workedExample(id) && !keyExample(id) && !shapeExample(id))
  expect(without.map(({ id }) => id)).toEqual([])
})

test('no two pages have the same title', () => {
  const titles = causes.map(searchTitle)
  expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
})
