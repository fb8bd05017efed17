import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { KEY_RULE_IDS } from '../key/rule-id'
import { causes } from './causes'
import type { Rule, Section } from './rule'
import { rules } from './rules'

/** The ids of the list of causes, by section and in its order. They are part of what can be relied on from outside. */
const LISTED: Readonly<Record<Section, readonly string[]>> = {
  key: [
    'key-literal-backslash-n',
    'key-newlines-lost',
    'key-base64-of-file',
    'key-body-only',
    'key-wrapping-quotes',
    'key-indented',
    'key-crlf',
    'key-bom-or-utf16',
    'key-trailing-junk',
    'key-marker-damaged',
    'key-escape-corrupted',
    'key-truncated',
    'key-sec1-ec',
    'key-encrypted',
    'key-public-or-cert',
    'key-rsa',
    'key-wrong-curve',
    'key-private-only',
    'key-inner-parameters',
    'key-not-content',
    'key-file-name-says-other',
  ],
  header: [
    'alg-hs256',
    'alg-other',
    'alg-none',
    'alg-missing',
    'kid-missing',
    'kid-in-payload',
    'kid-decorated',
    'kid-whitespace',
    'kid-quoted',
    'kid-is-uuid',
    'kid-placeholder',
    'kid-wrong',
    'kid-odd-shape',
    'typ-missing',
    'typ-misnamed',
    'header-x5c',
    'header-weatherkit-id',
  ],
  claims: [
    'iss-team-id',
    'iss-missing',
    'iss-malformed',
    'iss-other-team',
    'iss-and-sub-both',
    'individual-key-with-iss',
    'team-key-with-sub',
    'sub-not-user',
    'aud-missing',
    'aud-wrong',
    'aud-enterprise',
    'aud-array',
    'bid-missing',
    'bid-wrong',
    'bid-on-asc',
    'scope-no-match',
    'scope-other-endpoint',
    'scope-non-get',
    'scope-shape',
    'long-life-no-scope',
    'long-life-scope-not-listed',
    'claims-extra',
    'claims-duplicate',
    'claims-not-object',
  ],
  time: [
    'exp-passed',
    'exp-reused-to-the-end',
    'exp-too-far',
    'exp-exactly-20',
    'iat-backdated-plus-20',
    'iat-in-future',
    'clock-behind',
    'iat-missing',
    'time-ms',
    'time-ms-added-to-seconds',
    'time-relative',
    'time-zero-life',
    'exp-before-iat',
    'time-cocoa-epoch',
    'time-zone-shift',
    'time-fraction',
    'time-string',
    'time-iso',
    'nbf-in-future',
    'store-server-60-edge',
  ],
  signature: [
    'sig-der',
    'sig-hmac-under-es256',
    'sig-length',
    'sig-no-verify',
    'sig-verifies-but-401',
    'b64-standard',
    'b64-padded',
    'token-wrapped',
    'token-quoted-or-bracketed',
    'token-bytes-repr',
    'token-invisible-chars',
    'token-part-count',
    'token-truncated',
    'token-masked',
    'token-double-encoded',
    'token-is-key',
    'json-bad',
  ],
  transport: [
    'bearer-missing',
    'bearer-twice',
    'bearer-other-scheme',
    'curl-header-unquoted',
    'var-not-expanded',
    'var-empty',
    'curl-smart-quotes',
    'header-newline',
    'header-name',
    'two-authorizations',
    'token-in-query',
    'curl-globbing',
    'zsh-no-match',
    'url-ampersand',
    'cmd-single-quotes',
    'line-continuation',
    'http-not-https',
    'redirect-drops-header',
    'get-turned-post',
    'host-wrong',
    'path-wrong',
    'proxy-strips',
    'cors-browser',
  ],
  account: [
    'agreements-missing',
    'agreements-none-to-sign',
    'role-insufficient',
    'individual-key-unsupported',
    'key-revoked',
    'key-too-new',
    'apple-transient',
    'apple-outage',
    'persistent-unexplained',
    'api-access-not-requested',
    'no-developer-team',
    'store-server-not-released',
    'tool-login-not-key',
    'rate-limit',
  ],
  services: [
    'iap-key-on-asc',
    'asc-key-on-store-server',
    'portal-key-on-asc',
    'asc-key-on-devicecheck',
    'apns-token-on-asc',
    'siwa-token-on-asc',
    'apns-kid-team-swapped',
    'apns-old-iat',
    'apns-too-many',
    'apns-environment',
    'siwa-content-type',
    'siwa-sub',
    'musickit-life',
    'weatherkit-incomplete',
    'notary-issuer',
    'ads-clock',
  ],
}
/** Causes that were added to the list; those of section key are listed in the key reader. */
const ADDED: readonly string[] = [...KEY_RULE_IDS, 'exp-missing']

