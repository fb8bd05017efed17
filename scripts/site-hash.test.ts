import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { siteHash } from './site-hash.mjs'
import { differences } from './verify.mjs'

const folder = mkdtempSync(join(tmpdir(), 'assay-hash-'))
const [one, other] = [join(folder, 'one'), join(folder, 'other')]
const files: Record<string, string> = { 'index.html': 'a', 'a/index.html': 'b', 'a.js': 'c', 'B.txt': 'd' }

beforeAll(() => {
  for (const root of [one, other]) {
    mkdirSync(join(root, 'a'), { recursive: true })
    for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the sum over all files agrees with sha256sum', () => {
  const command = "find . -type f | sed 's,^\\./,,' | LC_ALL=C sort | xargs sha256sum | sha256sum"
  const [expected] = execFileSync('sh', ['-c', command], { cwd: one, encoding: 'utf8' }).split(' ')
  expect(siteHash(one)).toBe(expected)
})

test('a byte, a name or a file makes two folders differ', () => {
  expect(differences(one, other)).toEqual([])
  expect(siteHash(other)).toBe(siteHash(one))
  writeFileSync(join(other, 'a.js'), 'C')
  writeFileSync(join(other, 'later.js'), '')
  rmSync(join(other, 'B.txt'))
  expect(differences(one, other)).toEqual([
    'B.txt is in only one of the builds',
    'a.js differs',
    'later.js is in only one of the builds',
  ])
  expect(siteHash(other)).not.toBe(siteHash(one))
})
