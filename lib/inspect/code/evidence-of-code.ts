import type { Member, Part, TokenCode } from '../../code/token-code'
import { PER_SECOND, type Value } from '../../code/value'
import { readDecoded } from '../../jws/decoded'
import type { Paste } from '../../paste/paste'
import { profiles } from '../../profile/all'
import type { Profile } from '../../profile/profile'
import type { Evidence, Known, Members } from '../evidence'
import { audienceOf } from '../expected'
import { lifetimeOf } from '../lifetime-limit'
import { serviceOf } from '../service'
import { serviceInWords } from '../service-words'
import { secondsOf, timeClaims } from '../time-claims'
import { scopeClaim } from '../token-scope'

/** What code shows: the evidence for the rules, and the plain values. */
export interface CodeEvidence {
  readonly evidence: Partial<Evidence>
  readonly shown: {
    readonly header: ReadonlyMap<string, unknown>
    readonly claims: ReadonlyMap<string, unknown>
  }
}

/** Thrown when a rule reads a value that the source does not show. */
export class NotShown extends Error {}

/**
 * Builds the evidence that rules judge from what code puts into a token. The times are those of a token made now. A
 * rule that reads a value which the source doesn't show gets `NotShown`.
 *
 * @returns undefined for code that makes tokens for services other than Apple's
 */
export function evidenceOfCode(code: TokenCode, known: Known): CodeEvidence | undefined {
  const { moment, paste } = known
  const header = valuesOf(code.header, moment.now)
  const claims = new Map(valuesOf(code.claims, moment.now))
  // A Key ID among the claims is the fault, whatever its value.
  for (const [name, { at }] of code.claims.members)
    if (/^key_?id$|^kid$/iu.test(name) && !claims.has(name))
      claims.set(name, paste.unwrapped.slice(at.start, at.end))
  if (!isForApple(code, claims, known)) return undefined
  const read = readDecoded(
    JSON.stringify(forReading(code.header, header)),
    JSON.stringify(forReading(code.claims, claims)),
  )
  const madeFor =
    known.token === undefined && known.claims === undefined
      ? serviceFor(read, code, paste, known)
      : known.judgedBy
  const judgedBy = madeFor ?? known.sentTo?.[0]
  const times = timeClaims(read)
  const seconds = times && secondsOf(times, moment.now)
  const { exp, iat } = seconds ?? {}
  const clear = (name: string) => !code.claims.open && !(code.claims.members.has(name) && !claims.has(name))
  // A limit that depends on a claim can't be checked if the source doesn't show the claim.
  const limited = judgedBy?.lifetime?.longer === undefined || (clear('scope') && clear('bid'))
  const timed =
    exp !== undefined && clear('iat') && (iat === undefined ? times?.iat.status === 'absent' : exp >= iat)
  const evidence: Partial<Evidence> = {
    moment,
    service: { madeFor, reasons: [], sentTo: known.service.sentTo },
    header: guarded(code.header, header),
    claims: guarded(code.claims, claims),
    ...given('kid', text(header.get('kid'))),
    ...given('iss', text(claims.get('iss'))),
    ...given('times', times),
    ...seconds,
    ...given('lifetime', limited && timed ? lifetimeOf(read, judgedBy, moment) : undefined),
    ...given('scope', clear('scope') ? scopeClaim(Object.fromEntries(claims), judgedBy) : undefined),
    ...given('madeFor', madeFor),
    ...given('judgedBy', judgedBy),
    ...given('meant', known.sentTo ?? (madeFor && [madeFor])),
    ...given('sentTo', known.sentTo),
    ...given('command', known.command),
    ...given('url', known.url),
    ...given('kind', known.kind),
  }
  return { evidence, shown: { header, claims } }
}

