import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')
const inside = (character: string) => `${token.slice(0, 50)}${character}${token.slice(50)}`

test.each([
  ['zero-width space', '\u200b', 'U+200B'],
  ['soft hyphen', '\u00ad', 'U+00AD'],
  ['byte-order mark', '\ufeff', 'U+FEFF'],
])('a %s is named with its place', async (_, character, name) => {
  const inspection = await inspectWithKey(inside(character), { now: SAMPLE_NOW, key: sampleKey })
  expect(errorsIn(inspection)).toEqual(['token-invisible-chars'])
  expect(findingIn(inspection, 'token-invisible-chars')?.seen).toContain(`${name} after character 50`)
})

test('a clean token is not found', () => {
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'token-invisible-chars')).toBeUndefined()
})
