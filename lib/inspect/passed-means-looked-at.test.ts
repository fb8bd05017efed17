import { describe, expect, test } from 'vitest'
import { SAMPLE_NOW, signedToken } from '../../testing/sample-token'
import { inspectChecked } from './inspect-paste'
import { rules } from './rules'

const NOW = SAMPLE_NOW
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

type Members = Readonly<Record<string, unknown>>

/** What a fault puts in the place of something sound; two faults that want the same place are not put together. */
interface Fault {
  readonly header?: Members
  readonly claims?: Members
  /** Of the finished token. */
  readonly signature?: (signature: string) => string
  readonly token?: (token: string) => string
  readonly name?: string
  readonly value?: (token: string) => string
  readonly options?: string
  readonly quote?: string
  readonly url?: string
  readonly status?: number
  readonly date?: number
  readonly headers?: string
  readonly code?: string
}

/** One input of each cause that can be made of a sound App Store Connect request by changing something. */
const FAULTS: Readonly<Record<string, Fault>> = {
  'alg-hs256': { header: { alg: 'HS256' } },
  'alg-other': { header: { alg: 'RS256' } },
  'alg-none': { header: { alg: 'none' } },
  'alg-missing': { header: { alg: undefined } },
  'kid-missing': { header: { kid: undefined } },
  'kid-in-payload': { header: { kid: undefined }, claims: { kid: '2X9R4HXF34' } },
  'kid-decorated': { header: { kid: 'AuthKey_2X9R4HXF34.p8' } },
  'kid-whitespace': { header: { kid: '2X9R4HXF34\n' } },
  'kid-quoted': { header: { kid: '"2X9R4HXF34"' } },
  'kid-is-uuid': { header: { kid: ISSUER } },
  'kid-placeholder': { header: { kid: 'YOUR_KEY_ID' } },
  'kid-odd-shape': { header: { kid: 'abc' } },
  'typ-missing': { header: { typ: undefined } },
  'typ-misnamed': { header: { typ: undefined, type: 'JWT' } },
  'header-x5c': { header: { x5c: ['MIIE'] } },
  'header-weatherkit-id': { header: { id: 'DEF123GHIJ.com.example' } },
  'iss-team-id': { claims: { iss: 'DEF123GHIJ' } },
  'iss-missing': { claims: { iss: undefined } },
  'iss-malformed': { claims: { iss: '57246542-96fe-1a63-e053' } },
  'iss-and-sub-both': { claims: { iss: ISSUER, sub: 'user' } },
  'sub-not-user': { claims: { sub: 'me@example.com' } },
  'aud-missing': { claims: { aud: undefined } },
  'aud-wrong': { claims: { aud: 'appstoreconnect' } },
  'aud-enterprise': { claims: { aud: 'apple-developer-enterprise-v1' } },
  'aud-array': { claims: { aud: ['appstoreconnect-v1'] } },
  'bid-on-asc': { claims: { bid: 'com.example.app' } },
  'scope-non-get': { claims: { scope: ['POST /v1/apps'] } },
  'scope-shape': { claims: { scope: 'GET /v1/apps' } },
  'scope-no-match': { claims: { scope: ['GET /v1/builds'] } },
  'claims-extra': { claims: { jti: 'a' } },
  'exp-passed': { claims: { exp: NOW - 30, iat: NOW - 900 } },
  'exp-too-far': { claims: { exp: NOW + 5400 } },
  'exp-exactly-20': { claims: { iat: NOW - 60, exp: NOW + 1140 } },
  'iat-backdated-plus-20': { claims: { iat: NOW - 60, exp: NOW + 1200 } },
  'iat-in-future': { claims: { iat: NOW + 90 } },
  'iat-missing': { claims: { iat: undefined } },
  'exp-missing': { claims: { exp: undefined } },
  'long-life-no-scope': { claims: { exp: NOW + 864_000 } },
  'time-ms': { claims: { iat: NOW * 1000 } },
  'time-relative': { claims: { exp: 1200 } },
  'time-zero-life': { claims: { iat: NOW, exp: NOW + 2 } },
  'exp-before-iat': { claims: { iat: NOW, exp: NOW - 900 } },
  'time-cocoa-epoch': { claims: { iat: NOW - 978_307_200 } },
  'time-zone-shift': { claims: { iat: NOW + 3600, exp: NOW + 4500 } },
  'time-fraction': { claims: { exp: NOW + 600.5 } },
  'time-string': { claims: { exp: String(NOW + 600) } },
  'time-iso': { claims: { exp: '2026-09-21T14:28:20Z' } },
  'nbf-in-future': { claims: { nbf: NOW + 120 } },
  'sig-length': { signature: () => 'q'.repeat(84) },
  'sig-hmac-under-es256': { signature: () => `${'q'.repeat(42)}A` },
  'sig-der': { signature: () => der() },
  'b64-standard': { signature: (signature) => `+/${signature.slice(2)}` },
  'b64-padded': { token: (token) => `${token}==` },
  'token-masked': { token: (token) => `${token.slice(0, 30)}*****` },
  'token-bytes-repr': { token: (token) => `b'${token}'` },
  'bearer-missing': { value: (token) => token },
  'bearer-twice': { value: (token) => `Bearer Bearer ${token}` },
  'bearer-other-scheme': { value: (token) => `Token ${token}` },
  'header-name': { name: 'Authorisation' },
  // Two are there only while the header has its name.
  'two-authorizations': { options: '-u me:secret ', name: 'Authorization' },
  'curl-smart-quotes': { quote: 'curly' },
  'http-not-https': { url: 'http://api.appstoreconnect.apple.com/v1/apps' },
  'path-wrong': { url: 'https://api.appstoreconnect.apple.com/apps' },
  'curl-globbing': { url: 'https://api.appstoreconnect.apple.com/v1/apps?limit={1,2}' },
  'get-turned-post': { options: '-d limit=1 ' },
  'proxy-strips': { headers: 'via: 1.1 squid\n' },
  'agreements-missing': { status: 403, code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED' },
  'agreements-none-to-sign': { status: 403, code: 'FORBIDDEN' },
  'role-insufficient': { status: 403, code: 'FORBIDDEN_ERROR' },
  'rate-limit': { status: 429, code: 'RATE_LIMIT_EXCEEDED' },
}

/** A DER signature: a SEQUENCE of two INTEGERs of 32 bytes. */
const der = (): string =>
  Buffer.from([0x30, 68, 2, 32, ...Array(32).fill(7), 2, 32, ...Array(32).fill(7)]).toString('base64url')

const placesOf = (fault: Fault): string[] =>
  Object.entries(fault).flatMap(([place, value]) =>
    place === 'header' || place === 'claims'
      ? Object.keys(value as Members).map((name) => `${place}.${name}`)
      : place === 'code' || place === 'headers'
        ? ['status']
        : place === 'token'
          ? ['token', 'signature']
          : [place],
  )

/** A request and its refusal, with these faults in it. */
function pasted(faults: readonly Fault[]): string {
  const all: Fault = Object.assign({}, ...faults)
  const header = Object.assign(
    { alg: 'ES256', kid: '2X9R4HXF34', typ: 'JWT' },
    ...faults.map((one) => one.header),
  )
  const claims = Object.assign(
    { iss: ISSUER, iat: NOW - 60, exp: NOW + 600, aud: 'appstoreconnect-v1' },
    ...faults.map((one) => one.claims),
  )
  const [head, body, third = ''] = signedToken(header, claims).split('.')
  const signed = [head, body, all.signature?.(third) ?? third].join('.')
  const token = all.token?.(signed) ?? signed
  const value = all.value?.(token) ?? `Bearer ${token}`
  const [open, close] = all.quote ? ['“', '”'] : ['"', '"']
  return [
    `$ curl -i ${all.options ?? ''}-H ${open}${all.name ?? 'Authorization'}: ${value}${close} "${all.url ?? 'https://api.appstoreconnect.apple.com/v1/apps'}"`,
    `HTTP/2 ${all.status ?? 401} `,
    `${all.headers ?? ''}date: ${new Date(NOW * 1000).toUTCString()}`,
    '',
    JSON.stringify({ errors: [{ status: String(all.status ?? 401), code: all.code ?? 'NOT_AUTHORIZED' }] }),
    '',
  ].join('\n')
}

const look = (text: string) => inspectChecked(text, { clock: NOW }).inspection
const passedIn = (text: string) => look(text).passed.map(({ id }) => id)

describe('a fault never counts as passed', () => {
  const names = Object.keys(FAULTS)

  test.each(names)('%s alone is found', (id) => {
    const { findings, passed, failed } = look(pasted([FAULTS[id] ?? {}]))
    expect(failed).toEqual([])
    expect(findings.map((finding) => finding.id)).toContain(id)
    expect(passed.map((one) => one.id)).not.toContain(id)
  })

  test('whatever second fault stands beside it', () => {
    const wrong: string[] = []
    let pairs = 0
    for (const [at, first] of names.entries()) {
      for (const second of names.slice(at + 1)) {
        const faults = [FAULTS[first] ?? {}, FAULTS[second] ?? {}]
        const places = faults.flatMap(placesOf)
        if (new Set(places).size < places.length) continue
        pairs += 1
        const passed = passedIn(pasted(faults))
        for (const id of [first, second]) {
          if (passed.includes(id)) wrong.push(`${first} + ${second}: ${id} passed`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(pairs).toBeGreaterThan(1000)
  }, 120_000)
})

/** What is looked for in the whole text, whatever kind it is. */
const OF_ANY_TEXT: readonly string[] = ['token-is-key', 'tool-login-not-key']

describe('what is not there has not passed', () => {
  const sound = pasted([])
  const URL = 'https://api.appstoreconnect.apple.com/v1/apps'
  const token = sound.slice(sound.indexOf('eyJ'), sound.indexOf('" "'))
  const command = `curl -H "Authorization: Bearer ${token}" "${URL}"`
  const sections = (text: string) => {
    const inspection = look(text)
    const ids = new Set(inspection.passed.map(({ id }) => id))
    return new Set(
      rules.flatMap(({ id, section }) => (ids.has(id) && !OF_ANY_TEXT.includes(id) ? [section] : [])),
    )
  }

  test('a whole request and its refusal pass checks of every section that can be seen', () => {
    for (const section of ['header', 'claims', 'time', 'signature', 'transport'])
      expect(sections(sound)).toContain(section)
  })

  test('without a command no check of a command passes, without a response none of a response', () => {
    expect(sections(token)).not.toContain('transport')
    expect(sections(token)).not.toContain('account')
    expect(sections(command)).not.toContain('account')
  })

  test('without a token no check of a token passes', () => {
    const without = sections(`curl -H "Authorization: Bearer $TOKEN" "${URL}"`)
    for (const section of ['key', 'header', 'claims', 'time', 'signature', 'account', 'services'])
      expect(without).not.toContain(section)
  })

  test('without an Authorization header, or with one that a variable hides, no check of it passes', () => {
    const ofHeader = ['bearer-missing', 'bearer-twice', 'bearer-other-scheme', 'var-empty', 'header-newline']
    const whole = passedIn(command)
    expect(ofHeader.filter((id) => !whole.includes(id))).toEqual([])
    for (const text of [`curl "${URL}"`, `curl -H "Authorization: $HEADER" "${URL}"`]) {
      expect(passedIn(text).filter((id) => ofHeader.includes(id))).toEqual([])
    }
  })

  test('without a body no check of it passes', () => {
    const ofBody = ['agreements-missing', 'agreements-none-to-sign', 'role-insufficient', 'no-developer-team']
    for (const status of [401, 403, 500])
      expect(passedIn(`${command}\nHTTP/2 ${status}\n\n`).filter((id) => ofBody.includes(id))).toEqual([])
  })

  test('without a date no check of Apple’s clock passes', () => {
    const ofDate = ['iat-in-future', 'clock-behind', 'time-zone-shift']
    expect(passedIn(sound)).toEqual(expect.arrayContaining(ofDate))
    const undated = sound.replace(/^date:.*\n/mu, '')
    expect(passedIn(undated).filter((id) => ofDate.includes(id))).toEqual([])
  })

  test('without a header or a payload that can be read no check of it passes', () => {
    const broken = (at: number) =>
      token
        .split('.')
        .map((part, index) => (index === at ? 'eyJh' : part))
        .join('.')
    expect(sections(broken(0))).not.toContain('header')
    expect(sections(broken(1))).not.toContain('claims')
    expect(sections(broken(1))).not.toContain('time')
  })
})
