import { expect, test } from 'vitest'
import { inspectText } from '../../testing/inspect-text'
import { SAMPLE_NOW } from '../../testing/sample-token'
import type { Severity } from '../diagnostic/diagnostic'
import { profiles } from '../profile/all'
import { explainAnswer } from './answer'
import { readAnswerBody } from './answer-body'
import { generalMeanings } from './answer-meanings'
import { causes } from './causes'
import type { Effect } from './rule'

/** The meaning of a response wherever its code is explained, the findings, and words that none of them may contain. */
const TABLE: readonly {
  readonly body: string
  readonly status?: number
  readonly token: 'accepted' | 'refused' | 'unknown'
  readonly findings: readonly string[]
  readonly never?: RegExp
}[] = [
  ...['PLA_NOT_ACCEPTED', 'PLA_NOT_VALID', 'REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'].map((code) => ({
    body: `{"errors":[{"status":"403","code":"FORBIDDEN_ERROR.${code}","title":"T","detail":"D"}]}`,
    token: 'accepted' as const,
    findings: ['error agreements-missing'],
    never: /try Admin/u,
  })),
  {
    body: `{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"T","detail":"The resource 'apps' does not allow 'CREATE'. Allowed operations are: GET_COLLECTION"}]}`,
    token: 'accepted',
    findings: ['info operation-not-offered'],
    never: /Admin/u,
  },
  {
    body: '{"reason":"NOT_ENABLED"}',
    token: 'unknown',
    findings: ['ask weatherkit-not-enabled'],
    never: /revoked|new key is|make a new/iu,
  },
  {
    body: '{"reason":"TooManyProviderTokenUpdates"}',
    token: 'refused',
    findings: ['error apns-too-many'],
  },
  { body: '{"reason":"Unregistered"}', token: 'accepted', findings: [], never: /app was removed/iu },
  { body: '{"reason":"TopicDisallowed"}', token: 'unknown', findings: ['ask apns-topic-not-allowed'] },
  { body: '{"reason":"FeatureNotEnabled"}', token: 'unknown', findings: [] },
  { body: '{"errorCode":4000174}', token: 'accepted', findings: [] },
  { body: '{"errorCode":4000173}', token: 'accepted', findings: [] },
  {
    body: '{"errorCode":4040010}',
    token: 'accepted',
    findings: ['ask store-server-other-environment'],
  },
  {
    body: '{"errorCode":4040007}',
    token: 'accepted',
    findings: ['info store-server-no-notification-url'],
  },
  { body: '{"errorCode":4040999}', token: 'accepted', findings: [] },
  ...['unauthorized_client', 'unsupported_grant_type', 'invalid_scope'].map((error) => ({
    body: `{"error":"${error}"}`,
    token: 'unknown' as const,
    findings: [],
    never: /client secret is fine/iu,
  })),
]

test.each(TABLE.map((row) => [row.body, row] as const))('%s', (body, { token, findings, never }) => {
  const explained = explainAnswer({ start: 0, end: 0, headers: [], body, json: JSON.parse(body) })
  expect(explained.token).toBe(token)
  expect(explained.says.length).toBeGreaterThan(0)
  const inspection = inspectText(body, { now: SAMPLE_NOW })
  const names = inspection.findings.map(({ severity, id }) => `${severity} ${id}`)
  for (const name of findings) expect(names).toContain(name)
  if (never) expect(JSON.stringify([explained, inspection.findings])).not.toMatch(never)
})

/** Severities and effects that were once wrong, by cause. */
const SEVERITIES: readonly (readonly [id: string, severity: Severity, effect?: Effect])[] = [
  ['scope-non-get', 'warn'],
  ['typ-misnamed', 'info', 'accepted'],
  ['time-fraction', 'info', 'accepted'],
  ['time-string', 'warn'],
  ['b64-padded', 'warn'],
  ['token-double-encoded', 'warn'],
  ['key-several', 'warn'],
  ['rate-limit', 'info', 'not-the-token'],
  ['cors-browser', 'info', 'not-the-token'],
  ['key-literal-backslash-n', 'info', 'repaired'],
  ['key-newlines-lost', 'info', 'repaired'],
  ['key-body-only', 'info', 'repaired'],
  ['key-base64-of-file', 'info', 'repaired'],
  ['http-not-https', 'error'],
  ['aud-array', 'warn'],
  ['musickit-life', 'warn'],
  ['exp-exactly-20', 'warn'],
  ['claims-duplicate', 'warn'],
  ['kid-odd-shape', 'info', 'accepted'],
  ['store-server-60-edge', 'warn'],
  ['sig-der', 'error'],
]

test.each(SEVERITIES)('%s is %s (%s)', (id, severity, effect) => {
  const cause = causes.find((each) => each.id === id)
  expect([cause?.severity, cause?.effect]).toEqual([severity, effect])
})

/** Wrong statements about Apple that must not return, wherever they might be made. */
const NEVER: readonly (readonly [row: string, words: RegExp])[] = [
  [
    '1A 5: the access of a key can’t be edited, by Apple’s own page',
    /some report that it cannot be changed/iu,
  ],
  ['1A 11: individual keys are not simply barred from notarization', /Which is true today is not confirmed/u],
  ['1A 12: agreements may leave some requests working', /403 on every call/u],
  ['1A 13: not every service of Apple’s accepts ES256 alone', /the only algorithm Apple (?:takes|accepts)/iu],
  ['1A 18: nobody has shown that a scope can’t write', /can never write|there is no scope for writes/iu],
  ['1B 28: Apple states no grace after exp', /Apple is a little lenient|From this second Apple re/iu],
  ['1B 29: APNs accepts DER', /refused before it is even checked/iu],
  ['1B 31: JSON gives one of two errors', /JSON gives invalid_client\./u],
  ['1C 37: nearly every signature holds + or /', /some tokens and not others/iu],
  ['1C 40: in which order Apple reads a token is not known', /before it reads the payload/iu],
  ['1B 32: other keys are rejected in all that is known', /may (?:refuse|reject) this key/iu],
  ['1C 40: what Apple does with a claim named kid is not known', /ignores a claim with that name/iu],
  [
    '1C 45: the paths of DeviceCheck are in Apple’s sample',
    /client code commonly uses; it is not confirmed/u,
  ],
  ['1C 46: the body of a Maps refusal was seen', /wrapping not confirmed/iu],
]