const list: readonly Rule[] = rules
const files = readdirSync(fileURLToPath(new URL('./rules', import.meta.url)))
const ids = causes.map(({ id }) => id)

test('every listed cause has its words, in its section, once', () => {
  for (const [section, listed] of Object.entries(LISTED)) {
    const own = causes.filter((cause) => cause.section === section).map(({ id }) => id)
    expect(listed.filter((id) => !own.includes(id))).toEqual([])
    expect(own.filter((id) => !listed.includes(id) && !ADDED.includes(id))).toEqual([])
  }
  expect(new Set(ids).size).toBe(ids.length)
})

test('every rule is one file of its name, and has a test of its own', () => {
  const own = files.filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts',
  )
  expect(own.map((file) => file.slice(0, -3)).sort()).toEqual(list.map(({ id }) => id).sort())
  const tests = new Set(files.filter((file) => file.endsWith('.test.ts')).map((file) => file.slice(0, -8)))
  expect(list.map(({ id }) => id).filter((id) => !tests.has(id))).toEqual([])
})

test('the rules stand in the order of the sections', () => {
  const sections = Object.keys(LISTED)
  const places = list.map(({ section }) => sections.indexOf(section))
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('rules explain only rules that there are, and never each other in a circle', () => {
  const explains = new Map(list.map(({ id, explains = [] }) => [id, explains]))
  for (const [id, explained] of explains) {
    expect(
      explained.filter((other) => !explains.has(other)),
      id,
    ).toEqual([])
    const reached = new Set<string>()
    const left = [...explained]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (reached.has(next)) continue
      reached.add(next)
      left.push(...(explains.get(next) ?? []))
    }
    expect(reached.has(id), `${id} explains itself through ${[...reached].join(', ')}`).toBe(false)
  }
})

describe('words', () => {
  test.each(causes.map((cause) => [cause.id, cause] as const))(
    '%s says what, why, how to prove it and what to do',
    (_, cause) => {
      expect(cause.title).toMatch(/^\S.*[^.]$/u)
      for (const text of [cause.symptom, cause.why, cause.proof, cause.remedy]) {
        expect(text).toMatch(/^\S.*[.?…”)`/]$/su)
      }
      expect(`${cause.title} ${cause.symptom} ${cause.why} ${cause.proof} ${cause.remedy}`).not.toMatch(
        /!|undefined|\s{2}/u,
      )
      expect(cause.sources.length).toBeGreaterThan(0)
      for (const source of cause.sources) {
        expect(source).toMatch(
          /^https:\/\/\S+(?: \([^)]+\))?$|^[\w.-]+\/[\w.-]+#\d+$|^RFC \d+( section [\d.]+)?$|^measured$/u,
        )
      }
    },
  )

  test.each(list.filter(({ severity }) => severity === 'ask').map((rule) => [rule.id, rule] as const))(
    '%s cannot be proved and says so',
    (_, { title, why, proof }) => {
      expect(`${title} ${why} ${proof}`).toMatch(/\bmay\b|\bmight\b|\bwhether\b|\bperhaps\b|\bonly\b|\?/iu)
    },
  )
})
