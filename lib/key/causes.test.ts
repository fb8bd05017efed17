import { expect, test } from 'vitest'
import { keyCauses } from './causes'
import { KEY_RULE_IDS } from './rule-id'

test('every id about a key has a cause, except the one that needs a token', () => {
  const expected = KEY_RULE_IDS.filter((id) => id !== 'key-file-name-says-other')
  expect(keyCauses.map(({ id }) => id)).toEqual(expected)
})

test('every cause has all its words and a source', () => {
  for (const cause of keyCauses) {
    for (const words of [cause.title, cause.symptom, cause.why, cause.proof, cause.remedy]) {
      expect(words.trim(), cause.id).toBe(words)
      expect(words.length, cause.id).toBeGreaterThan(8)
      expect(words, cause.id).not.toMatch(/!(?!\[)/u)
    }
    expect(cause.title, cause.id).not.toMatch(/\.$/u)
    expect(cause.sources.length, cause.id).toBeGreaterThan(0)
  }
})

test('every cause has a title of its own', () => {
  expect(new Set(keyCauses.map(({ title }) => title)).size).toBe(keyCauses.length)
})