test.each(NEVER)('%s', (_, words) => {
  const told = [...causes, ...profiles].filter((each) => words.test(JSON.stringify(each)))
  expect(told.map(({ id }) => id)).toEqual([])
})

/** Statements that differed between two places, or that were missing, and what each place says now. */
const SAYS: readonly (readonly [row: string, id: string, words: RegExp])[] = [
  [
    '1A 4: finance reports need Finance or Admin',
    'role-insufficient',
    /finance reports[^.]*Finance or Admin/iu,
  ],
  ['1A 12: there may be more than one agreement', 'agreements-missing', /Program License Agreement/u],
  ['1A 14: the link carries its own signature', 'presigned-url-with-token', /signature/u],
  ['1B 27: what production responds', 'store-server-not-released', /In all reports we know/u],
  ['1B 27: what production responds', 'app-store-server', /In all reports we know/u],
  ['1B 30: App Attest gets no Bearer', 'bearer-missing', /App Attest/u],
  ['1B 30: App Attest gets no Bearer', 'bearer-other-scheme', /App Attest/u],
  ['1B 30: App Attest gets no Bearer', 'devicecheck', /App Attest[^.]*without Bearer/u],
  [
    '1B 31: JSON gives one of two errors',
    'siwa-content-type',
    /invalid_client.{0,9} or .{0,2}invalid_request/u,
  ],
  ['1B 31: JSON gives one of two errors', 'sign-in-with-apple', /invalid_client or invalid_request/u],
  ['1B 32: which keys are accepted', 'asc-key-on-store-server', /accepts only In-App Purchase keys/u],
  ['1B 32: which keys are accepted', 'app-store-server', /same 401|the same/u],
  ['1B 33: the documented response', 'bid-wrong', /404[^.]*4040003/u],
  ['1B 35: base64 on a Mac', 'key-base64-of-file', /base64 -D/u],
  ['1B 35: base64 on a Mac', 'token-wrapped', /GNU/u],
  ['1C 38: data signed by Xcode', 'header-x5c', /Xcode/u],
  ['1C 43: access is reviewed', 'api-access-not-requested', /case by case|case-by-case|review/iu],
  ['1C 49: which keys serve both environments', 'apns', /Sandbox & Production/u],
  ['1C 54: more keys don’t help', 'key-too-new', /more keys|another key|new key/u],
]

test.each(SAYS)('%s, and %s says so', (_, id, words) => {
  const told = [...causes, ...profiles].find((each) => each.id === id)
  expect(JSON.stringify(told)).toMatch(words)
})

test('a key without its public half can be completed by two commands', () => {
  expect(causes.find(({ id }) => id === 'key-private-only')?.remedy).toMatch(
    /openssl ec -in \S+ \| openssl pkcs8 -topk8 -nocrypt/u,
  )
})

test('the former host name of the APNs sandbox is known as well', () => {
  expect(profiles.find(({ id }) => id === 'apns')?.hosts.map(({ host }) => host)).toContain(
    'api.development.push.apple.com',
  )
})

/** Texts whose meaning differs between services, or whose wording is known from only one service. */
const OF_ITS_OWN: readonly string[] = ['Unauthenticated', 'NOT_AUTHORIZED', 'unauthorized', 'forbidden']

test('no list explains a code twice', () => {
  const lists = [
    ...Object.entries(generalMeanings).map(([form, list]) => [form, list.map(({ code }) => code)] as const),
    ...profiles.map(
      ({ id, answers }) => [id, answers.map(({ status, code }) => `${status} ${code}`)] as const,
    ),
  ]
  const twice = lists.flatMap(([name, codes]) =>
    codes.filter((code, at) => codes.indexOf(code) !== at).map((code) => `${name}: ${code}`),
  )
  expect(twice).toEqual([])
})

test('a code is explained in one way, whether its service is known or not', () => {
  const meanings = new Map<string, Set<string>>()
  for (const profile of profiles) {
    for (const { status, code } of profile.answers) {
      if (code === undefined || OF_ITS_OWN.includes(code)) continue
      for (const json of [
        { errors: [{ code }] },
        { reason: code },
        { error: code },
        { errorCode: code },
        { message: code },
      ]) {
        const response = { start: 0, end: 0, headers: [], body: JSON.stringify(json), json }
        const own = explainAnswer({ ...response, status }, profile).says[0]?.means
        if (own !== profile.answers.find((answer) => answer.code === code)?.means) continue
        const { form } = readAnswerBody(response)
        const all = meanings.get(`${form} ${code}`) ?? new Set<string>()
        for (const means of [own, explainAnswer(response).says[0]?.means]) if (means) all.add(means)
        meanings.set(`${form} ${code}`, all)
      }
    }
  }
  expect(meanings.size).toBeGreaterThan(40)
  expect([...meanings].filter(([, all]) => all.size > 1).map(([code, all]) => [code, ...all])).toEqual([])
})
