import { expect, test } from 'vitest'
import { inspectText } from '../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../testing/sample-token'
import type { Severity } from '../diagnostic/diagnostic'
import { profiles } from '../profile/all'
import { TOPIC_ENDINGS } from '../profile/apns-topic'
import { causes } from './causes'
import { explainResponse } from './response'
import { readResponseBody } from './response-body'
import { generalMeanings } from './response-meanings'
import type { Effect } from './rule'

/** The meaning of a response wherever its code is explained, the findings, and words that none of them may contain. */
const TABLE: readonly {
  readonly body: string
  readonly status?: number
  readonly token: 'accepted' | 'rejected' | 'unknown'
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
    token: 'rejected',
    findings: ['error apns-too-many'],
  },
  { body: '{"reason":"Unregistered"}', token: 'accepted', findings: [], never: /app was removed/iu },
  { body: '{"reason":"TopicDisallowed"}', token: 'unknown', findings: ['ask apns-topic-not-allowed'] },
  ...[
    'InvalidPushType',
    'PayloadTooLarge',
    'BadPriority',
    'DuplicateHeaders',
    'MissingDeviceToken',
    'IdleTimeout',
    'BadCertificateEnvironment',
    'Shutdown',
    'FeatureNotEnabled',
    'ChannelNotRegistered',
    'BadChannelId',
    'MissingChannelId',
    'CannotCreateChannelConfig',
  ].map((reason) => ({ body: `{"reason":"${reason}"}`, token: 'unknown' as const, findings: [] })),
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
  ...[4000006, 4040001, 4040002, 4040004, 4040019, 4040021, 5000000, 5000001].map((code) => ({
    body: `{"errorCode":${code}}`,
    token: 'accepted' as const,
    findings: [],
  })),
  {
    body: '{"errorCode":4040005}',
    token: 'accepted',
    findings: ['ask store-server-other-environment'],
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
  const explained = explainResponse({ start: 0, end: 0, headers: [], body, json: JSON.parse(body) })
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
  ['1B 27: what production responds', 'store-server-not-released', /In all reports that we know/u],
  ['1B 27: what production responds', 'app-store-server', /In all reports that we know/u],
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
  ['1A 5: the role of a key can’t be edited', 'role-insufficient', /can’t edit the role of a key/u],
  ['1A 11: which notarytool accepts individual keys', 'individual-key-unsupported', /Xcode 26/u],
  ['1A 11: which notarytool accepts individual keys', 'notary-individual', /Xcode 26[^.]*without an issuer/u],
  ['1A 12: an agreement may leave a request working', 'agreements-missing', /may still work/u],
  ['1B 28: what the standard says of exp', 'exp-passed', /RFC 7519[^"]*Apple doesn’t document any/u],
  ['1B 29: who accepts DER', 'sig-length', /exactly these 64 bytes\. APNs also accepts/u],
  ['1B 34: what the notary service responds', 'notary', /"status":401,"code":"Unauthenticated"/u],
  ['1C 36: which padding is always there', 'b64-padded', /signature always ends in “==”/u],
  ['1C 37: how many signatures hold + or /', 'b64-standard', /93%/u],
  [
    '1C 39: of which services it is known',
    'iat-in-future',
    /App Store Connect API, the App Store Server API/u,
  ],
  ['1C 41: what the error may be', 'get-turned-post', /403, 405 or 415/u],
  ['1C 42: nobody has tried it with Apple', 'time-string', /wasn’t tested against Apple/u],
  ['1C 44: of which files it is known', 'key-inner-parameters', /like the Apple files that we have seen/u],
  ['1C 52: how many individual keys', 'individual-key-with-iss', /at most one active individual key/u],
  ['1C 52: how many individual keys', 'asc-individual', /at most one active|Generate Individual API Keys/u],
  ['1C 52: how many team keys', 'asc-team', /at most 50 active team keys/u],
  ['1C 56: where API accounts are', 'apple-business', /Organization Administrator.*Site Manager.*up to 50/u],
  ['3: static Maps tokens', 'maps', /Embed, MapKit JS, the Server API or Web Snapshots[^.]*Domain or None/u],
  ['9: another response to milliseconds', 'time-ms', /403 “Unauthenticated” from the App Store Server API/u],
  ['9: Apple’s page on duplicates', 'claims-duplicate', /debugging-an-invalid-token/u],
  [
    '9: what proves that a membership has ended',
    'membership-expired',
    /is not associated with an active membership/u,
  ],
  ['5: what is true of iat on other services', 'iat-missing', /APNs and DeviceCheck reject/u],
  ['5: what happens over http', 'http-not-https', /treat a token that was sent over http as leaked/u],
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
      ({ id, responses }) => [id, responses.map(({ status, code }) => `${status} ${code}`)] as const,
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
    for (const { status, code } of profile.responses) {
      if (code === undefined || OF_ITS_OWN.includes(code)) continue
      for (const json of [
        { errors: [{ code }] },
        { reason: code },
        { error: code },
        { errorCode: code },
        { message: code },
      ]) {
        const response = { start: 0, end: 0, headers: [], body: JSON.stringify(json), json }
        const own = explainResponse({ ...response, status }, profile).says[0]?.means
        if (own !== profile.responses.find((answer) => answer.code === code)?.means) continue
        const { shape: form } = readResponseBody(response)
        const all = meanings.get(`${form} ${code}`) ?? new Set<string>()
        for (const means of [own, explainResponse(response).says[0]?.means]) if (means) all.add(means)
        meanings.set(`${form} ${code}`, all)
      }
    }
  }
  expect(meanings.size).toBeGreaterThan(40)
  expect([...meanings].filter(([, all]) => all.size > 1).map(([code, all]) => [code, ...all])).toEqual([])
})

