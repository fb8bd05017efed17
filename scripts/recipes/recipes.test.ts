import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { headers, hostHeaders, pagePolicy } from '../policy.mjs'
import { headersOf } from '../response-headers.mjs'
import { cloudfront } from './cloudfront.mjs'
import { fitting } from './fitting.mjs'
import { headersFile } from './headers-file.mjs'
import { vercel } from './vercel.mjs'

const hashes = (count: number) =>
  Array.from({ length: count }, (_, at) => `sha256-${String(at).padStart(43, 'A')}=`)
const POLICY = 'Content-Security-Policy'

const headersWith = (scripts: number) => ({
  files: [
    '404.html',
    '_next/static/a.css',
    '_next/static/b.js',
    'causes/index.html',
    'causes/x/index.html',
    'index.html',
    'robots.txt',
    'security/index.html',
  ],
  pagePolicy: pagePolicy([]),
  own: new Map([
    ['index.html', pagePolicy(hashes(scripts))],
    ['security/index.html', pagePolicy(hashes(2))],
  ]),
})
const responses = headersWith(20)

/** The file that a host would send for each path. */
const FILES: Record<string, string> = {
  '/': 'index.html',
  '/index.html': 'index.html',
  '/causes/': 'causes/index.html',
  '/causes/x/': 'causes/x/index.html',
  '/security/': 'security/index.html',
  '/_next/static/b.js': '_next/static/b.js',
  '/robots.txt': 'robots.txt',
  '/404.html': '404.html',
}

describe('a policy that is too long for a host', () => {
  const long = headers(pagePolicy(hashes(40)))[POLICY] ?? ''

  test('is sent without the list of scripts and forbids everything else as before', () => {
    const directives = fitting(long, 2000).split('; ')
    expect(directives.some((directive) => /^(?:script|default)-src/.test(directive))).toBe(false)
    for (const directive of long.split('; ').filter((each) => !/^(?:script|default)-src/.test(each)))
      expect(directives).toContain(directive)
    for (const name of ['object-src', 'frame-src', 'font-src', 'media-src', 'child-src'])
      expect(directives).toContain(`${name} 'none'`)
  })

  test('is sent unchanged if it fits', () => {
    expect(fitting(long, long.length)).toBe(long)
  })
})

describe('_headers', () => {
  /** The headers of a host that joins the values of all rules that match. */
  const sent = (text: string, path: string) => {
    const found: Record<string, string[]> = {}
    for (const block of text.split(/\n(?=\/)/)) {
      const [pattern = '', ...lines] = block.trimEnd().split('\n')
      const whole = pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1))
      if (!whole && pattern !== path) continue
      for (const line of lines) {
        const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? []
        found[name] = [...(found[name] ?? []), value]
      }
    }
    return Object.fromEntries(Object.entries(found).map(([name, values]) => [name, values.join(', ')]))
  }

  test.each(Object.entries(FILES))('sends %s the headers of %s, none twice', (path, file) => {
    expect(sent(headersFile(responses)._headers ?? '', path)).toEqual(hostHeaders(headersOf(responses, file)))
  })

  test('has no line over 2,000 characters', () => {
    const lines = (headersFile(headersWith(60))._headers ?? '').split('\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000)
  })

  test('is not written when a host would drop some of its rules', () => {
    const own = new Map(Array.from({ length: 60 }, (_, at) => [`p${at}/index.html`, `own ${at}`]))
    const files = [
      ...responses.files,
      ...own.keys(),
      ...[...own.keys()].map((file) => file.replace('/', '/q/')),
    ]
    expect(() => headersFile({ ...responses, files, own })).toThrow('a host allows 100')
  })
})

describe('vercel.json', () => {
  const { headers: rules } = JSON.parse(vercel(responses)['vercel.json'] ?? '')
  const sent = (path: string) =>
    rules
      .filter(({ source }: { source: string }) => new RegExp(`^${source}$`).test(path))
      .flatMap(({ headers }: { headers: { key: string; value: string }[] }) =>
        headers.map(({ key, value }) => [key, value]),
      )

  test.each([...Object.entries(FILES), ['/no-such-page/', '404.html']])(
    'sends %s the headers of %s, none twice',
    (path, file) => {
      const pairs = sent(path)
      expect(Object.fromEntries(pairs)).toEqual(hostHeaders(headersOf(responses, file)))
      expect(new Set(pairs.map(([key]: string[]) => key)).size).toBe(pairs.length)
    },
  )
})

describe('the template for CloudFront', () => {
  const { Resources } = JSON.parse(cloudfront(headersWith(60))['cloudfront.json'] ?? '')
  const config = (name: string) => Resources[name].Properties.ResponseHeadersPolicyConfig

  test('gives each part of the site its headers', () => {
    const { CacheBehaviors } = Resources.Distribution.Properties.DistributionConfig
    const named = CacheBehaviors.map(
      ({ PathPattern, ResponseHeadersPolicyId }: Record<string, { Ref: string }>) => [
        PathPattern,
        config(ResponseHeadersPolicyId?.Ref ?? '').SecurityHeadersConfig.ContentSecurityPolicy
          .ContentSecurityPolicy,
      ],
    )
    expect(named).toEqual([
      ['/404.html', headersOf(responses, '404.html')[POLICY]],
      ['/_next/*', headersOf(responses, '_next/static/a.css')[POLICY]],
      ['/causes/*', headersOf(responses, 'causes/index.html')[POLICY]],
      ['/robots.txt', headersOf(responses, 'robots.txt')[POLICY]],
      ['/security/*', headersOf(responses, 'security/index.html')[POLICY]],
    ])
    // An account has twenty headers policies at first.
    expect(Object.keys(Resources).filter((name) => name.startsWith('Headers')).length).toBeLessThan(8)
  })

  test('lets the main page run its scripts, and holds every header within the limits', () => {
    const policy = config('Headers').SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('script-src')
    for (const name of Object.keys(Resources).filter((each) => each.startsWith('Headers'))) {
      const { SecurityHeadersConfig, CustomHeadersConfig } = config(name)
      expect(SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy.length).toBeLessThan(1784)
      expect(SecurityHeadersConfig.StrictTransportSecurity.AccessControlMaxAgeSec).toBe(63072000)
      expect(CustomHeadersConfig.Items.length).toBeLessThanOrEqual(10)
      const names = CustomHeadersConfig.Items.map(({ Header }: { Header: string }) => Header)
      expect(names.length + Object.keys(SecurityHeadersConfig).length).toBe(
        Object.keys(hostHeaders(headersOf(responses, 'index.html'))).length,
      )
    }
  })
})

test('the workflow for GitHub Pages runs no action that could be another one tomorrow', () => {
  const uses = readFileSync('deploy/github-pages.yml', 'utf8').match(/uses:.*/g) ?? []
  expect(uses.length).toBeGreaterThan(3)
  for (const line of uses) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
})
