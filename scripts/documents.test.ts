import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

const documents = [
  'README.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
  ...readdirSync('.github').map((name) => `.github/${name}`),
].filter((file) => file.endsWith('.md'))

/** Paths that the build generates or that are elsewhere, so they cannot be found among the sources. */
const MADE = /^(?:out|release|node_modules|test-results)\/|\/$|[*<>{}A-Z]{3,}|^@|^\/|^https?:/u
/** The folders that a path in a document can begin with. */
const ROOM = /^(?:app|components|lib|e2e|public|scripts|docs|deploy|testing)\//u

describe.each(documents)('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  test('links only to existing files', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)|\b(?:src|srcset)="([^"]+)"/gu)]
    for (const [, link, picture] of links) {
      const target = link ?? picture ?? ''
      if (/^https?:/u.test(target)) continue
      expect(existsSync(join(dirname(file), target)), target).toBe(true)
    }
  })

  test('names only existing files', () => {
    for (const [, name = ''] of text.matchAll(/`([\w./@-]+)`/gu)) {
      if (ROOM.test(name) && !MADE.test(name)) expect(existsSync(name), name).toBe(true)
    }
  })

  test('names only scripts in package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const [, name = ''] of text.matchAll(/npm run ([\w:]+)/gu))
      expect(scripts, name).toHaveProperty([name])
  })
})

test('every decision record has a context, a decision and consequences', () => {
  const records = readFileSync('docs/decisions.md', 'utf8').split(/^### /mu).slice(1)
  expect(records.length).toBeGreaterThan(30)
  for (const record of records)
    expect(
      Array.from(record.matchAll(/^- \*\*(\w+)\*\*:/gmu), ([, name]) => name),
      record.split('\n', 1)[0],
    ).toEqual(['Context', 'Decision', 'Consequence'])
})

/** Attributes that a library or an extension of the browser reads. */
const FOREIGN = ['data-1p-ignore', 'data-bwignore', 'data-gramm', 'data-lpignore']

test('docs/architecture.md lists every data attribute that a component writes, and no other', () => {
  const sources = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.tsx?$/u.test(name))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const written = sources.flatMap((text) =>
    Array.from(text.matchAll(/(?<![\w-])data-[\da-z-]+|dataset\.([a-z]+)/gu), ([found, property]) =>
      property ? `data-${property}` : found,
    ),
  )
  const rows = readFileSync('docs/architecture.md', 'utf8').match(/^\| `data-[^|]*/gmu) ?? []
  const listed = rows.flatMap((row) => row.match(/data-[\da-z-]+/gu) ?? [])
  expect([...new Set(listed)].sort()).toEqual(
    [...new Set(written)].filter((attribute) => !FOREIGN.includes(attribute)).sort(),
  )
})
