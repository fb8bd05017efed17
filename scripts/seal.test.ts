import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow, policyOf, tags } from './page.mjs'
import { seal, sealPage } from './seal.mjs'

const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** The scripts of a site by their path below `_next/`. */
const scripts: Record<string, string> = {
  'static/chunks/main.js': 'load("static/chunks/late.js");"static/chunks/absent.js"',
  'static/chunks/late.js': 'load("static/chunks/later.js")',
  'static/chunks/later.js': 'load("static/chunks/late.js")',
  'static/chunks/idle.js': 'nobody()',
}
const read = (chunk: string) => (scripts[chunk] === undefined ? undefined : Buffer.from(scripts[chunk]))

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charSet="utf-8"/>${head}</head><body>${body}</body></html>`

describe('a sealed page', () => {
  const main = '<script src="/_next/static/chunks/main.js" async=""></script>'
  const { html, late } = sealPage(
    page(`<!--$--><p data-ready="false">&amp;</p>${main}<script>go("<b>")</script>`),
    'p',
    read,
  )
  const sealed = tags(html)

  test('has the hash of every script file and inline script in its policy', () => {
    const policy = policyOf(html)
    for (const text of [scripts['static/chunks/main.js'], 'go("<b>")'])
      expect(policy).toContain(`'${hash(text ?? '')}'`)
  })

  test('has its policy before every script', () => {
    const names = sealed.map(({ name }) => name)
    expect(names.slice(0, 5)).toEqual(['html', 'head', 'meta', 'meta', 'body'])
  })

  test('has integrity on its scripts, and holds them back until it is painted', () => {
    const whole = hash(scripts['static/chunks/main.js'] ?? '')
    const marked = sealed.filter(({ attributes }) => attributes.integrity === whole)
    expect(marked.map(({ name, attributes }) => [name, attributes.type])).toEqual([['script', 'first']])
  })

  test('holds nothing back if it never says that it is ready', () => {
    const { html } = sealPage(page(main), 'p', read)
    expect(html).toContain('<script integrity=')
    expect(html).not.toMatch(/type="first"|addFirstScripts/)
  })

  test('stays the same in all other places, including comments and entities', () => {
    expect(html).toContain('<body><!--$--><p data-ready="false">&amp;</p><script type="first" integrity=')
  })

  test('holds back the scripts that import() may request, including those of other late scripts', () => {
    expect(late).toEqual(['static/chunks/late.js', 'static/chunks/later.js'])
    const held = sealed.filter(({ attributes }) => attributes.type === 'part')
    expect(held.map(({ attributes }) => attributes.src)).toEqual([
      '/_next/static/chunks/late.js',
      '/_next/static/chunks/later.js',
    ])
    for (const chunk of late) expect(policyOf(html)).toContain(hash(scripts[chunk] ?? ''))
  })

  test('allows the inline script that loads them', () => {
    const loader = sealed.findLast(({ name }) => name === 'script')
    expect(loader?.text).toMatch(/addFirstScripts.*addLateParts/s)
    expect(policyOf(html)).toContain(hash(loader?.text ?? ''))
  })
})

describe('sealing blocks', () => {
  test.each([
    ['a style attribute', page('<p style="color:red">x</p>')],
    ['a style element', page('', '<style>p{}</style>')],
    ['an event handler', page('<p onclick="x()">x</p>')],
    ['a javascript: link', page('<a href="javascript:x()">x</a>')],
    ['a page that is sealed already', page('', '<meta http-equiv="Content-Security-Policy" content=""/>')],
    ['a script that is not there', page('<script src="/_next/static/chunks/gone.js"></script>')],
  ])('%s', (_, html) => {
    expect(() => sealPage(html, 'index.html', read)).toThrow('index.html: ')
  })
})

test('sealing a site removes what no page uses', () => {
  const out = mkdtempSync(join(tmpdir(), 'assay-seal-'))
  const files: Record<string, string> = {
    'index.html': page('<script src="/_next/static/chunks/main.js"></script>'),
    '404.html': page(''),
    '404/index.html': page(''),
    '_not-found/index.html': page(''),
    'index.txt': '',
    'causes/__next._tree.txt': '',
    'robots.txt': 'User-agent: *',
  }
  for (const [chunk, text] of Object.entries(scripts)) files[`_next/${chunk}`] = text
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(out, file)), { recursive: true })
    writeFileSync(join(out, file), text)
  }
  expect(seal(out)).toEqual({ pages: ['404.html', 'index.html'], late: 2, removed: 5 })
  expect(filesBelow(out)).toEqual([
    '404.html',
    '_next/static/chunks/late.js',
    '_next/static/chunks/later.js',
    '_next/static/chunks/main.js',
    'index.html',
    'robots.txt',
  ])
  expect(policyOf(readFileSync(join(out, '404.html'), 'utf8'))).toContain("script-src 'none'")
  rmSync(out, { recursive: true })
})
