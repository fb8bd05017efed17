import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePublic, codeSamples } from '../../testing/code'
import { readCode } from './read-code'

const texts = [...codeSamples, ...codePublic].map(({ text }) => text)

test('no text throws, and every range is inside the text', () => {
  const mangled = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(), fc.string({ maxLength: 8, unit: 'grapheme' }))
    .map(([text, from, length, put]) => {
      const start = from % (text.length + 1)
      return text.slice(0, start) + put + text.slice(start + (length % 60))
    })
  fc.assert(
    fc.property(mangled, (text) => {
      for (const { at, header, claims, traits } of readCode(text)) {
        const members = [...header.members.values(), ...claims.members.values()]
        for (const { start, end } of [
          at,
          header.at,
          claims.at,
          ...traits.map((each) => each.at),
          ...members.map((each) => each.at),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 600 },
  )
})

test('text that isn’t code makes no token', () => {
  for (const text of [
    '',
    'jwt.sign(',
    'jwt.encode',
    "don't jwt.sign() that",
    'SignJWT',
    '`${`${`',
    '/* jwt.sign(',
    'jwt.sign(a, b',
  ])
    expect(readCode(text)).toEqual([])
})