const asc = sampleToken('asc-team')
const bearer = (token: string, address: string, options = '') =>
  `curl -i -H "Authorization: Bearer ${token}" ${options} "https://${address}"`
const rejects = (status: string, body: string) =>
  `\nHTTP/1.1 ${status}\nContent-Type: application/json\n\n${body}\n`
const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
const APPS = 'api.appstoreconnect.apple.com/v1/apps'
const ID_TOKEN = `${part({ alg: 'RS256', kid: 'fh6Bs8C' })}.${part({
  iss: 'https://appleid.apple.com',
  aud: 'com.example.web',
  iat: SAMPLE_NOW,
  exp: SAMPLE_NOW + 3600,
  sub: '001999.fa.1',
})}.${'A'.repeat(342)}`

/** Pastes that once got a wrong diagnosis, all of their findings, and words that must be in none. */
const PASTES: readonly (readonly [
  row: string,
  paste: string,
  findings: readonly string[],
  never?: RegExp,
])[] = [
  [
    '1A 1: an agreement that only the text names',
    rejects(
      '403 Forbidden',
      '{"errors":[{"status":"403","code":"FORBIDDEN_ERROR","title":"Unable to process request - PLA Update available","detail":"You must accept the latest Program License Agreement."}]}',
    ),
    ['error agreements-missing'],
    /Admin\b/u,
  ],
  [
    '1A 3: a Maps token in place of its access token',
    bearer(sampleToken('maps'), 'maps-api.apple.com/v1/geocode?q=x') +
      rejects('401 Unauthorized', '{"error":{"message":"Not Authorized","details":[]}}'),
    ['error token-not-exchanged'],
  ],
  [
    '1A 3: an assertion in place of its access token',
    bearer(sampleToken('apple-business'), 'api-business.apple.com/v1/orgDevices') +
      rejects('401 Unauthorized', '{}'),
    ['error token-not-exchanged'],
  ],
  [
    '1A 3: a client secret in place of its access token',
    bearer(sampleToken('apple-ads'), 'api.searchads.apple.com/api/v5/campaigns') +
      rejects('401 Unauthorized', '{}'),
    ['error token-not-exchanged'],
  ],
  ['1A 7: an identity token', ID_TOKEN, ['error apple-id-token'], /at most 5|equal/u],
  [
    '1A 7: an identity token as the client secret',
    `curl -X POST https://appleid.apple.com/auth/token -d client_id=com.example.web -d client_secret=${ID_TOKEN} -d grant_type=authorization_code -d code=c1`,
    ['error apple-id-token'],
    /equal/u,
  ],
  [
    '1A 11: an individual key at the notary service',
    bearer(sampleToken('notary-individual'), 'appstoreconnect.apple.com/notary/v2/submissions'),
    ['info individual-key-unsupported'],
  ],
  [
    '1A 13: a token of Messages for Business',
    bearer(
      sampleToken('apns', { header: { alg: 'HS256', kid: undefined } }),
      'mspgw.push.apple.com/v1/message',
    ),
    ['info not-es256-service'],
  ],
  [
    '1A 14: a token beside the signature of a link',
    bearer(asc, 'iad.s3.amazonaws.com/x?X-Amz-Algorithm=AWS4&X-Amz-Signature=ab'),
    ['error presigned-url-with-token'],
  ],
  [
    '1A 14: an extension in crit',
    sampleToken('asc-team', { header: { crit: ['b64'], b64: false } }),
    ['error header-crit'],
  ],
  [
    '1A 14: an encrypted token',
    `${part({ alg: 'ECDH-ES', enc: 'A256GCM' })}.aGVs.aGVs.aGVs.aGVs`,
    ['error jwe-pasted'],
    /no dot|Sign with ES256/u,
  ],
  [
    '1A 15: a Maps token without an origin',
    sampleToken('maps', { claims: { scope: 'mapkit_js', origin: undefined } }),
    [],
  ],
  [
    '1A 16: a fraction for APNs',
    sampleToken('apns', { claims: { iat: SAMPLE_NOW - 60.5 } }),
    ['info time-fraction'],
    /isn’t known/u,
  ],
  [
    '1C 38: data signed by Xcode',
    `${part({ alg: 'ES256', kid: 'Apple_Xcode_Key', x5c: ['AA'] })}.${part({ bundleId: 'a.b' })}.${'A'.repeat(86)}`,
    ['error header-x5c'],
    /Apple signed this/u,
  ],
  [
    '1C 53: an audience for WeatherKit',
    sampleToken('weatherkit', { claims: { aud: 'x' } }),
    ['warn weatherkit-incomplete'],
  ],
  ...['-u a:b', '--oauth2-bearer X', '--netrc'].map(
    (option) =>
      [
        `1C 55: curl with the header and ${option}`,
        bearer(asc, APPS, option),
        ['info two-authorizations'],
      ] as const,
  ),
  ['1C 55: two headers', bearer(asc, APPS, '-H "Authorization: Basic YTpi"'), ['warn two-authorizations']],
  ['5: http in place of https', bearer(asc, APPS).replace('https:', 'http:'), ['error http-not-https']],
  ['5: a token encoded twice', Buffer.from(asc).toString('base64'), ['warn token-double-encoded']],
]

