import { counted } from '../../code/part'
import type { Edit, Member, TokenCode } from '../../code/token-code'
import { PER_SECOND, type Range } from '../../code/value'
import type { Profile } from '../../profile/profile'
import { audienceOf } from '../expected'
import { subSecondUnit } from '../time-units'
import { durationText } from '../time-words'

/** Where a finding is in the code, and how to change it. */
export interface Change {
  readonly at: readonly Range[]
  readonly edits: readonly Edit[]
  /** What the library does there that the line does not show. With `instead` it replaces the words of the rule. */
  readonly says?: string
  readonly instead?: true
}

interface Facts {
  readonly code: TokenCode
  readonly judgedBy: Profile | undefined
  readonly sentTo: readonly Profile[]
  /** Seconds since 1970. */
  readonly now: number
}

/** Returns undefined if the rule does not apply to the code. */
type Changing = (facts: Facts) => Change | undefined

const MINUTES_15 = 900
const DAYS_180 = 180 * 86_400

/** A lifetime with room to spare: 15 minutes, or 180 days for services whose lifetimes are counted in days. */
const goodLifetime = (profile: Profile | undefined): number =>
  profile?.lifetime?.unit === 'days' ? DAYS_180 : MINUTES_15

const saying = ({ says, implied }: Member): Pick<Change, 'says' | 'instead'> =>
  says === undefined ? {} : { says, ...(implied && { instead: true }) }

const envOf = ({ code }: Facts, member: string, name: string): string =>
  code.names[member] ?? code.language.writes.env(name)

/** Sets a header parameter to a string; adds the header parameter if it is missing. */
function settingHeader(name: string, expression: (facts: Facts) => string): Changing {
  return (facts) => {
    const { header } = facts.code
    const member = header.members.get(name)
    if (member && !member.implied) return replacing(member, member.naming?.('ES256') ?? expression(facts))
    const edit = header.adding(name, expression(facts))
    return { at: [edit ?? header.at], edits: edit ? [edit] : [], ...(member && saying(member)) }
  }
}

const replacing = (member: Member, expression: string): Change => ({
  at: [member.at],
  edits: [{ start: member.at.start, end: member.at.end, text: expression }],
  ...saying(member),
})

/** Sets a claim to a new value; adds the claim if it is missing. */
function settingClaim(name: string, expression: (facts: Facts) => string | undefined): Changing {
  return (facts) => {
    const { claims } = facts.code
    const member = claims.members.get(name)
    const value = expression(facts)
    if (member && !member.implied)
      return value === undefined ? { at: [member.at], edits: [] } : replacing(member, value)
    const edit = value === undefined ? undefined : claims.adding(name, value)
    return { at: [edit ?? claims.at], edits: edit ? [edit] : [] }
  }
}

const audience: Changing = (facts) => {
  const target = facts.sentTo.find((profile) => audienceOf(profile) !== undefined) ?? facts.judgedBy
  const wanted = audienceOf(target) ?? 'appstoreconnect-v1'
  return settingClaim('aud', ({ code }) => code.language.writes.quoted(wanted))(facts)
}

/** Sets `exp` to an accepted lifetime. */
const shorterLifetime: Changing = ({ code, judgedBy }) => {
  const exp = code.claims.members.get('exp')
  if (exp === undefined) return undefined
  if (exp.lasting === undefined || exp.implied) {
    const edit = exp.implied
      ? code.claims.adding('exp', `${code.language.writes.now} + ${counted(goodLifetime(judgedBy))}`)
      : undefined
    return { at: [edit ?? exp.at], edits: edit ? [edit] : [], ...saying(exp) }
  }
  const asWords = exp.lasting(goodLifetime(judgedBy))
  return { ...replacing(exp, asWords), ...(exp.says !== undefined && { says: exp.says }) }
}

const TIMES = ['iat', 'exp', 'nbf'] as const

/** Changes every faulty time claim to whole seconds. */
function countingSeconds(isFaulty: (member: Member, now: number) => boolean): Changing {
  return ({ code, now, judgedBy }) => {
    const faulty = TIMES.flatMap((name) => {
      const member = code.claims.members.get(name)
      return member !== undefined && isFaulty(member, now) ? [{ name, member }] : []
    })
    if (faulty.length === 0) return undefined
    const edits = new Map<number, Edit>()
    const base = faulty.find(({ member: { value } }) => value.is === 'time' && value.offset === 0)?.member
    for (const { name, member } of faulty) {
      const { start, end } = member.at
      const { value, lasting, base: name_ } = member
      if (lasting === undefined || edits.has(start)) continue
      const follows =
        name_ !== undefined &&
        base !== undefined &&
        base !== member &&
        !overlaps(base.at, member.at) &&
        name !== 'iat'
      // Seconds that were added to milliseconds are right once the base is in seconds.
      const added = value.is === 'time' ? value.offset * (follows ? PER_SECOND[value.unit] : 1) : 0
      const offset = Math.round(added)
      const fits = offset > 10 && offset < 1140
      const seconds =
        name === 'exp'
          ? fits
            ? offset
            : goodLifetime(judgedBy)
          : value.is === 'time' && offset < 0
            ? offset
            : 0
      // If the sum begins with a name that is corrected where it is assigned, only the added amount changes here.
      const expression = follows
        ? `${name_}${seconds === 0 ? '' : ` + ${counted(seconds)}`}`
        : lasting(seconds)
      edits.set(start, { start, end, text: expression })
    }
    return { at: faulty.map(({ member }) => member.at), edits: [...edits.values()] }
  }
}

const overlaps = (one: Range, other: Range): boolean => one.start < other.end && other.start < one.end

