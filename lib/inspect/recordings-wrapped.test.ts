import { expect, test } from 'vitest'
import { recordings } from '../../testing/recordings'
import { thorough } from '../../testing/thorough'
import { inspectChecked } from './inspect-paste'

const lines = (change: (line: string) => string) => (text: string) => text.split('\n').map(change).join('\n')

/** What a build, a JSON log, a mail, an editor and a terminal do to a text that was printed at the time `at`. */
const wrappings: Readonly<Record<string, (text: string, at: number) => string>> = {
  'a build': (text, at) =>
    lines((line) => `${new Date(at * 1000).toISOString().slice(0, 19)}.1234567Z ${line}`)(text),
  'a string of JSON': (text) => JSON.stringify({ level: 'error', msg: text }),
  'a quote': lines((line) => `> ${line}`),
  'an indented block': lines((line) => `    ${line}`),
  colors: lines((line) => `\u001b[31m${line}\u001b[0m`),
}

/** A text that is one JSON value or one word becomes a value inside a string, so it is no longer a paste of its own. */
const isValue = (text: string): boolean => /^\s*(?:\{|\[|"|\S{1,40}\s*$)/u.test(text)

const LONGEST = 6_000

function look(text: string, clock: number) {
  const { evidence, inspection } = inspectChecked(text, { clock })
  const { service, status } = evidence
  return {
    service: (service.sentTo[0] ?? service.madeFor)?.id,
    status,
    lead: inspection.findings[0]?.id,
  }
}

const short = recordings().filter(({ text }) => text.length <= LONGEST)

test('recordings of success show no fault, and pass no check of a missing part', () => {
  const good = recordings().filter(({ truth }) => truth.status === 200)
  expect(good.length).toBeGreaterThan(30)
  for (const { name, text, at, truth } of good) {
    const { inspection, evidence } = inspectChecked(text, { clock: at })
    expect(
      inspection.findings.filter(({ severity }) => severity !== 'info'),
      name,
    ).toEqual([])
    // If the token or the request is missing, none of its rules may be among the passed ones.
    const parts = new Set(inspection.passed.map(({ id }) => id))
    if (truth.token === 'none')
      for (const id of ['exp-passed', 'kid-missing', 'alg-other', 'sig-length', 'aud-wrong']) {
        expect(parts.has(id), `${name}: ${id}`).toBe(false)
      }
    if (evidence.command === undefined) expect(parts.has('http-not-https'), name).toBe(false)
  }
})

// Each recording is tested in one wrapping, so that neighbors together cover each client in every wrapping. Each change
// tests a third.
test('a recording inside a wrapping is read as it is without one', () => {
  const names = Object.keys(wrappings)
  const wrong = short.flatMap(({ name, text, at }, index) => {
    if (!thorough && index % 3 !== 0) return []
    const wrapping = names[index % names.length] ?? ''
    const wrap = wrappings[wrapping]
    if (wrap === undefined || (wrapping === 'a string of JSON' && isValue(text))) return []
    const bare = look(text, at)
    const wrapped = look(wrap(text, at), at)
    return JSON.stringify(bare) === JSON.stringify(wrapped) ? [] : [{ name, wrapping, bare, wrapped }]
  })
  expect(short.length).toBeGreaterThan(600)
  expect(wrong).toEqual([])
}, 60_000)
