/**
 * App Store Connect as far as a command can see it. A verifier that shares no code with the page judges tokens by
 * Apple's published rules. Node only.
 */
import { type KeyObject, verify } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { type Arrival, header, type StandInResponse } from './apple-stand-in'

/** A key that the stand-in knows: a team key if it has an issuer, or an individual key. */
export interface KnownKey {
  kid: string
  publicKey: KeyObject
  issuer?: string
}

type TokenVerdict = { status: 'accepted' } | { status: 'rejected'; reason: string }

/** The tab-separated text inside every report. */
export const reportText = 'Provider\tProvider Country\tSKU\nAPPLE\tUS\tcom.example.app\n'

/**
 * Responds to every request: with 401 if the token breaks a rule, or with what the operation would return. `now` is in
 * seconds.
 */
export function appStoreConnect(
  keys: readonly KnownKey[],
  now: () => number,
): (arrival: Arrival) => StandInResponse {
  return (arrival) => {
    const verdict = judgeToken(arrival, keys, now())
    if (verdict.status === 'rejected') {
      // The code and the title are as seen in public reports. The detail is ours, so that a failed test shows what is
      // wrong.
      return rejection(
        401,
        'NOT_AUTHORIZED',
        'Authentication credentials are missing or invalid.',
        verdict.reason,
      )
    }
    if (arrival.target.startsWith('/v1/salesReports') || arrival.target.startsWith('/v1/financeReports')) {
      return report(arrival)
    }
    const self = `https://${arrival.host}${arrival.target}`
    return json(200, { data: [], links: { self } })
  }
}

/** Judges the bearer token of a request by the rules for App Store Connect tokens; `now` in seconds. */
function judgeToken(arrival: Arrival, keys: readonly KnownKey[], now: number): TokenVerdict {
  const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header(arrival, 'authorization') ?? '') ?? []
  if (token === undefined) return rejected('no bearer token')
  const [head = '', payload = '', signature = ''] = token.split('.')
  const protectedHeader = decoded(head)
  const claims = decoded(payload)
  if (!protectedHeader || !claims) return rejected('header or claims are not JSON objects')
  if (protectedHeader.alg !== 'ES256') return rejected('alg is not ES256')
  const key = keys.find(({ kid }) => kid === protectedHeader.kid)
  if (!key) return rejected('kid is not known')
  const genuine = verify(
    'sha256',
    Buffer.from(`${head}.${payload}`),
    { key: key.publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!genuine) return rejected('the signature does not fit the key')
  const fault = wrongClaim(claims, key, arrival, now)
  return fault === undefined ? { status: 'accepted' } : rejected(fault)
}

function wrongClaim(
  claims: Record<string, unknown>,
  key: KnownKey,
  arrival: Arrival,
  now: number,
): string | undefined {
  const { iss, sub, aud, iat, exp, scope } = claims
  if (key.issuer !== undefined && (iss !== key.issuer || sub !== undefined))
    return 'iss is not the issuer of the team'
  if (key.issuer === undefined && (sub !== 'user' || iss !== undefined))
    return 'sub is not user, or there is an iss'
  if (aud !== 'appstoreconnect-v1') return 'aud is not appstoreconnect-v1'
  if (typeof iat !== 'number' || !Number.isInteger(iat)) return 'iat is not a whole number'
  if (typeof exp !== 'number' || !Number.isInteger(exp)) return 'exp is not a whole number'
  if (iat > now + clockTolerance) return 'iat is in the future'
  if (exp <= now) return 'expired'
  const entries = scopeOf(scope)
  if (entries === undefined) return 'scope is not an array of requests'
  if (exp - iat > (entries.length > 0 && entries.every(mayLiveLong) ? sixMonths : twentyMinutes)) {
    return 'lifetime is too long'
  }
  return entries.length === 0 || entries.some((entry) => allows(entry, arrival))
    ? undefined
    : 'outside the scope'
}

const clockTolerance = 2
const twentyMinutes = 1200
const sixMonths = 15_777_000

function scopeOf(scope: unknown): readonly string[] | undefined {
  if (scope === undefined) return []
  if (!Array.isArray(scope) || scope.length === 0) return undefined
  return scope.every((entry) => typeof entry === 'string' && /^[A-Z]+ \/v\d+\//.test(entry))
    ? scope
    : undefined
}

const longLived =
  /^GET \/v1\/((ciBuildActions|ciBuildRuns|ciIssues|ciMacOsVersions|ciProducts|ciTestResults|ciWorkflows|ciXcodeVersions|scmGitReferences|scmProviders|scmPullRequests|scmRepositories)(\/|$)|(apps|builds)\/[^/]+\/perfPowerMetrics$|builds\/[^/]+\/diagnosticSignatures$|diagnosticSignatures\/[^/]+\/logs$)/

function mayLiveLong(entry: string): boolean {
  return longLived.test(entry.split('?')[0] ?? '')
}

function allows(entry: string, arrival: Arrival): boolean {
  const [path = '', query = ''] = arrival.target.split('?')
  const [allowedRequest = '', allowedQuery = ''] = entry.split('?')
  return (
    allowedRequest === `${arrival.method} ${path}` &&
    compared(allowedQuery).join('&') === compared(query).join('&')
  )
}

function compared(query: string): string[] {
  return query
    .split('&')
    .filter((pair) => pair !== '' && !/^(limit|cursor|sort)=/.test(pair))
    .map((pair) => decodeURIComponent(pair))
    .sort()
}

function report(arrival: Arrival): StandInResponse {
  if (header(arrival, 'accept') === 'application/json') return { status: 406, body: 'Not acceptable' }
  const names = new URLSearchParams(arrival.target.split('?')[1])
  const needed = ['filter[vendorNumber]', 'filter[reportType]']
  const lacking = needed.find((name) => !names.get(name))
  return lacking === undefined
    ? { status: 200, headers: { 'content-type': 'application/a-gzip' }, body: gzipSync(reportText) }
    : rejection(400, 'PARAMETER_ERROR.REQUIRED', 'A required parameter is missing', `${lacking} is missing`)
}

function rejected(reason: string): TokenVerdict {
  return { status: 'rejected', reason }
}

function rejection(status: number, code: string, title: string, reason: string): StandInResponse {
  return json(status, {
    errors: [{ status: String(status), code, title, detail: `Test stand-in: ${reason}.` }],
  })
}

function json(status: number, value: unknown): StandInResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-rate-limit': 'user-hour-lim:3600;user-hour-rem:3599;' },
    body: `${JSON.stringify(value, undefined, 2)}\n`,
  }
}

function decoded(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