const inOtherUnit = ({ value }: Member, now: number): boolean =>
  (value.is === 'time' && value.unit !== 's') ||
  (value.is === 'number' && subSecondUnit(value.value, now) !== undefined)

/** Adds `kid` to the header, and marks the claim that holds the Key ID instead. */
const kidToHeader: Changing = (facts) => {
  const { header, claims } = facts.code
  const stray = [...claims.members].find(([name]) => /^key_?id$|^kid$/iu.test(name))?.[1]
  const edit = header.adding('kid', envOf(facts, 'kid', 'ASC_KEY_ID'))
  return { at: [stray?.entry ?? claims.at], edits: edit ? [edit] : [] }
}

/** The code itself adds to the current time, so the clock isn't the cause. */
const issuedAhead: Changing = ({ code }) => {
  const iat = code.claims.members.get('iat')
  if (iat?.value.is !== 'time' || iat.value.offset <= 0 || iat.lasting === undefined) return undefined
  return {
    ...replacing(iat, iat.lasting(0)),
    says: `“iat” is set ${durationText(iat.value.offset)} after the moment when the code runs.`,
    instead: true,
  }
}

const isBackdated = ({ code }: Facts): boolean => {
  const iat = code.claims.members.get('iat')?.value
  return iat?.is === 'time' && iat.offset < 0
}

const bareKeyId = (kid: string): string =>
  kid
    .trim()
    .replace(/^.*[/\\]/u, '')
    .replace(/\.p8$/iu, '')
    .replace(/^[A-Za-z]+Key_/u, '')

const es256: Changing = settingHeader('alg', ({ code }) => code.language.writes.quoted('ES256'))
const issuer: Changing = settingClaim('iss', (facts) => envOf(facts, 'iss', 'ASC_ISSUER_ID'))
const kidText = ({ code }: Facts): string => {
  const value = code.header.members.get('kid')?.value
  return value?.is === 'text' ? value.text : ''
}

/**
 * The rules about what code puts into a token, each with the place of its finding and the change. Rules about when and
 * how a token was sent, or about what only Apple knows, are not among them.
 */
export const CHANGES = new Map<string, Changing>([
  ['alg-hs256', es256],
  ['alg-none', es256],
  ['alg-other', es256],
  ['alg-missing', es256],
  ['kid-missing', settingHeader('kid', (facts) => envOf(facts, 'kid', 'ASC_KEY_ID'))],
  ['kid-in-payload', kidToHeader],
  [
    'kid-decorated',
    settingHeader('kid', (facts) => facts.code.language.writes.quoted(bareKeyId(kidText(facts)))),
  ],
  ['kid-is-uuid', settingHeader('kid', (facts) => facts.code.language.writes.env('ASC_KEY_ID'))],
  [
    'kid-whitespace',
    settingHeader('kid', (facts) => facts.code.language.writes.quoted(kidText(facts).trim())),
  ],
  [
    'typ-misnamed',
    ({ code }) => ({
      at: [code.header.members.get('type')?.entry ?? code.header.members.get('typ')?.entry ?? code.header.at],
      edits: [],
    }),
  ],
  [
    'header-weatherkit-id',
    ({ code }) => ({ at: [code.header.members.get('id')?.entry ?? code.header.at], edits: [] }),
  ],
  ['weatherkit-incomplete', ({ code }) => ({ at: [code.header.at], edits: [] })],
  ['iss-missing', issuer],
  ['iss-team-id', issuer],
  ['iss-malformed', issuer],
  ['iss-and-sub-both', settingClaim('sub', () => undefined)],
  ['sub-not-user', settingClaim('sub', ({ code }) => code.language.writes.quoted('user'))],
  ['team-key-with-sub', settingClaim('sub', () => undefined)],
  ['apns-kid-team-swapped', issuer],
  ['aud-missing', audience],
  ['aud-wrong', audience],
  ['aud-array', audience],
  [
    'bid-missing',
    settingClaim(
      'bid',
      (facts) => facts.code.names.bid ?? facts.code.language.writes.quoted('com.example.app'),
    ),
  ],
  ['bid-on-asc', settingClaim('bid', () => undefined)],
  ['scope-shape', settingClaim('scope', () => undefined)],
  ['scope-non-get', settingClaim('scope', () => undefined)],
  [
    'exp-missing',
    settingClaim(
      'exp',
      ({ code, judgedBy }) => `${code.language.writes.now} + ${counted(goodLifetime(judgedBy))}`,
    ),
  ],
  ['iat-missing', settingClaim('iat', ({ code }) => code.language.writes.now)],
  ['iat-in-future', issuedAhead],
  ['exp-too-far', shorterLifetime],
  ['exp-exactly-20', shorterLifetime],
  ['exp-before-iat', shorterLifetime],
  ['iat-backdated-plus-20', (facts) => (isBackdated(facts) ? shorterLifetime(facts) : undefined)],
  ['long-life-no-scope', shorterLifetime],
  ['long-life-scope-not-listed', shorterLifetime],
  ['musickit-life', shorterLifetime],
  ['store-server-60-edge', shorterLifetime],
  ['time-relative', shorterLifetime],
  ['time-zero-life', shorterLifetime],
  ['time-ms-added-to-seconds', shorterLifetime],
  ['time-ms', countingSeconds(inOtherUnit)],
  ['time-cocoa-epoch', countingSeconds(({ value }) => value.is === 'time' || value.is === 'number')],
  ['time-fraction', countingSeconds(({ value }) => value.is === 'time' && !value.whole)],
  ['time-string', countingSeconds(({ value }) => value.is === 'timetext' || value.is === 'text')],
  ['time-iso', countingSeconds(({ value }) => value.is === 'timetext' || value.is === 'text')],
])
