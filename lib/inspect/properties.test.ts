import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspectText } from '../../testing/inspect-text'
import { SAMPLE_NOW, type SampleChanges, sampleToken } from '../../testing/sample-token'
import { signedText } from '../../testing/signed-text'
import { thorough } from '../../testing/thorough'
import { withRejection } from '../../testing/with-rejection'
import { profiles } from '../profile/all'
import { inspectChecked } from './inspect-paste'
import { report } from './report'

const NOW = SAMPLE_NOW
const SLOW = 600_000
/** What a sentence contains if a missing value was inserted into it. */
const SLIPS = /undefined|NaN|\[object/u
const ids = (text: string) => inspectText(text, { now: NOW }).findings.map(({ id }) => id)

describe('correct tokens', () => {
  test.each(['asc-team', 'asc-individual', 'enterprise'])(
    '%s: any lifetime from 2 to 19 minutes is accepted',
    (profile) => {
      fc.assert(
        fc.property(
          fc.integer({ min: 120, max: 1140 }),
          fc.integer({ min: 0, max: 55 }),
          (seconds, later) => {
            const { verdict, failed } = inspectText(sampleToken(profile, { seconds }), {
              now: NOW + Math.min(later, seconds - 121),
            })
            expect([verdict, failed]).toEqual(['ok', []])
          },
        ),
        { numRuns: thorough ? 60 : 20 },
      )
    },
    SLOW,
  )

  test.each(profiles.map(({ id }) => id))('%s as minted has neither an error nor a warning', (profile) => {
    const { findings, failed } = inspectText(sampleToken(profile), { now: NOW, profileOverride: profile })
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warn')).toEqual([])
    expect(failed).toEqual([])
  })

  test('a rejected one leads to possible causes only, never to an error', () => {
    for (const kind of ['asc-team', 'asc-individual']) {
      const { verdict, findings } = inspectText(withRejection(sampleToken(kind), NOW + 10), {
        now: NOW + 500,
      })
      expect(verdict).toBe('ask')
      expect(findings.every(({ severity }) => severity === 'ask' || severity === 'info')).toBe(true)
    }
  })
})

/** Single changes to a correct App Store Connect token, and the cause that has to be found for each. */
const MUTATIONS: readonly (readonly [name: string, id: string, changes: SampleChanges])[] = [
  ['HS256', 'alg-hs256', { header: { alg: 'HS256' } }],
  ['RS256', 'alg-other', { header: { alg: 'RS256' } }],
  ['none', 'alg-none', { header: { alg: 'none' } }],
  ['no alg', 'alg-missing', { header: { alg: undefined } }],
  ['no kid', 'kid-missing', { header: { kid: undefined } }],
  ['kid with a newline', 'kid-whitespace', { header: { kid: '2X9R4HXF34\n' } }],
  ['kid from the file name', 'kid-decorated', { header: { kid: 'AuthKey_2X9R4HXF34.p8' } }],
  ['kid in quotes', 'kid-quoted', { header: { kid: '"2X9R4HXF34"' } }],
  ['kid as a UUID', 'kid-is-uuid', { header: { kid: '57246542-96fe-1a63-e053-0824d011072a' } }],
  ['kid as a template', 'kid-placeholder', { header: { kid: 'YOUR_KEY_ID' } }],
  ['type instead of typ', 'typ-misnamed', { header: { typ: undefined, type: 'JWT' } }],
  ['no issuer', 'iss-missing', { claims: { iss: undefined } }],
  ['a team as issuer', 'iss-team-id', { claims: { iss: 'DEF123GHIJ' } }],
  ['half an issuer', 'iss-malformed', { claims: { iss: '57246542-96fe-1a63-e053' } }],
  ['user beside the issuer', 'iss-and-sub-both', { claims: { sub: 'user' } }],
  ['an address beside the issuer', 'sub-not-user', { claims: { sub: 'me@example.com' } }],
  ['no audience', 'aud-missing', { claims: { aud: undefined } }],
  ['another audience', 'aud-wrong', { claims: { aud: 'appstoreconnect' } }],
  ['the audience in a list', 'aud-array', { claims: { aud: ['appstoreconnect-v1'] } }],
  ['a scope to write', 'scope-non-get', { claims: { scope: ['POST /v1/apps'] } }],
  ['a scope as a text', 'scope-shape', { claims: { scope: 'GET /v1/apps' } }],
  ['half an hour', 'exp-too-far', { claims: { exp: NOW + 1800 } }],
  ['ten days', 'long-life-no-scope', { claims: { exp: NOW + 864_000 } }],
  [
    'ten days for apps',
    'long-life-scope-not-listed',
    { claims: { exp: NOW + 864_000, scope: ['GET /v1/apps'] } },
  ],
  ['milliseconds', 'time-ms', { claims: { iat: NOW * 1000, exp: (NOW + 900) * 1000 } }],
  ['a duration as exp', 'time-relative', { claims: { exp: 1200 } }],
  ['exp before iat', 'exp-before-iat', { claims: { iat: NOW, exp: NOW - 900 } }],
  ['times as text', 'time-string', { claims: { exp: String(NOW + 900) } }],
  ['a date as text', 'time-iso', { claims: { exp: '2026-09-21T14:28:20Z' } }],
  ['an hour ahead', 'time-zone-shift', { claims: { iat: NOW + 3600, exp: NOW + 4500 } }],
  ['half an hour ago', 'exp-passed', { claims: { iat: NOW - 2700, exp: NOW - 1800 } }],
  ['a start in the future', 'iat-in-future', { claims: { iat: NOW + 90, exp: NOW + 900 } }],
]

describe('single mutations', () => {
  test.each(MUTATIONS)('%s is %s', (_, id, changes) => {
    const { findings, failed } = inspectText(sampleToken('asc-team', changes), { now: NOW })
    expect(findings.map((finding) => finding.id)).toContain(id)
    expect(failed).toEqual([])
  })

  test.each(MUTATIONS)(
    '%s is %s in a rejected request too, and possible causes are dropped if there are errors',
    (_, id, changes) => {
      const { findings } = inspectText(withRejection(sampleToken('asc-team', changes)), { now: NOW })
      expect(findings.map((finding) => finding.id)).toContain(id)
      if (findings[0]?.severity === 'error') {
        expect(
          findings.filter(({ severity, id }) => severity === 'ask' && id !== 'portal-key-on-asc'),
        ).toEqual([])
      }
    },
  )

  test.each(MUTATIONS)('%s: the report of %s contains no part of the token', (_, _id, changes) => {
    const token = sampleToken('asc-team', changes)
    const text = report(inspectChecked(withRejection(token), { clock: NOW }))
    const longest = 16
    for (let at = 0; at + longest <= token.length; at += 1) {
      expect(text).not.toContain(token.slice(at, at + longest))
    }
  })
})

describe('hostile content', () => {
  const WEIRD = [
    '__proto__',
    'constructor',
    'prototype',
    'hasOwnProperty',
    'toString',
    '\u202eexp',
    'i\u200bat',
    '<img src=x>',
    'a'.repeat(5000),
  ]
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`

  test.each([
    ...WEIRD.map((name) => [name.slice(0, 20), name, '1'] as const),
    ['deep JSON', 'x', deep] as const,
    ['a huge number', 'x', '9'.repeat(400)] as const,
    ['an overflowing number', 'x', '1e999999'] as const,
  ])('a claim %s changes nothing', (_, name, value) => {
    const header = '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}'
    const payload = (more: string) =>
      `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${NOW},"exp":${NOW + 900},"aud":"appstoreconnect-v1"${more}}`
    const { findings, failed } = inspectText(
      signedText(header, payload(`,${JSON.stringify(name)}:${value}`)),
      { now: NOW },
    )
    expect(findings.map(({ id }) => id)).toEqual(['claims-extra'])
    expect(failed).toEqual([])
    expect(findings[0]?.seen).not.toMatch(/[\u202e\u200b]/u)
    const inHeader = `${header.slice(0, -1)},${JSON.stringify(name)}:${value}}`
    expect(inspectText(signedText(inHeader, payload('')), { now: NOW })).toMatchObject({
      verdict: 'ok',
      failed: [],
    })
  })

  test(
    'no rule throws with any JSON in the header and the payload',
    () => {
      const times = fc.oneof(
        fc.double(),
        fc.integer(),
        fc.string(),
        fc.constant(null),
        fc.bigInt().map(String),
      )
      const claims = fc.record(
        {
          iss: fc.oneof(fc.jsonValue(), fc.uuid()),
          sub: fc.oneof(fc.jsonValue(), fc.constant('user')),
          aud: fc.oneof(fc.jsonValue(), fc.constant('appstoreconnect-v1')),
          iat: fc.oneof(times, fc.jsonValue()),
          exp: fc.oneof(times, fc.jsonValue()),
          nbf: times,
          bid: fc.jsonValue(),
          scope: fc.oneof(
            fc.jsonValue(),
            fc.array(fc.string()),
            fc.array(fc.string().map((text) => `GET /v1/${text}`)),
          ),
          origin: fc.jsonValue(),
          nonce: fc.jsonValue(),
        },
        { requiredKeys: [] },
      )
      const header = fc.record(
        {
          alg: fc.oneof(fc.jsonValue(), fc.constant('ES256')),
          kid: fc.jsonValue(),
          typ: fc.jsonValue(),
          id: fc.jsonValue(),
          x5c: fc.jsonValue(),
        },
        { requiredKeys: [] },
      )
      const any = fc.oneof(claims, fc.jsonValue())
      fc.assert(
        fc.property(
          fc.oneof(header, fc.jsonValue()),
          any,
          fc.constantFrom(
            'https://api.appstoreconnect.apple.com/v1/apps',
            'https://api.push.apple.com/3/device/x',
            'https://api.storekit.apple.com/inApps/v1/x',
            'https://appleid.apple.com/auth/token',
          ),
          (head, body, url) => {
            const token = signedText(JSON.stringify(head), JSON.stringify(body))
            for (const text of [token, withRejection(token, NOW, url)]) {
              const { failed, findings } = inspectText(text, { now: NOW, kind: 'team' })
              expect(failed).toEqual([])
              // A random name is such a word itself once in many thousand runs, and is then rightly quoted.
              if (SLIPS.test(JSON.stringify([head, body]))) continue
              for (const { seen, fix } of findings) expect(`${seen} ${fix.text}`).not.toMatch(SLIPS)
            }
          },
        ),
        { numRuns: thorough ? 250 : 60 },
      )
    },
    SLOW,
  )

  test(
    'nothing throws with any text',
    () => {
      const token = sampleToken('asc-team')
      const bits = fc.constantFrom(
        token,
        token.slice(0, 80),
        'curl ',
        '-H ',
        '"Authorization: Bearer ',
        "'",
        '"',
        '\n',
        ' https://api.appstoreconnect.apple.com/v1/apps',
        'HTTP/2 401\n',
        'date: Tue, 24 Nov 2026 08:30:00 GMT\n',
        '{"errors":[{"code":"NOT_AUTHORIZED"}]}',
        '{"reason":"InvalidProviderToken"}',
        'Unauthenticated',
        '{',
        '[',
        '\\',
        '$TOKEN',
        '\u200b',
        '***',
        '…',
        'AuthKey_ABC123DEFG.p8',
        '-X POST ',
        '--data {} ',
      )
      fc.assert(
        fc.property(
          fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }),
          (pieces) => {
            expect(inspectText(pieces.join(''), { now: NOW }).failed).toEqual([])
          },
        ),
        { numRuns: thorough ? 400 : 100 },
      )
    },
    SLOW,
  )

  test('an empty paste has no findings', () => {
    expect(ids('')).toEqual([])
    expect(ids('hello there')).toEqual([])
    expect(ids('hello')).toContain('token-part-count')
  })
})
