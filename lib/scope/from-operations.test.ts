import { sign } from 'node:crypto'
import { array, assert, constantFrom, property, record, shuffledSubarray, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appStoreConnect } from '../../testing/app-store-connect'
import { throwawayKey } from '../../testing/throwaway-key'
import { operations } from '../catalog'
import { buildRequest } from '../request/build-request'
import type { Operation } from '../request/operation'
import { requestUrl } from '../request/url'
import { compareScope } from './compare'
import { readScopeEntry } from './entry'
import { type ChosenOperation, scopeOfOperations } from './from-operations'

const HOST = 'api.appstoreconnect.apple.com'
const now = 1_800_000_000
const key = throwawayKey()
const respond = appStoreConnect([{ kid: 'K', publicKey: key.publicKey, issuer: 'issuer' }], () => now)

function operation(method: string, path: string): Operation {
  const found = operations().find((each) => each.method === method && each.path === path)
  if (found === undefined) throw new Error(`${method} ${path} is not in the catalog`)
  return found
}

const choose = (path: string, values: ChosenOperation['values'] = {}, method = 'GET'): ChosenOperation => ({
  operation: operation(method, path),
  values,
})

function entries(...chosen: ChosenOperation[]): readonly string[] {
  const scope = scopeOfOperations(chosen)
  if (scope.status === 'impossible') throw new Error(scope.reasons.map(({ why }) => why).join(' '))
  return scope.entries
}

const reasons = (...chosen: ChosenOperation[]) => {
  const scope = scopeOfOperations(chosen)
  return scope.status === 'impossible' ? scope.reasons : []
}

/** A token with this scope, signed by a different library than the one the page uses. The lifetime is in seconds. */
function scopedToken(scope: readonly string[], lifetime = 1200): string {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: 'issuer', iat: now, exp: now + lifetime, aud: 'appstoreconnect-v1', scope }
  const signed = `${encoded({ alg: 'ES256', kid: 'K', typ: 'JWT' })}.${encoded(claims)}`
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}

/** The status that the stand-in server returns for a request with this token. */
function status(token: string, { operation, values }: ChosenOperation): number {
  const built = buildRequest(operation, values, HOST)
  if (built.status !== 'ready') throw new Error(built.missing.join())
  return respond({
    method: built.request.method,
    host: HOST,
    target: requestUrl(built.request).slice(`https://${HOST}`.length),
    headers: [['authorization', `Bearer ${token}`], ...built.request.headers],
    body: '',
    httpVersion: '2.0',
  }).status
}

describe('the entry of an operation', () => {
  test('has the real id, plain brackets, and neither limit, cursor nor sort', () => {
    expect(
      entries(
        choose('/v1/apps/{id}/customerReviews', {
          id: '123',
          'filter[rating]': '1, 2',
          sort: '-createdDate',
          limit: '200',
          include: 'response',
        }),
      ),
    ).toEqual(['GET /v1/apps/123/customerReviews?filter[rating]=1,2&include=response'])
  })

  test('is only a path if nothing else is entered', () => {
    expect(entries(choose('/v1/apps', { limit: '5' }))).toEqual(['GET /v1/apps'])
  })

  test('has no cursor, even if it was added by hand', () => {
    const apps = operation('GET', '/v1/apps')
    const more = { ...apps, parameters: [...apps.parameters, { name: 'cursor', in: 'query' } as const] }
    expect(entries({ operation: more, values: { cursor: 'AbC' } })).toEqual(['GET /v1/apps'])
  })

  test('appears once for equal requests, and in the order of the choice', () => {
    expect(
      entries(choose('/v1/users'), choose('/v1/apps', { limit: '1' }), choose('/v1/apps', { limit: '2' })),
    ).toEqual(['GET /v1/users', 'GET /v1/apps'])
  })

  test('with characters that would end it is percent-encoded, with a caution', () => {
    const scope = scopeOfOperations([choose('/v1/apps', { 'filter[name]': 'A & B' }), choose('/v1/users')])
    expect(scope).toMatchObject({
      status: 'scope',
      entries: ['GET /v1/apps?filter[name]=A%20%26%20B', 'GET /v1/users'],
      cautions: [expect.stringContaining('GET /v1/apps?filter[name]=A%20%26%20B')],
    })
  })

  test('without such characters needs no caution', () => {
    expect(scopeOfOperations([choose('/v1/apps', { 'filter[name]': 'Überblick=漢' })])).toMatchObject({
      entries: ['GET /v1/apps?filter[name]=Überblick=漢'],
      cautions: [],
    })
  })
})

describe('no scope is given', () => {
  test('for nothing', () => {
    expect(reasons()).toHaveLength(1)
  })

  test.each(['POST', 'PATCH', 'DELETE'])('for a %s', (method) => {
    const path = method === 'POST' ? '/v1/betaGroups' : '/v1/betaGroups/{id}'
    const [reason] = reasons(choose('/v1/apps'), choose(path, { id: '1', Body: '{}' }, method))
    expect(reason).toEqual({ index: 1, why: expect.stringContaining(`is a ${method}`) })
  })

  test('while an id or a required parameter is missing, and each of these operations is named', () => {
    expect(reasons(choose('/v1/apps/{id}'), choose('/v1/users'), choose('/v1/actors'))).toEqual([
      { index: 0, why: expect.stringContaining('needs a value for id') },
      { index: 2, why: expect.stringContaining('needs a value for filter[id]') },
    ])
  })

  test('for an id that is still a placeholder', () => {
    expect(reasons(choose('/v1/apps/{id}', { id: '{APP_ID}' }))[0]?.why).toContain('placeholder')
  })

  test('for a path without a version', () => {
    const notary: Operation = {
      ...operation('GET', '/v1/apps'),
      path: '/notary/v2/submissions',
      title: 'List submissions',
    }
    expect(reasons({ operation: notary, values: {} })[0]?.why).toContain('no version')
  })
})

