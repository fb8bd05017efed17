import { describe, expect, test } from 'vitest'
import { sections } from '../../testing/causes'
import { inspectRow } from '../../testing/causes/inspect-row'
import type { Row } from '../../testing/causes/row'
import { together } from '../../testing/causes/together'
import { SAMPLE_NOW, sampleToken } from '../../testing/sample-token'
import { thorough } from '../../testing/thorough'
import { withRejection } from '../../testing/with-rejection'
import { READ_FROM } from './evidence'
import { inspectChecked } from './inspect-paste'
import { type RuleId, rules } from './rules'
import { TIME_CLAIMS } from './time-claims'

const NOW = SAMPLE_NOW

const look = (text: string) => inspectChecked(text, { clock: NOW }).inspection
const passedIn = (text: string) => look(text).passed.map(({ id }) => id)

/** The inputs in which a cause is found, by cause. */
const faults = new Map<RuleId, Row[]>()
for (const row of Object.values(sections).flat()) {
  if (['not-found', 'passed', 'not-checked'].includes(row.outcome)) continue
  faults.set(row.cause, [...(faults.get(row.cause) ?? []), row])
}

/** Yields one input with both faults for each two causes, or for a quarter of them. */
function* pairs(): Generator<readonly [Row, Row, Row]> {
  const causes = [...faults.values()]
  for (const [at, rows] of causes.entries()) {
    for (const [further, others] of causes.slice(at + 1).entries()) {
      if (!thorough && (at + further) % 4 !== 0) continue
      const found = pairOf(rows, others)
      if (found !== undefined) yield found
    }
  }
}

function pairOf(rows: readonly Row[], others: readonly Row[]): readonly [Row, Row, Row] | undefined {
  for (const row of rows) {
    for (const other of others) {
      const both = together(row, other)
      if (both !== undefined) return [row, other, both]
    }
  }
  return undefined
}

/** Pairs in which one fault removes the other, so that the check rightly passes. */
const UNDONE: readonly string[] = [
  // An hour is within the limit of the service that the request goes to.
  'exp-exactly-20 beside bid-missing',
  'exp-too-far beside bid-missing',
  // One of the two headers has the right name.
  'header-name beside bearer-missing',
  'header-name beside header-newline',
  // The request of the second input goes to the service of the token.
  'host-wrong beside music-origin-missing',
  'host-wrong beside music-user-token-missing',
  'iat-backdated-plus-20 beside bid-missing',
  // Without an issuer the token has only one of the two claims.
  'iss-and-sub-both beside iss-missing',
  'notary-issuer beside iss-missing',
  // A header with another name isn't a second credential.
  'two-authorizations beside header-name',
]

describe('a fault never counts as passed', () => {
  test('with any second fault beside it', async () => {
    const passes = new Set<string>()
    const taking = new Set<RuleId>()
    let count = 0
    for (const [first, second, both] of pairs()) {
      count += 1
      taking.add(first.cause).add(second.cause)
      const { passed, failed } = await inspectRow(both)
      expect(failed).toEqual([])
      for (const [row, other] of [
        [first, second],
        [second, first],
      ] as const) {
        if (passed.some(({ id }) => id === row.cause)) passes.add(`${row.cause} beside ${other.cause}`)
      }
    }
    if (thorough) expect([...passes].sort()).toEqual(UNDONE)
    else expect([...passes].filter((pair) => !UNDONE.includes(pair))).toEqual([])
    expect(count).toBeGreaterThan(thorough ? 3000 : 750)
    expect(taking.size).toBeGreaterThan(thorough ? 120 : 110)
  }, 600_000)
})

/** Values that may occur where a NumericDate is required. */
const NO_TIMES: readonly unknown[] = ['2026-09-21T14:28:20Z', 'soon', String(NOW + 600), null, true, [], {}]