const given = <Name extends keyof Evidence>(name: Name, piece: Evidence[Name] | undefined) =>
  piece === undefined ? {} : ({ [name]: piece } as Partial<Evidence>)

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Placeholders for a value that the user left out: `YOUR_KEY_ID`, `xxxx-xxxx`, `<issuer>`. */
const LEFT_OUT =
  /your|my[_-]|xxx|<|>|\.\.\.|…|\*{3}|\{\{|replace|example|here|todo|insert|issuer|key_?id|team_?id|^[x0-]+$|^(?:[A-Z]+[_-])+[A-Z]+$|^(?:12345|ABCDE?F?)/iu

const IDENTIFIERS = new Set(['kid', 'iss', 'sub', 'bid'])

/** Returns the values that the source shows, as they would be in the token. */
function valuesOf({ members }: Part, now: number): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>()
  for (const [name, member] of members) {
    const value = jsonOf(member.value, now)
    const leftOut = IDENTIFIERS.has(name) && typeof value === 'string' && LEFT_OUT.test(value)
    if (value !== undefined && !leftOut) values.set(name, value)
  }
  return values
}

function jsonOf(value: Value, now: number): unknown {
  switch (value.is) {
    case 'text':
      return value.text
    case 'number':
    case 'constant':
      return value.value
    case 'time': {
      const count = (now + value.offset) * PER_SECOND[value.unit]
      return value.whole ? Math.floor(count) : Math.floor(count) + 0.25
    }
    case 'timetext':
      return value.form === 'iso' ? new Date(now * 1000).toISOString() : String(now)
    case 'list': {
      const items = value.items.map((item) => (item.is === 'text' && !item.filled ? item.text : undefined))
      return items.includes(undefined) ? undefined : items
    }
    default:
      return undefined
  }
}

/**
 * Returns the same for measuring and recognizing: a header parameter or claim with an unknown value is still present.
 */
function forReading({ members }: Part, values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const all: Record<string, unknown> = Object.fromEntries(values)
  for (const [name, member] of members) {
    if (values.has(name)) continue
    const hint = hintOf(name, member)
    if (hint !== undefined) all[name] = hint
  }
  return all
}

const SOME_UUID = '57246542-96fe-1a63-e053-0824d011072a'
const SOME_ID = '2X9R4HXF34'

/** What the name of a variable suggests about its value. This is used only to recognize a service. */
function hintOf(name: string, { value }: Member): string | undefined {
  if (value.is !== 'unknown' && value.is !== 'text') return undefined
  const called = value.is === 'text' ? value.text : (value.name ?? '')
  if (name === 'iss')
    return /team/iu.test(called) ? SOME_ID : /issuer|asc/iu.test(called) ? SOME_UUID : undefined
  if (name === 'kid') return SOME_ID
  if (name === 'bid') return 'com.example.app'
  return undefined
}

/** Wraps the header or the claims for a rule: reading a value that the source does not show ends the check. */
function guarded({ members, open }: Part, values: ReadonlyMap<string, unknown>): Members {
  return new Proxy(Object.fromEntries(values), {
    get: (target, name) => {
      if (typeof name === 'string' && !values.has(name) && (open || members.has(name))) throw new NotShown()
      return Reflect.get(target, name) as unknown
    },
  })
}

/** Finds the service that the token is for, by the audience, the host, the claims and words in the source. */
function serviceFor(
  read: ReturnType<typeof readDecoded>,
  code: TokenCode,
  paste: Paste,
  known: Known,
): Profile | undefined {
  const service = serviceOf({ read, ...(known.command && { request: known.command }), ...given2(known.kind) })
  const audience = code.claims.members.get('aud')?.value
  // If the audience doesn't identify the service, the host does.
  const [target] = known.sentTo ?? []
  if (target !== undefined && audience?.is !== 'text')
    return service.madeFor && known.sentTo?.includes(service.madeFor) ? service.madeFor : target
  const unsure =
    service.madeFor === undefined ||
    service.reasons.some((reason) => reason.startsWith('nothing in the token'))
  if (audience?.is === 'text' && AUDIENCES.has(audience.text)) return service.madeFor
  const named = serviceInWords(paste.unwrapped)
  if (named) return named
  // Tools for App Store Connect name their variables this way.
  if (/\bASC_[A-Z]/u.test(paste.unwrapped)) return profiles.find(({ id }) => id === 'asc-team')
  const hinted = audience?.is === 'text' || /team|issuer/iu.test(nameOf(code.claims.members.get('iss')))
  return unsure || !hinted ? undefined : service.madeFor
}

const given2 = (kind: Evidence['kind'] | undefined) => (kind === undefined ? {} : { kind })

const nameOf = (member: Member | undefined): string =>
  member?.value.is === 'unknown'
    ? (member.value.name ?? '')
    : member?.value.is === 'text'
      ? member.value.text
      : ''

const AUDIENCES = new Set(profiles.flatMap((profile) => audienceOf(profile) ?? []))
const OF_APPLE =
  /apple|app[ _-]?store|itunes|apns|AuthKey_|SubscriptionKey_|\.p8\b|\bASC_|weatherkit|musickit|mapkit|devicecheck/iu
/** Claims of an app's own sign-in. */
const OWN_CLAIMS =
  /^(?:_?id|user|user_?(?:id|name)|uid|e?mail|name|roles?|admin|is_?admin|permissions?|phone|session.*|account_?id|tenant.*|given_?name|data)$/iu
/** Issuers and audiences of other services. */
const OF_OTHERS =
  /google|firebase|auth0|okta|cognito|microsoft|github|snowflake|docusign|salesforce|zoom|twilio|box\.com|adobe|localhost/iu

/**
 * Whether code makes a token for an Apple service: something in the source says so, and nothing about this call
 * contradicts it.
 */
function isForApple(
  code: TokenCode,
  claims: ReadonlyMap<string, unknown>,
  { paste, sentTo }: Known,
): boolean {
  const aud = claims.get('aud')
  if (typeof aud === 'string' && AUDIENCES.has(aud)) return true
  if (typeof aud === 'string' && aud !== '' && !OF_APPLE.test(aud)) return false
  const iss = claims.get('iss')
  if (
    typeof iss === 'string' &&
    (/[.:@/]/u.test(iss) || OF_OTHERS.test(iss) || /^[a-z][a-z_ -]{2,}$/iu.test(iss))
  )
    return false
  if ([...code.claims.members.keys()].some((name) => OWN_CLAIMS.test(name))) return false
  const key = code.key && paste.unwrapped.slice(code.key.start, code.key.end).slice(0, 200)
  if (
    key !== undefined &&
    /secret|passw|hmac|rsa|google|firebase/iu.test(key) &&
    !/p8|apple|\bES256/iu.test(key)
  )
    return false
  const alg = code.header.members.get('alg')?.value
  // A different algorithm, chosen on purpose, for a service that isn't named.
  const chosen = alg?.is === 'text' && code.header.members.get('alg')?.implied !== true
  if (chosen && alg.text !== 'ES256' && paste.code.length > 1) return false
  if (OF_OTHERS.test(nameOf(code.claims.members.get('iss')))) return false
  return sentTo !== undefined || OF_APPLE.test(paste.unwrapped)
}
