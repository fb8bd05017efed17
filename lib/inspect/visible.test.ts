import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from './visible'

test.each([
  ['plain text stays', 'api.push.apple.com', 'api.push.apple.com'],
  ['letters of any language stay', 'Größe 日本', 'Größe 日本'],
  ['newlines and tabs are written out', 'a\r\n\tb', 'a\\r\\n\\tb'],
  ['a zero-width space is written out', 'a\u200bb', 'a[U+200B]b'],
  ['a no-break space is written out', 'a\u00a0b', 'a[U+00A0]b'],
  ['a direction override is written out', '\u202egpj', '[U+202E]gpj'],
  ['a byte-order mark is written out', '\ufeffx', '[U+FEFF]x'],
  ['a lone surrogate is written out', '\ud800', '[U+D800]'],
  ['a Hangul filler is written out', 'a\u3164', 'a[U+3164]'],
  ['a variation selector is written out', 'a\ufe0f', 'a[U+FE0F]'],
  ['NUL is written out', '\0', '[U+0000]'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test('a long string is shortened in the middle', () => {
  expect(visible('abcdefghij', 5)).toBe('ab…ij')
})

const UNSEEN = /(?! )[\p{C}\p{Z}]/u
const anyText = array(integer({ min: 0, max: 0x10ffff })).map((codes) => String.fromCodePoint(...codes))

test('no invisible character is left in any string', () => {
  assert(property(anyText, (text) => !UNSEEN.test(visible(text))))
})