describe('a time that isn’t a number passes no check that judges it', () => {
  test.each(
    TIME_CLAIMS.flatMap((name) => NO_TIMES.map((value) => [name, JSON.stringify(value), value] as const)),
  )('%s is %s', (name, _, value) => {
    const judging: readonly string[] = rules
      .filter(({ needs, at }) => needs.includes('times') && ['payload', name].includes(nameOf(at)))
      .map(({ id }) => id)
    expect(judging.length).toBeGreaterThan(1)
    const passed = passedIn(sampleToken('asc-team', { claims: { [name]: value } }))
    expect(passed.filter((id) => judging.includes(id))).toEqual([])
  })
})

/** Returns the claim that a rule judges, or `payload` if it judges several. */
const nameOf = (at: (typeof rules)[number]['at']): string => ('name' in at && at.name) || at.part

/** Rules that search the whole text, whatever it is. */
const OF_ANY_TEXT: readonly string[] = ['token-is-key', 'tool-login-not-key']

describe('a check of something that is missing has not passed', () => {
  const sound = withRejection(sampleToken('asc-team'), NOW)
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

  test('a complete request and its rejection pass checks of every visible section', () => {
    for (const section of ['header', 'claims', 'time', 'signature', 'transport'])
      expect(sections(sound)).toContain(section)
  })

  test('without a command no check of a command passes, without a response none of a response', () => {
    expect(sections(token)).not.toContain('transport')
    expect(sections(token)).not.toContain('account')
    expect(sections(command)).not.toContain('account')
  })

  test('without a token no check of a token passes', () => {
    const without = passedIn(`curl -H "Authorization: Bearer $TOKEN" "${URL}"`)
    const ofToken = ({ needs, section }: (typeof rules)[number]) =>
      section !== 'transport' || needs.some((need) => READ_FROM[need] === 'token')
    const wrong = rules.filter((rule) => ofToken(rule) && without.includes(rule.id)).map(({ id }) => id)
    expect(wrong.filter((id) => !OF_ANY_TEXT.includes(id))).toEqual([])
  })

  test('without an Authorization header, or with a variable in it, no check of it passes', () => {
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

  test.each([
    ['a rejected token', '401', 'NOT_AUTHORIZED', ['operation-not-offered', 'agreements-missing']],
    ['a provider token', '403', 'InvalidProviderToken', ['apns-environment', 'agreements-none-to-sign']],
  ])('for %s the response shows nothing else', (_, status, code, ids) => {
    const body =
      code === 'NOT_AUTHORIZED' ? `{"errors":[{"status":"401","code":"${code}"}]}` : `{"reason":"${code}"}`
    const host = code === 'NOT_AUTHORIZED' ? URL : 'https://api.push.apple.com/3/device/00'
    const text = `curl -H "Authorization: Bearer ${token}" "${host}"\nHTTP/2 ${status}\n\n${body}`
    expect(passedIn(text).filter((id) => ids.includes(id))).toEqual([])
  })

  test('a log with only an address passes no check of the headers', () => {
    expect(passedIn(`GET ${URL}\nstatus 200`)).not.toContain('cors-browser')
  })

  test('without a readable header or payload no check of it passes', () => {
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

test.each(['***', '[REDACTED]', 'XXXXXXXXXX', '<your id>'])(
  'a decoded identifier that somebody replaced by %s is neither a fault nor checked',
  (hidden) => {
    const text = `{"alg":"ES256","kid":"${hidden}","typ":"JWT"}\n{"iss":"${hidden}","iat":${NOW},"exp":${NOW + 900},"aud":"appstoreconnect-v1"}`
    const { findings, passed, notChecked } = look(text)
    expect(findings).toEqual([])
    const ids = passed.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['kid-missing', 'iss-missing', 'aud-wrong']))
    for (const id of ['kid-whitespace', 'kid-decorated', 'iss-team-id']) {
      expect(ids).not.toContain(id)
    }
    expect(notChecked).toContainEqual(expect.objectContaining({ id: 'kid-decorated', needs: ['token'] }))
  },
)
