import { expect, test } from 'vitest'
import { uuidFault } from './shape'

const UUID = '57246542-96fe-1a63-e053-0824d011072a'

test.each([
  [`x${UUID.slice(1)}`, '“x” at position 1 is not a hexadecimal digit'],
  [`${UUID}\u200b`, 'U+200B at position 37 is not a hexadecimal digit'],
  [`\u2066${UUID}`, 'U+2066 at position 1 is not a hexadecimal digit'],
  [`${UUID.slice(0, 8)}\u00a0${UUID.slice(8)}`, 'U+00A0 at position 9 is not a hexadecimal digit'],
  [UUID.replaceAll('-', '‐'), 'the typographic dash U+2010 at position 9 is not a hyphen (-)'],
  [UUID.replaceAll('-', '\u2212'), 'the typographic dash U+2212 at position 9 is not a hyphen (-)'],
  [`😀${UUID}`, '“😀” at position 1 is not a hexadecimal digit'],
])('a character that a UUID cannot have is named: %s', (value, fault) => {
  expect(uuidFault(value)).toBe(fault)
})

test('a UUID has no fault', () => {
  expect(uuidFault(UUID)).toBeUndefined()
})
