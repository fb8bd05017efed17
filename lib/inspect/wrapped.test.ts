import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TRANSCRIPT_CLOCK, transcripts, transcriptText } from '../../testing/transcripts'
import { wrappings } from '../../testing/wrappings'
import { inspectChecked } from './inspect-paste'

const look = (text: string) => {
  const { paste, evidence, inspection } = inspectChecked(text, { clock: TRANSCRIPT_CLOCK })
  return {
    findings: inspection.findings.map(({ id, severity }) => `${severity} ${id}`),
    service: evidence.service.madeFor?.id,
    tokens: paste.tokens.map((token) => token.text),
    place: paste.tokens.map(({ start, end }) => paste.text.slice(start, end)),
  }
}

const known = transcripts
  .filter(({ name }) => !/windows|python-bytes/u.test(name))
  .map((one) => transcriptText(one))

test('a transcript inside any wrappings gives the same findings at the same places', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...known),
      fc
        .uniqueArray(fc.constantFrom(...Object.keys(wrappings)), { minLength: 1, maxLength: 3 })
        // A string inside a string is the same wrapping twice.
        .filter((names) => !(names.includes('a string') && names.includes('a JSON log'))),
      (text, names) => {
        const plain = look(text)
        const wrapped = look(names.reduce((so, name) => wrappings[name]?.(so) ?? so, text))
        expect(wrapped.findings, names.join(', ')).toEqual(plain.findings)
        expect(wrapped.service).toBe(plain.service)
        expect(wrapped.tokens).toEqual(plain.tokens)
        for (const [index, token] of wrapped.tokens.entries()) {
          expect(wrapped.place[index]?.slice(0, 20)).toBe(token.slice(0, 20))
        }
      },
    ),
    { numRuns: 150 },
  )
}, 600_000)
