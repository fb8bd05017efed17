import { describe, expect, test } from 'vitest'
import { SAMPLE_NOW, sampleToken, signedToken } from '../../testing/sample-token'
import { withRejection } from '../../testing/with-rejection'
import { readPaste } from '../paste/read-paste'
import { type Circumstances, gather, subjectOf } from './gather'

const NOW = SAMPLE_NOW
const FIRST = sampleToken('asc-team')
const SECOND = sampleToken('asc-team', { now: NOW - 30 })
const APPS = 'https://api.appstoreconnect.apple.com/v1/apps'
const curl = (token: string, url = APPS) => `curl -H "Authorization: Bearer ${token}" ${url}`
const of = (text: string, { token, ...rest }: Partial<Circumstances> & { token?: number } = {}) => {
  const subject = subjectOf(readPaste(text), token)
  return { token: subject.index, known: gather(subject, { clock: NOW + 5000, ...rest }) }
}

describe('the token that is judged', () => {
  test('is the one of a rejected request', () => {
    const text = `${curl(FIRST)}\n{"data":[],"links":{}}\n${withRejection(SECOND)}`
    expect(of(text)).toMatchObject({ token: 1, known: { token: { found: { text: SECOND } } } })
  })

  test('is one that was sent, and not one that Apple signed, if no request was rejected', () => {
    const apple = signedToken({ alg: 'ES256', x5c: ['MIIE'] }, { transactionId: '1' })
    expect(of(`${apple}\nAuthorization: Bearer ${FIRST}`).known.token?.found.text).toBe(FIRST)
    expect(of(`${apple}\n${FIRST}`).known.token?.found.text).toBe(FIRST)
    expect(of(apple).known.token?.found.text).toBe(apple)
  })

  test('is the one that the user chose, if any', () => {
    expect(of(`${FIRST}\n${SECOND}`, { token: 1 }).known.token?.found.text).toBe(SECOND)
  })

  test('may be missing', () => {
    const { token, known } = of('HTTP/2 401\n\n{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}')
    expect(token).toBeUndefined()
    expect(known.token).toBeUndefined()
    expect(known.response?.status).toBe(401)
  })
})

describe('the request that belongs to it', () => {
  test('is the command, even if only its -v output shows the token', () => {
    const text = `$ curl -v -H "Authorization: Bearer $TOKEN" "$URL"\n> GET /v1/builds HTTP/2\n> Host: api.appstoreconnect.apple.com\n> authorization: Bearer ${FIRST}\n>\n< HTTP/2 401\n<\n`
    const { command, response } = of(text).known
    expect(command).toMatchObject({ program: 'curl', url: { path: '/v1/builds' } })
    expect(response?.status).toBe(401)
  })

  test('is a command with a variable if the token is outside any request', () => {
    expect(of(`${FIRST}\ncurl -H "Authorization: Bearer $TOKEN" ${APPS}`).known.command?.url?.path).toBe(
      '/v1/apps',
    )
  })

  test('is the rejected one if several requests have the same token', () => {
    const text = `${curl(FIRST)}\n{"data":[],"links":{}}\n${withRejection(FIRST, undefined, `${APPS}/1/builds`)}`
    expect(of(text).known).toMatchObject({
      command: { url: { path: '/v1/apps/1/builds' } },
      response: { status: 401 },
    })
  })
})

describe('the time of judgment', () => {
  test('is the date of the response if there is one', () => {
    expect(of(`2026-01-01T00:00:00Z x\n${withRejection(FIRST, NOW + 7)}`).known).toMatchObject({
      moment: { now: NOW + 7, clock: NOW + 5000, source: 'date-header' },
      date: NOW + 7,
    })
  })

  test('is the last time in the log before the token if there is no response date', () => {
    const stamp = (seconds: number) => new Date(seconds * 1000).toISOString()
    const text = `${stamp(NOW)} start\n${stamp(NOW + 9)} Authorization: Bearer ${FIRST}\n${stamp(NOW + 20)} end`
    expect(of(text).known.moment).toMatchObject({ now: NOW + 9, source: 'log' })
  })

  test('is the clock if there is no other time', () => {
    expect(of(FIRST).known.moment).toEqual({ now: NOW + 5000, clock: NOW + 5000, source: 'clock' })
  })
})

describe('the service', () => {
  test.each([
    ['an APNs token stays one wherever it is sent', sampleToken('apns'), APPS, 'apns', 'asc-team'],
    [
      'push and DeviceCheck are told apart by the host',
      sampleToken('devicecheck'),
      'https://api.devicecheck.apple.com/v1/query_two_bits',
      'devicecheck',
      'devicecheck',
    ],
    [
      'notarisation is told by the host',
      FIRST,
      'https://appstoreconnect.apple.com/notary/v2/submissions',
      'notary',
      'notary',
    ],
    [
      'an App Store Server token stays one',
      sampleToken('app-store-server'),
      APPS,
      'app-store-server',
      'asc-team',
    ],
    [
      'one wrong claim does not make another service',
      sampleToken('asc-team', { claims: { aud: 'https://appleid.apple.com' } }),
      APPS,
      'asc-team',
      'asc-team',
    ],
  ])('%s', (_, token, url, madeFor, sentTo) => {
    const { service } = of(curl(token, url)).known
    expect(service.madeFor?.id).toBe(madeFor)
    expect(service.sentTo[0]?.id).toBe(sentTo)
  })

  test('a token without distinctive claims is judged as the most popular service', () => {
    const empty = signedToken({ alg: 'ES256' }, {})
    expect(of(empty).known.service.madeFor?.id).toBe('asc-team')
    expect(of(empty, { kind: 'individual' }).known.service.madeFor?.id).toBe('asc-individual')
  })
})

test('the service that responded is the one the request went to, whatever the token is made for', () => {
  const { known } = of(curl(sampleToken('maps'), 'https://weatherkit.apple.com/api/v1/weather/en/1/2'))
  expect([known.madeFor?.id, known.respondedBy?.id, known.judgedBy?.id]).toEqual([
    'maps',
    'weatherkit',
    'maps',
  ])
})

test('a time in another unit is not judged, and gives no lifetime', () => {
  const { known } = of(sampleToken('asc-team', { claims: { iat: NOW * 1000 } }))
  expect(known.times?.iat).toMatchObject({ value: NOW * 1000 })
  expect([known.iat, known.lifetime]).toEqual([undefined, undefined])
  expect(known.exp).toBeGreaterThan(NOW)
})
