import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CLAIMS, type Claim } from './claims'

const titles = (file: string, pattern: RegExp): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, , title = '']) => title)

/** Whether a file contains a test of this title, even if a part of the title is filled in at run time. */
const hasTest = (file: string, title: string): boolean =>
  titles(file, /\btest(?:\.each\([^\n]*\))?\(\s*(['"`])(.*?)\1,/gsu).some((written) => {
    const parts = written.split(/\$\{[^}]*\}/u)
    return parts.length === 1 ? written === title : parts.some((part) => part.trim() === title)
  })

/** Whether a file contains a block of tests of this title, which may say more after a comma. */
const hasBlock = (file: string, title: string): boolean =>
  titles(file, /\bdescribe\(\s*(['"`])(.*?)\1,/gsu).some((written) => `${written},`.startsWith(`${title},`))

describe('each claim', () => {
  test.each(CLAIMS.map((claim): [string, Claim] => [claim.claim, claim]))(
    'every test that proves “%s” exists',
    (_, claim) => {
      expect(claim.proofs.length).toBeGreaterThan(0)
      for (const { file, within, title } of claim.proofs) {
        expect(hasTest(file, title), `${file}: ${title}`).toBe(true)
        if (within !== undefined) expect(hasBlock(file, within), `${file}: ${within}`).toBe(true)
      }
      expect(claim.browsers).toMatch(/^[A-Z].*\.$/u)
    },
  )

  test('a test of another name proves nothing', () => {
    expect(hasTest('e2e/csp.spec.ts', 'a title that no test has')).toBe(false)
    expect(hasBlock('e2e/csp.spec.ts', 'cannot add markup that runs')).toBe(false)
  })
})

test('README and SECURITY.md leave the claims to the table', () => {
  for (const file of ['README.md', 'docs/SECURITY.md']) {
    const text = readFileSync(file, 'utf8').replaceAll(/\s+/gu, ' ')
    expect(text, file).toContain('/security/')
    expect(text, file).not.toMatch(
      /no request after the page has loaded|never leaves|completely|impossible|guarantee/iu,
    )
  }
})
