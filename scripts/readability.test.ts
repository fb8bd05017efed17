import { expect, test } from 'vitest'
import { easeOf, readability } from './readability.mjs'

/** The lower limit of plain English on the scale of Flesch. */
const PLAIN = 60

test.each(readability('.'))('$name are plain English', ({ ease, sentences, words }) => {
  expect(sentences).toBeGreaterThan(500)
  expect(ease).toBeGreaterThan(PLAIN)
  expect(words).toBeLessThan(15)
})

test('a hard sentence is not', () => {
  const hard =
    'Notwithstanding the aforementioned considerations, authentication infrastructure necessitates cryptographically verifiable organizational authorization.'
  expect(easeOf([hard]).ease).toBeLessThan(30)
  expect(easeOf(['Make a new token.', 'Put the URL in quotes.']).ease).toBeGreaterThan(PLAIN)
})
