import { describe, expect, test } from 'vitest'
import { withoutIdleScripts } from './idle-scripts.mjs'

const page = (body: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"/><link rel="preload" as="script" href="/a.js"/>` +
  `<link rel="stylesheet" href="/a.css"/><script src="/a.js" async=""></script></head><body>${body}` +
  `<script>go("</p>")</script></body></html>`

describe('a plain page', () => {
  test('loses its scripts and their preloads, and nothing else', () => {
    expect(withoutIdleScripts(page('<main data-plain="true"><!-- --><p>&amp;</p></main>'), 'p')).toBe(
      '<!DOCTYPE html><html><head><meta charset="utf-8"/><link rel="stylesheet" href="/a.css"/></head>' +
        '<body><main data-plain="true"><!-- --><p>&amp;</p></main></body></html>',
    )
  })

  test('has to be marked: any other page loses only its preloads', () => {
    const html = page('<main><button>x</button></main>')
    expect(withoutIdleScripts(html, 'p')).toBe(
      html.replace('<link rel="preload" as="script" href="/a.js"/>', ''),
    )
  })

  test('has no script for browsers without modules, and neither has any other page', () => {
    expect(withoutIdleScripts(page('<main></main><script src="/old.js" noModule=""></script>'), 'p')).toBe(
      withoutIdleScripts(page('<main></main>'), 'p'),
    )
  })

  test('must not contain a control', () => {
    expect(() => withoutIdleScripts(page('<main data-plain="true"><button>x</button></main>'), 'p')).toThrow(
      'p is marked as plain but has a <button>',
    )
    const text = page('<main data-plain="true"><input type="text"/></main>')
    expect(() => withoutIdleScripts(text, 'p')).toThrow('<input>')
  })

  test('may contain a choice that the style sheet follows', () => {
    const html = withoutIdleScripts(page('<main data-plain="true"><input type="radio"/></main>'), 'p')
    expect(html).toContain('<input type="radio"/>')
    expect(html).not.toContain('<script')
  })
})
