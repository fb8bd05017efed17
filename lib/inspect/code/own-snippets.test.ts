import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ISSUER, KEY_ID, minting } from '../../../testing/code/minting'
import { serviceValues } from '../../../testing/minted'
import { SAMPLE_NOW } from '../../../testing/sample-token'
import { thorough } from '../../../testing/thorough'
import { profiles } from '../../profile/all'
import { linesOf } from '../../snippet/program-part'
import type { CodeTarget } from '../../snippet/target'
import { tokenCode } from '../../snippet/token-code'
import { codeTargets } from '../../target'
import { inspectChecked } from '../inspect-paste'

const programs = (codeTargets as readonly CodeTarget[]).filter(({ group }) => group !== 'Ready files')

/** The program that a target writes for a service; undefined if its library can't. */
function written(target: CodeTarget, id: string, values = serviceValues[id] ?? {}): string | undefined {
  const profile = profiles.find((each) => each.id === id)
  if (!profile) throw new Error(`there is no ${id}`)
  const code = tokenCode(profile, values, undefined)
  return target.obstacle?.(code) === undefined ? target.write(code) : undefined
}

/** Faults in a line other than the one that the suggested program corrects. */
const ELSEWHERE = new Set(['the key read wrongly', 'no Bearer', 'a signature in DER'])

/** The number of the first line that differs. */
const firstDifference = (one: string, other: string): number => {
  const others = other.split('\n')
  return one.split('\n').findIndex((line, index) => line !== others[index]) + 1
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/** The findings, each with the first of its lines, and the suggested programs. */
function found(text: string) {
  const { inspection, paste } = inspectChecked(text, { clock: SAMPLE_NOW })
  expect(inspection.failed).toEqual([])
  expect(paste.code).toHaveLength(1)
  const words = inspection.findings.map(
    ({ id, severity, seen }) => `${severity} ${id} ${/^Lines? (\d+)/u.exec(seen)?.[1]}`,
  )
  return { words, programs: inspection.findings.map(({ program }) => program) }
}

describe.each(programs.map((target, index) => [target.id, target, index] as const))(
  '%s',
  (id, target, index) => {
    // Each change tests every third service, and the changes together test all of them.
    const some = profiles.filter((_, at) => thorough || at % 3 === index % 3)
    test.each(some.map((profile) => [profile.id] as const))('has no finding as written for %s', (profile) => {
      const text = written(target, profile)
      if (text === undefined) return expect(target.obstacle).toBeDefined()
      const { inspection, paste } = inspectChecked(text, { clock: SAMPLE_NOW })
      expect(inspection.findings.map(({ id, seen }) => `${id}: ${seen}`)).toEqual([])
      expect(paste.code).toHaveLength(1)
    })

    const faults = Object.entries(minting[id as keyof typeof minting] ?? {})
    const whole = written(target, 'asc-team', { keyId: KEY_ID, issuerId: ISSUER }) ?? ''

    test('can be broken in ten ways at least', () => {
      expect(whole).toContain(KEY_ID)
      expect(faults.filter(([, fault]) => typeof fault !== 'string').length).toBeGreaterThanOrEqual(10)
      for (const [, fault] of faults) if (typeof fault === 'string') expect(fault).toMatch(/\.$/u)
    })

    test.each(faults.flatMap(([name, fault]) => (typeof fault === 'string' ? [] : [[name, fault] as const])))(
      'broken: %s',
      (name, { changes, finds }) => {
        const text = changes.reduce((changed, [find, put]) => {
          expect(changed.split(find)).toHaveLength(2)
          return changed.replace(find, () => put)
        }, whole)
        const wanted = finds.map(([severity, id, line]) => {
          expect(text).toContain(line)
          return `${severity} ${id} ${lineOf(text, text.indexOf(line))}`
        })
        const { words, programs } = found(text)
        expect([...words].sort()).toEqual([...wanted].sort())
        for (const program of programs) expect(program).toMatchObject({ target: id, profileId: 'asc-team' })
        // The line that was changed must be among the marked ones. The suggested program does not contain how a token
        // is sent.
        const marked = linesOf(
          whole,
          programs.flatMap((program) => program?.parts ?? []),
        )
        expect(marked.length).toBeGreaterThan(0)
        if (!ELSEWHERE.has(name)) expect(marked).toContain(firstDifference(whole, text))
      },
    )
  },
)

test('unusual but valid identifiers cause no wrong findings', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '"',
      "'",
      '\\',
      '`',
      '$(id)',
      '\x24{HOME}',
      '%d %s',
      '#{1}',
      '{"alg":"none"}',
      '//',
      '漢🙂 “x”',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...programs), odd, odd, (target, keyId, issuerId) => {
      const text = written(target, 'asc-team', { keyId, issuerId })
      if (text === undefined) return
      const { inspection, paste } = inspectChecked(text, { clock: SAMPLE_NOW })
      expect(inspection.failed).toEqual([])
      expect(paste.code).toHaveLength(1)
      // The findings concern only the two values, because the rest of the program is unchanged.
      const others = inspection.findings.filter(({ id }) => !/^(?:kid|iss|key|header)-/u.test(id))
      expect(others.map(({ id, seen }) => `${id}: ${seen}`)).toEqual([])
    }),
    { numRuns: thorough ? 300 : 60 },
  )
})
