import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readScopeEntry } from './entry'
import { scopeEntries, scopeField } from './scope-field'

describe('one entry of a scope', () => {
  test('an entry is split into method, path and query', () => {
    expect(readScopeEntry('GET /v1/apps?filter[platform]=IOS&sort=-name&flag')).toEqual({
      status: 'entry',
      method: 'GET',
      path: '/v1/apps',
      query: [
        ['filter[platform]', 'IOS'],
        ['sort', '-name'],
        ['flag', ''],
      ],
    })
  })

  test.each([
    ['/v1/apps', 'method is missing'],
    ['https://api.appstoreconnect.apple.com/v1/apps', 'without the host'],
    ['GET https://api.appstoreconnect.apple.com/v1/apps', 'Leave out the host'],
    ['GET', 'a method, one space and a path'],
    ['GET  /v1/apps', 'more than one space'],
    ['GET v1/apps', 'begins with a slash'],
    ['GET /v1/apps /v1/builds', 'space inside the path'],
    ['get /v1/apps', 'in capitals'],
    ['POST /v1/apps', 'only GET'],
    ['GET /apps', 'begins with the version'],
    ['GET /v1/apps/{id}', 'Replace the braces'],
    ['GET /v1/apps?filter%5Bplatform%5D=IOS', 'not %5B and %5D'],
  ])('%s is rejected with its own reason', (text, reason) => {
    const read = readScopeEntry(text)
    expect(read.status).toBe('malformed')
    expect(read.status === 'malformed' && read.reason).toContain(reason)
  })

  test('any string gives an entry or a reason', () => {
    assert(
      property(string(), (text) => ['entry', 'malformed'].includes(readScopeEntry(text).status)),
      { numRuns: 500 },
    )
  })
})

describe('the scope field', () => {
  test('empty lines and Windows newlines are removed', () => {
    expect(scopeEntries('GET /v1/apps\r\n\r\n  GET /v1/builds  \n')).toEqual([
      'GET /v1/apps',
      'GET /v1/builds',
    ])
  })

  test('the note has the number of the faulty entry', () => {
    expect(scopeField.check?.('GET /v1/apps\n\nGET apps', {})).toMatchObject({
      severity: 'error',
      seen: expect.stringContaining('Entry 2'),
    })
  })

  test('valid entries get no note', () => {
    expect(scopeField.check?.('GET /v1/apps\nGET /v1/builds?filter[app]=1', {})).toBeUndefined()
  })
})
