import { expect, test } from 'vitest'
import { codePointName } from './code-point'
import { isInvisible, replaceUnseen, withoutInvisible, withPlainSpaces } from './invisible'

test.each([
  ['\u200b', 'U+200B'],
  ['\u00a0', 'U+00A0'],
  ['\n', 'U+000A'],
  ['\u{e0041}x', 'U+E0041'],
  [0x1f600, 'U+1F600'],
])('%j is %s', (character, name) => {
  expect(codePointName(character)).toBe(name)
})

/** Characters that parts of the code once treated differently. */
const EVERYWHERE = [
  '\u00ad',
  '\u180e',
  '\u200b',
  '\u200f',
  '\u202a',
  '\u2060',
  '\u2066',
  '\ufeff',
  '\ufe0f',
  '\u061c',
]

test('a character without a width is treated the same everywhere', () => {
  for (const character of EVERYWHERE) {
    expect(isInvisible(character), codePointName(character)).toBe(true)
    expect(withoutInvisible(`a${character}b`), codePointName(character)).toBe('ab')
    expect(replaceUnseen(character, codePointName)).toBe(codePointName(character))
  }
  for (const character of [' ', 'a', '-', '\n', '\u00a0']) expect(isInvisible(character)).toBe(false)
})

test('unusual spaces and newlines become plain ones', () => {
  expect(withPlainSpaces('a\u00a0b\u2009c\u3000d\u2028e\u0085f g')).toBe('a b c d\ne\nf g')
})

test('the plain space is the only invisible character that is left', () => {
  expect(replaceUnseen('a b\u00a0c\td\u2800', () => '.')).toBe('a b.c.d.')
})
