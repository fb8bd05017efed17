import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { undescribed } from './docstrings.mjs'

test('every exported function of lib has a docstring, and says when it throws', () => {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `lib/${name}`)
  expect(files.length).toBeGreaterThan(500)
  expect(
    files.flatMap((file) => undescribed(file, readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`)),
  ).toEqual([])
})

test.each([
  ['a function', 'export function a() {}', ['a']],
  ['an arrow function', 'export const a = () => 1', ['a']],
  ['one whose comment is not a docstring', '// Says a.\nexport const a = () => 1', ['a']],
  [
    'one that does not say when it throws',
    '/** A. */\nexport function a() { throw new Error() }',
    ['a (@throws)'],
  ],
  ['none with a docstring', '/** A. */\nexport const a = () => 1', []],
  ['none where an overload has it', '/** A. */\nexport function a(): void\nexport function a(b?: 1) {}', []],
  ['no table', 'export const a = { b: () => 1 }', []],
  ['nothing that is not exported', 'const a = () => 1', []],
])('finds %s', (_, source, names) => expect(undescribed('a.ts', source)).toEqual(names))
