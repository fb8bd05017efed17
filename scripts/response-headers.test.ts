import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filePolicy } from './policy.mjs'
import { headersOf, pathsOf, responsesOf } from './response-headers.mjs'

const page = (policy: string) =>
  `<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`

describe('what a host responds with', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-answers-'))
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  beforeAll(() => {
    put('404.html', page('plain'))
    put('causes/index.html', page('plain'))
    put('index.html', page('own'))
    put('_next/static/chunks/a.js', '')
    put('robots.txt', '')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is one policy for pages, one for files, and the few policies of single pages', () => {
    const { pagePolicy, own } = responsesOf(folder)
    expect(pagePolicy).toBe('plain')
    expect([...own]).toEqual([['index.html', 'own']])
  })

  test.each([
    ['index.html', 'own', 'no-cache'],
    ['causes/index.html', 'plain', 'no-cache'],
    ['robots.txt', filePolicy, 'no-cache'],
    ['_next/static/chunks/a.js', filePolicy, 'public, max-age=31536000, immutable'],
  ])('for %s', (file, policy, cache) => {
    expect(headersOf(responsesOf(folder), file)).toMatchObject({
      'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
      'Cache-Control': cache,
      'X-Content-Type-Options': 'nosniff',
    })
  })
})

test.each([
  ['index.html', ['/', '/index.html']],
  ['causes/x/index.html', ['/causes/x/', '/causes/x', '/causes/x/index.html']],
  ['404.html', ['/404.html']],
])('%s is found at %s', (file, paths) => {
  expect(pathsOf(file)).toEqual(paths)
})