describe('a lifetime of more than 20 minutes', () => {
  const longLifetime = (...chosen: ChosenOperation[]) => {
    const scope = scopeOfOperations(chosen)
    return scope.status === 'scope' ? scope.longLifetime.status : scope.status
  }

  test('is possible if Apple lists every resource', () => {
    expect(longLifetime(choose('/v1/ciProducts'), choose('/v1/ciBuildRuns/{id}/actions', { id: '1' }))).toBe(
      'listed',
    )
  })

  test('is unsure if one is not clearly listed, and impossible if one is not listed', () => {
    expect(longLifetime(choose('/v1/ciProducts'), choose('/v1/ciArtifacts/{id}', { id: '1' }))).toBe('unsure')
    expect(longLifetime(choose('/v1/ciProducts'), choose('/v1/apps'))).toBe('no')
  })

  test('is judged the same for a single operation and in the catalog', () => {
    for (const each of operations().filter(({ method }) => method === 'GET')) {
      const values = Object.fromEntries(
        each.parameters.filter(({ required }) => required).map(({ name }) => [name, '1']),
      )
      const expected = { documented: 'listed', unsure: 'unsure', none: 'no' }[each.longLived ?? 'none']
      expect(longLifetime({ operation: each, values })).toBe(expected)
    }
  })
})

describe('a token with the scope', () => {
  const value = string({
    unit: constantFrom(...'aB1 &=#%+,;:?/[]{}äü漢😀"\'\\'),
    minLength: 1,
    maxLength: 8,
  }).filter((text) => /[^\s,]/u.test(text))
  const names = ['filter[name]', 'filter[sku]', 'fields[apps]', 'include', 'limit', 'sort']
  const values = record({
    'filter[name]': value,
    'filter[sku]': value,
    'fields[apps]': value,
    include: value,
    limit: constantFrom('1', '200'),
    sort: constantFrom('name', '-name'),
  })

  test('is accepted for its own request, with any order of the query and any page of the list', () => {
    assert(
      property(
        values,
        shuffledSubarray(names),
        array(constantFrom('5', '7'), { maxLength: 1 }),
        (all, order, pages) => {
          const apps = operation('GET', '/v1/apps')
          const given = Object.fromEntries(order.map((name) => [name, all[name as keyof typeof all]]))
          const token = scopedToken(entries({ operation: apps, values: given }))
          const shuffled: Operation = {
            ...apps,
            parameters: [...order.toReversed(), 'cursor'].map((name) => ({
              name,
              in: 'query',
              several: 'comma',
            })),
          }
          const asked = { ...given, cursor: pages.join(), limit: '3', sort: 'sku' }
          return (
            status(token, { operation: apps, values: given }) === 200 &&
            status(token, { operation: shuffled, values: asked }) === 200
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is rejected for a different query, path or id', () => {
    const own = choose('/v1/apps/{id}/builds', { id: '1', 'fields[builds]': 'version' })
    const token = scopedToken(entries(own))
    expect(status(token, own)).toBe(200)
    for (const other of [
      choose('/v1/apps/{id}/builds', { id: '2', 'fields[builds]': 'version' }),
      choose('/v1/apps/{id}/builds', { id: '1' }),
      choose('/v1/apps/{id}/builds', { id: '1', 'fields[builds]': 'iconAssetToken' }),
      choose('/v1/apps/{id}', { id: '1' }),
      choose('/v1/apps'),
    ]) {
      expect(status(token, other)).toBe(401)
    }
  })

  test('of several operations is accepted for each of them and for nothing else', () => {
    const chosen = [choose('/v1/users'), choose('/v1/builds', { 'filter[app]': '1' })]
    const token = scopedToken(entries(...chosen))
    expect(chosen.map((each) => status(token, each))).toEqual([200, 200])
    expect(status(token, choose('/v1/builds'))).toBe(401)
    expect(status(token, choose('/v1/betaGroups', { Body: '{}' }, 'POST'))).toBe(401)
  })

  test('is valid for months only if the scope is listed', () => {
    const months = 15_000_000
    const listed = choose('/v1/ciProducts')
    const apps = choose('/v1/apps')
    expect(status(scopedToken(entries(listed), months), listed)).toBe(200)
    expect(status(scopedToken(entries(apps), months), apps)).toBe(401)
  })

  test('has entries of the right shape, which the comparison of Inspect matches too', () => {
    for (const each of operations().filter(({ method }) => method === 'GET')) {
      const given = Object.fromEntries(each.parameters.map(({ name }) => [name, 'a b&c=d']))
      const own = { operation: each, values: given }
      const [entry = ''] = entries(own)
      expect(readScopeEntry(entry).status).toBe('entry')
      const built = buildRequest(each, given, HOST)
      if (built.status !== 'ready') throw new Error(entry)
      expect(compareScope([entry], built.request)).toEqual({ status: 'matches', entry })
    }
  })
})
