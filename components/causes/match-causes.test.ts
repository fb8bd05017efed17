import { expect, test } from 'vitest'
import { matchCauses } from './match-causes'

const LIST = [
  'kid-wrong the key id may belong to another key not_authorized',
  'curl-globbing curl: (3) bad range in url position',
  'key-unreadable invalid curve name no start line',
]

test.each([
  ['nothing typed: all of them', '  ', [0, 1, 2], true],
  ['a code in capitals', 'NOT_AUTHORIZED', [0], true],
  ['words in any order', 'curve invalid', [2], true],
  ['half a word', 'unread', [2], true],
  ['a message with a number of its own', 'curl: (3) bad range in URL position 57:', [1], false],
  ['a code in quotation marks', '"code":"NOT_AUTHORIZED"', [0], false],
  ['nothing that any of them has', 'quantum entanglement', [], false],
] as const)('%s', (_, typed, fit, complete) => {
  const matches = matchCauses(LIST, typed)
  expect([...matches.fit]).toEqual(fit)
  expect(matches.complete).toBe(complete)
})

test('a pasted megabyte takes no time', () => {
  const before = performance.now()
  matchCauses(LIST, 'word '.repeat(200_000))
  expect(performance.now() - before).toBeLessThan(2000)
})