test.each(PASTES.map(([row, ...rest]) => [row, rest] as const))('%s', (_, [paste, expected, never]) => {
  const { findings } = inspectText(paste, { now: SAMPLE_NOW })
  expect(findings.map(({ severity, id }) => `${severity} ${id}`)).toEqual(expected)
  if (never) expect(JSON.stringify(findings)).not.toMatch(never)
})

/** Words about keys that hold for App Store Connect alone. */
test.each([
  [
    'apns',
    'api.push.apple.com/3/device/ab',
    '{"reason":"InvalidProviderToken"}',
    /choose the team at the top right/u,
  ],
  ['weatherkit', 'weatherkit.apple.com/api/v1/weather/en/1/2', '{}', /choose the team at the top right/u],
  ['apple-business', '', '{"error":"invalid_client"}', /choose the team at the top right|AuthKey_/u],
  ['apple-ads', '', '{"error":"invalid_client"}', /choose the team at the top right|AuthKey_|was named/u],
] as const)(
  '1A 8: the possible causes for %s say nothing that holds elsewhere',
  (id, address, body, never) => {
    const token = sampleToken(id)
    const sent =
      address === ''
        ? `curl -i https://${id === 'apple-ads' ? 'appleid' : 'account'}.apple.com/auth/oauth2/token -d grant_type=client_credentials -d ${id === 'apple-ads' ? 'client_secret' : 'client_assertion'}=${token}`
        : bearer(token, address)
    const { findings } = inspectText(
      sent + rejects(address === '' ? '400 Bad Request' : '401 Unauthorized', body),
      {
        now: SAMPLE_NOW,
      },
    )
    const ids = findings.map(({ id }) => id)
    for (const cause of ['kid-wrong', 'iss-other-team', 'apple-transient', 'apple-outage'])
      expect(ids).toContain(cause)
    expect(JSON.stringify(findings)).not.toMatch(never)
    expect(JSON.stringify(findings)).not.toMatch(/whether App Store Connect opens/u)
    expect(findings.find(({ id }) => id === 'apple-transient')?.seen).toMatch(
      /all about the App Store Connect API/u,
    )
  },
)

test('1A 15: a missing origin is a warning in the form as well', () => {
  const diagnostics =
    profiles.find(({ id }) => id === 'maps')?.together?.({ scope: 'mapkit_js', origin: '' }) ?? []
  expect(diagnostics.map(({ diagnostic }) => diagnostic.severity)).toEqual(['warn'])
})

test('1C 47: every push type of a topic of its own has its ending, controls among them', () => {
  expect(Object.values(TOPIC_ENDINGS).toSorted()).toEqual([
    '.complication',
    '.location-query',
    '.push-type.controls',
    '.push-type.liveactivity',
    '.push-type.widgets',
    '.pushkit.fileprovider',
    '.voip',
    '.voip-ptt',
  ])
  expect(JSON.stringify(profiles.find(({ id }) => id === 'apns')?.operations)).toContain('"controls"')
})
