import { describe, expect, test } from 'vitest'
import { cspFindings } from './csp-findings.mjs'
import { filePolicy, headers, hostHeaders, pagePolicy } from './policy.mjs'

describe('the policy of a page', () => {
  test('allows the given scripts and nothing else', () => {
    expect(pagePolicy(['sha256-b', 'sha256-a', 'sha256-b'])).toBe(
      "default-src 'none'; script-src 'sha256-a' 'sha256-b'; style-src 'self'; img-src data:; connect-src 'none'; " +
        "worker-src 'self'; manifest-src 'self'; form-action 'none'; base-uri 'none'; " +
        "require-trusted-types-for 'script'; trusted-types assay-worker",
    )
  })

  test('allows no script if there is none', () => {
    expect(pagePolicy([])).toContain("script-src 'none';")
  })
})

describe("Google's evaluator", () => {
  test.each([
    ['a page with scripts', pagePolicy([`sha256-${'A'.repeat(43)}=`])],
    ['a page without scripts', pagePolicy([])],
    ['a file', filePolicy],
  ])('finds nothing in the policy of %s, as meta tag or as header', (_, policy) => {
    expect(cspFindings(policy)).toEqual([])
    expect(cspFindings(headers(policy)['Content-Security-Policy'] ?? '')).toEqual([])
  })

  test('finds what a lax policy leaves open', () => {
    expect(cspFindings("default-src 'none'; script-src 'self'").join()).toContain("script-src 'self'")
  })
})

describe('the headers', () => {
  test('contain the policy, and keep the page out of frames', () => {
    expect(headers(filePolicy)['Content-Security-Policy']).toBe(`${filePolicy}; frame-ancestors 'none'`)
  })

  test('list every outside page with its scheme, so that a link can be followed', () => {
    const list = headers(filePolicy)['Connection-Allowlist'] ?? ''
    expect(list).toMatch(/^\(response-origin( "https:\/\/[a-z.-]+\/\*")+\)$/)
    expect(list).toContain('"https://developer.apple.com/*"')
  })

  test('let only a page without scripts link to the sources of others', () => {
    const list = (scripts: string[]) => headers(pagePolicy(scripts))['Connection-Allowlist'] ?? ''
    expect(list(['sha256-x'])).toBe(headers(filePolicy)['Connection-Allowlist'])
    expect(list(['sha256-x'])).not.toContain('github.com')
    expect(list([])).toContain('"https://github.com/*"')
  })

  test('name no address for reports, because a report can quote the page', () => {
    for (const policy of [filePolicy, pagePolicy([]), pagePolicy(['sha256-x'])])
      expect(JSON.stringify(hostHeaders(headers(policy)))).not.toMatch(/report|nel"/iu)
  })

  test('allow the copy buttons to write to the clipboard', () => {
    expect(headers(filePolicy)['Permissions-Policy']).not.toContain('clipboard-write')
  })

  test('on a host also keep the browser from using plain HTTP, which on localhost they must not', () => {
    expect(hostHeaders(headers(filePolicy))).toEqual({
      ...headers(filePolicy),
      'Strict-Transport-Security': 'max-age=63072000',
    })
    expect(headers(filePolicy)).not.toHaveProperty('Strict-Transport-Security')
  })
})
