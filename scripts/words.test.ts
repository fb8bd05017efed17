import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { proseOf } from './prose.mjs'
import { sources } from './sources.mjs'
import { faultsOf, words } from './words.mjs'

test('every sentence, comment, test title and document uses the words of the glossary', () => {
  const files = sources()
  expect(files.length).toBeGreaterThan(1000)
  expect(files.flatMap((file) => faultsOf(file, proseOf(file, readFileSync(file, 'utf8'))))).toEqual([])
})

describe('the check finds a word', () => {
  const seenIn = (file: string, source: string) => faultsOf(file, proseOf(file, source))

  test.each([
    ['in a comment', 'a.ts', '/** Judges the gravest\n * of all. */\nconst a = 1'],
    ['in a sentence', 'a.ts', "const a = 'There is a blank after the word.'"],
    ['in a template', 'a.ts', 'const a = `There is a blank.`'],
    ['in the markup of a page', 'a.tsx', 'const a = <p>Leave the <b>blank</b> out.</p>'],
    ['in an attribute that is read', 'a.tsx', 'const a = <p title="A blank is left." />'],
    ['in the title of a test', 'a.test.ts', "test('a blank is seen', () => {})"],
    ['in a document', 'a.md', 'It leaves a blank.'],
  ])('%s', (_, file, source) => expect(seenIn(file, source)).toHaveLength(1))

  test.each([
    ['a name', 'a.ts', 'const blank = marker.armour'],
    ['an import', 'a.ts', "import { a } from './a blank'"],
    ['class names', 'a.tsx', 'const a = <p className="blank marker" />'],
    ['a sample in a test', 'a.test.ts', "expect(read('a blank is left')).toBe(1)"],
    ['code in a document', 'a.md', 'Set `blank` so:\n\n```sh\nleave a blank\n```'],
    ['a blank line', 'a.md', 'After a blank line.'],
  ])('but not in %s', (_, file, source) => expect(seenIn(file, source)).toEqual([]))

  test('each word names another one to use', () => {
    for (const { not, use } of words) expect(not.test(use), use).toBe(false)
  })
})
