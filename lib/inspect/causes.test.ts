import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { sections } from '../../testing/causes'
import { profiles } from '../profile/all'
import { causes } from './causes'
import type { Rule } from './rule'
import { rules } from './rules'

const list: readonly Rule[] = rules
const files = readdirSync(fileURLToPath(new URL('./rules', import.meta.url)))
const ids = causes.map(({ id }) => id)

test('ids are unique, and no published id is missing', () => {
  expect(new Set(ids).size).toBe(ids.length)
  const promised = readFileSync(new URL('../../testing/promised-causes.txt', import.meta.url), 'utf8')
  expect(
    promised
      .trim()
      .split('\n')
      .filter((id) => !ids.includes(id)),
  ).toEqual([])
})

test('every rule has a file with its name', () => {
  const own = files.filter((file) => !file.endsWith('.test.ts') && file !== 'index.ts')
  expect(own.map((file) => file.slice(0, -3)).sort()).toEqual(list.map(({ id }) => id).sort())
})

test('the rules are in the order of the sections', () => {
  const places = list.map(({ section }) => Object.keys(sections).indexOf(section))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

test('rules explain only existing rules, and never each other in a circle', () => {
  const explains = new Map(list.map(({ id, explains = [] }) => [id, explains]))
  for (const [id, explained] of explains) {
    expect(
      explained.filter((other) => !explains.has(other)),
      id,
    ).toEqual([])
    const reached = new Set<string>()
    const left = [...explained]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (reached.has(next)) continue
      reached.add(next)
      left.push(...(explains.get(next) ?? []))
    }
    expect(reached.has(id), `${id} explains itself through ${[...reached].join(', ')}`).toBe(false)
  }
})

describe('words', () => {
  test('a title fits into one line of a phone, except three that would say less', () => {
    const long = list.filter(({ title }) => title.length > 47).map(({ id }) => id)
    expect(long).toEqual(['var-not-expanded', 'proxy-strips', 'musickit-life'])
  })

  test.each(causes.map((cause) => [cause.id, cause] as const))(
    '%s says what, why, how to prove it and what to do',
    (_, cause) => {
      expect(cause.symptom, 'a symptom is a sentence').not.toMatch(/^(?:\d|invalid_|None\b|“)/u)
      expect(cause.title).toMatch(/^\S.*[^.]$/u)
      for (const text of [cause.symptom, cause.why, cause.proof, cause.remedy]) {
        expect(text).toMatch(/^\S.*[.?…”)`/]$/su)
      }
      expect(`${cause.title} ${cause.symptom} ${cause.why} ${cause.proof} ${cause.remedy}`).not.toMatch(
        /!|undefined|\s{2}/u,
      )
      expect(cause.sources.length).toBeGreaterThan(0)
      for (const source of cause.sources) {
        expect(source).toMatch(
          /^https:\/\/\S+(?: \([^)]+\))?$|^[\w.-]+\/[\w.-]+#\d+$|^RFC \d+( section [\d.]+)?$|^measured$/u,
        )
      }
    },
  )

  test.each(list.filter(({ severity }) => severity === 'ask').map((rule) => [rule.id, rule] as const))(
    '%s cannot be proved, and its words say so',
    (_, { title, why, proof }) => {
      expect(`${title} ${why} ${proof}`).toMatch(/\bmay\b|\bmight\b|\bwhether\b|\bperhaps\b|\bonly\b|\?/iu)
    },
  )
})

test('every usual cause of a service’s 401 has a page', () => {
  const known = new Set(causes.map(({ id }) => id))
  const named = profiles.flatMap(({ usualCausesOf401 = [] }) => usualCausesOf401)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((id) => !known.has(id))).toEqual([])
})
