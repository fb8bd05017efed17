import { describe, expect, test } from 'vitest'
import { filePolicy, headers, pagePolicy } from './policy.mjs'

describe('the policy of a page', () => {
  test('admits the given scripts and nothing else', () => {
    expect(pagePolicy(['sha256-b', 'sha256-a', 'sha256-b'])).toBe(
      "default-src 'none'; script-src 'sha256-a' 'sha256-b'; style-src 'self'; img-src data:; connect-src 'none'; " +
        "worker-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types assay-worker",
    )
  })

  test('admits no script where there is none', () => {
    expect(pagePolicy([])).toContain("script-src 'none';")
  })
})

describe('the headers', () => {
  test('carry the policy, and keep the page out of frames', () => {
    expect(headers(filePolicy)['Content-Security-Policy']).toBe(`${filePolicy}; frame-ancestors 'none'`)
  })

  test('list every outside page with its scheme, so that a link can be followed', () => {
    const list = headers(filePolicy)['Connection-Allowlist'] ?? ''
    expect(list).toMatch(/^\(response-origin( "https:\/\/[a-z.-]+\/\*")+\)$/)
    expect(list).toContain('"https://developer.apple.com/*"')
  })

  test('leave the copy buttons their right to write to the clipboard', () => {
    expect(headers(filePolicy)['Permissions-Policy']).not.toContain('clipboard-write')
  })
})
