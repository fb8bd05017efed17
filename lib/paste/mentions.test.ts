import { expect, test } from 'vitest'
import { anyOf, Mentions } from './mentions'

const mentions = (text: string, words: readonly string[]) => new Mentions(text, anyOf(words))

test('every line with a word is found, whatever other words it contains', () => {
  const text = 'a (b) c\nnothing\nx.y and (b)\n(b) again (b)'
  const found = mentions(text, ['x.y', '(b)'])
  expect([...found.of('(b)')].map(({ line }) => line)).toEqual(['a (b) c', 'x.y and (b)', '(b) again (b)'])
  expect([...found.of('x.y')]).toEqual([{ line: 'x.y and (b)', start: 16, end: 27 }])
  expect([...mentions('xay', ['x.y']).of('x.y')]).toEqual([])
})

test('a long line is cut off on both sides of the word', () => {
  const long = 'a'.repeat(1000)
  const [only] = mentions(`first\n${long}WORD${long}\nlast`, ['WORD']).of('WORD')
  expect(only).toMatchObject({ start: 6 + 600, end: 6 + 2004 })
  expect(only?.line).toBe(`${'a'.repeat(400)}WORD${'a'.repeat(396)}`)
})
