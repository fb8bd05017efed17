import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { sections } from '../../testing/causes'
import type { Row } from '../../testing/causes/row'
import { SAMPLE_NOW, sampleToken } from '../../testing/sample-token'
import { thorough } from '../../testing/thorough'
import { inspectChecked } from './inspect-paste'
import { report } from './report'

const NOW = 1_800_000_000
const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'
const KEY_ID = '2X9R4HXF34'

const part = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const SIGNATURE = 'q'.repeat(86)
const tokenOf = (header: object, claims: object) =>
  [
    part({ alg: 'ES256', kid: KEY_ID, typ: 'JWT', ...header }),
    part({ iss: ISSUER, iat: NOW, exp: NOW + 900, aud: 'appstoreconnect-v1', ...claims }),
    SIGNATURE,
  ].join('.')
const TOKEN = tokenOf({}, { exp: NOW + 7200 })
const reported = (text: string, clock = NOW) => report(inspectChecked(text, { clock }))

const pasteOf = ({ sample, around }: Row) => around(sample ? sampleToken(sample.profile, sample.changes) : '')
/** Rows that break a rule, by section, each with its place: a third of them for each change. */
const broken = Object.entries(sections).map(([section, rows]) => {
  const placed = rows.map((row, at) => ({ row, at }))
  return [section, placed.filter(({ at }) => thorough || at % 3 === 0)] as const
})
/** Makes the report of an input with this text instead of its own. */
function reportOf(row: Row, text: string, fileName = row.keyFileName): string {
  const { now: clock = SAMPLE_NOW, kind } = row
  const key = fileName && {
    fileName,
    fingerprint: '',
    verification: { status: 'impossible' } as const,
  }
  return report(inspectChecked(text, { clock, kind, ...(key && { key }) }))
}

describe('the report', () => {
  test('names the findings with their fixes', () => {
    expect(reported(TOKEN)).toMatch(/# Assay: error[\s\S]*`exp-too-far`[\s\S]*Seen: [\s\S]*Fix: /)
  })

  test('contains no identifier and no part of the token', () => {
    const text = reported(
      `curl -H "Authorization: Bearer ${TOKEN}" https://api.appstoreconnect.apple.com/v1/apps`,
    )
    for (const secret of [KEY_ID, ISSUER, ...TOKEN.split('.'), SIGNATURE.slice(0, 20)])
      expect(text).not.toContain(secret)
    expect(text).toContain('"aud": "appstoreconnect-v1"')
    expect(text).toContain(`"exp": ${NOW + 7200}`)
  })

  test('keeps useful values that identify nobody', () => {
    const text = reported(
      `curl -H "Authorization: Bearer ${tokenOf({ kid: `AuthKey_${KEY_ID}.p8` }, { bid: 'com.music.app' })}" https://api.appstoreconnect.apple.com/v1/apps/1234567890
HTTP/2 403

{"errors":[{"status":"403","code":"FORBIDDEN_ERROR.NEVER_SEEN","detail":"Wait."}]}`,
    )
    for (const kept of [
      '“`Au…p8`”',
      'co…pp',
      'FORBIDDEN_ERROR.NEVER_SEEN',
      'Fix: Use only the ID: “`2X…34`”.',
    ])
      expect(text).toContain(kept)
    expect(text).not.toContain('music.app')
  })

  test('can be made from any paste', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        reported(`${TOKEN} ${text}`).startsWith('# Assay'),
      ),
      { numRuns: 25 },
    )
  })
})

/** Identifiers by their shape: Key IDs and Team IDs, UUIDs, bundle IDs and long numbers. */
const IDENTIFIERS = [
  /(?<![A-Z\d])(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{10}(?![A-Z\d])/gu,
  /[\da-f]{8}-[\da-f-]{12,}/giu,
  /(?<=com\.)example/gu,
  /(?<!\d|"(?:exp|iat|nbf)":"?)\d{7,}(?!\d)/gu,
]
/** Times and error numbers, which are not identifiers. */
const NO_IDENTIFIER = /^(?:1[5-9]\d{8}(?:\d{3})?|4\d{6}|\d{10}0{8,}|10{8,}|0+\d*)$/u

const random = (characters: string) => (length: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: length, maxLength: length })
const LETTERS = 'bcdfghjkmnpqvwxz'
const likeIt = (identifier: string): fc.Arbitrary<string> => {
  if (identifier.includes('-'))
    return random('0123456789abcdef')(identifier.length).map((hex) =>
      hex.replaceAll(/./gu, (digit, at: number) => (identifier[at] === '-' ? '-' : digit)),
    )
  if (/^\d+$/u.test(identifier)) return random('23456789')(identifier.length)
  if (/^[a-z]+$/u.test(identifier)) return random(LETTERS)(identifier.length)
  return random('ABCDEFGHJKLMNPQRSTUVWXYZ23456789')(identifier.length - 1).map((rest) => `${rest}7`)
}

/** Replaces everything that identifies somebody in a text, also inside tokens. */
function withOthers(text: string, replace: (identifier: string) => string): string {
  const plain = (piece: string) =>
    IDENTIFIERS.reduce(
      (text, shape) =>
        text.replaceAll(shape, (found) => (NO_IDENTIFIER.test(found) ? found : replace(found))),
      piece,
    )
  return text
    .split(/(eyJ[\w-]+)/u)
    .map((piece, at) => {
      if (at % 2 === 0) return plain(piece)
      const json = Buffer.from(piece, 'base64url').toString()
      return Buffer.from(plain(json)).toString('base64url')
    })
    .join('')
}

/** Replaces each identifier by a random one; equal identifiers get the same replacement. */
function renamed(text: string, seed: number) {
  const names = new Map<string, string>()
  const replace = (identifier: string) => {
    const name =
      names.get(identifier) ?? fc.sample(likeIt(identifier), { numRuns: 1, seed: seed + names.size })[0] ?? ''
    names.set(identifier, name)
    return name
  }
  return { replace, names, text: withOthers(text, replace) }
}

/** Fails if six characters of an identifier can be read in the report, whatever separates them. */
function expectUnread(report: string, identifiers: Iterable<string>, of: string) {
  const bare = report.replaceAll('-', '')
  for (const identifier of identifiers) {
    const name = identifier.replaceAll('-', '')
    for (let at = 0; at + 6 <= name.length; at += 1)
      expect(bare.includes(name.slice(at, at + 6)), `${identifier} in the report of ${of}:\n${report}`).toBe(
        false,
      )
  }
}

describe('no identifier is in the report', () => {
  test.each(broken)('of a paste that breaks a rule: %s', (_, rows) => {
    rows.forEach(({ row, at }) => {
      const { names, replace, text } = renamed(pasteOf(row), at)
      const fileName = row.keyFileName && withOthers(row.keyFileName, replace)
      const said = reportOf(row, text, fileName)
      expectUnread(said, names.values(), `${row.cause}, ${row.name}`)
    })
  })

  test('of a Key ID and a claim in any spelling', () => {
    const id = random('ABCDEFGHJKLMNPQRSTUVWXYZ23456789')
    fc.assert(
      fc.property(
        fc.oneof(
          id(10),
          id(64),
          random('ABCDEFGHJKLMNPQRSTUVWXYZ')(64),
          likeIt(ISSUER),
          random('23456789')(9),
        ),
        fc.constantFrom<(id: string) => string | number>(
          (id) => id,
          (id) => ` ${id}\n`,
          (id) => `"${id}"`,
          (id) => `“${id}”`,
          (id) => `AuthKey_${id}.p8`,
          (id) => `/Users/me/AuthKey_${id}.p8`,
          (id) => `{${id}}`,
          (id) => id.toLowerCase(),
          (id) => `${id.slice(0, 4)}\u200b${id.slice(4)}`,
          (id) => (/^\d{9}$/u.test(id) ? Number(id) : id),
          (id) => `com.${id}.app`,
        ),
        fc.constantFrom('kid', 'iss', 'sub', 'bid', 'aud', 'nonce', 'scope', 'origin', 'x'),
        fc.constantFrom('', 'HTTP/2 401\n\n{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}'),
        (id, dress, member, response) => {
          const changes = { [member]: dress(id) }
          const token = member === 'kid' ? tokenOf(changes, {}) : tokenOf({}, changes)
          const url = 'https://api.appstoreconnect.apple.com/v1/apps'
          const paste = `curl -i -H "Authorization: Bearer ${token}" ${url}/${id}\n${response}`
          const names = [id, id.toLowerCase(), id.toUpperCase()]
          for (const text of [token, paste]) expectUnread(reported(text), names, String(dress(id)))
        },
      ),
      { numRuns: thorough ? 150 : 40 },
    )
  })
})

const HOSTILE = [
  '![](https://example.com/x.png)',
  '[x](https://example.com)',
  '<img src=x onerror=alert(1)>',
  '<https://example.com>',
  'https://example.com/a',
  'www.example.com',
  'me@example.com',
  '@octocat',
  'octocat/repository#1',
  'GH-12',
  '`@octocat`',
  '``` @octocat',
  '\n\n# Heading\n\n@octocat <b>x</b>\n',
  '\n```\n@octocat\n```\n',
  '[x]: https://example.com\n\n[x]',
  '**bold** @octocat',
  '| a | b |\n| - | - |\n| @octocat | b |',
  '\\`@octocat\\`',
  '&#64;octocat &lt;b&gt;',
]
const parser = new MarkdownIt({ html: true, linkify: true })
parser.linkify.set({ fuzzyLink: true, fuzzyEmail: true })
const LINKS_AND_HTML = [
  'link_open',
  'image',
  'html_inline',
  'html_block',
  'blockquote_open',
  'table_open',
  'hr',
]
const HEADINGS = /^(?:Assay: \w+|Findings|Response|Header|Claims)$/u

/** Fails if Markdown shows anything in the report but headings, lists, paragraphs and code. */
function expectPlain(report: string, of: string) {
  const blocks = parser.parse(report, {})
  const all = blocks.flatMap((token) => [token, ...(token.children ?? [])])
  for (const { type, content } of all) {
    expect(LINKS_AND_HTML, `${of}:\n${report}`).not.toContain(type)
    if (type === 'text') expect(content, `${of}:\n${report}`).not.toMatch(/@|\bGH-\d|\w#\d/iu)
  }
  blocks.forEach(({ type }, at) => {
    if (type === 'heading_open') expect(blocks[at + 1]?.content, of).toMatch(HEADINGS)
  })
}

describe('no link, image, HTML or mention is in the report', () => {
  test('the check finds them in plain text', () => {
    const bare = HOSTILE.filter((text) => !text.includes('`'))
    expect(bare.length).toBeGreaterThan(10)
    for (const text of bare) expect(() => expectPlain(text, text), text).toThrow()
  })

  test.each(broken)('of a paste that breaks a rule: %s', (_, rows) => {
    rows.forEach(({ row, at }) => {
      const hostile = JSON.stringify(HOSTILE[at % HOSTILE.length]).slice(1, -1)
      const paste = withOthers(pasteOf(row), (name) => `${name}${hostile}`)
      expectPlain(reportOf(row, paste), `${row.cause}, ${row.name}`)
    })
  })

  test('of a paste with Markdown in it', () => {
    const hostile = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.array(fc.constantFrom(...HOSTILE, ' ', '`', '\n', 'x'), { maxLength: 5 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (name, value, kid, code) => {
        const token = tokenOf(
          { kid, [name]: value },
          { [name]: value, aud: value, sub: code, scope: [value] },
        )
        const errors = JSON.stringify({ errors: [{ status: '401', code, title: value, detail: name }] })
        const other = JSON.stringify({ error: code, error_description: value })
        for (const body of [errors, other, code]) {
          const paste = `curl -i -H "Authorization: ${value} ${token}" -H '${name}: ${kid}' https://api.push.apple.com/${code}\nHTTP/2 401\n\n${body}`
          expectPlain(reported(paste), JSON.stringify([name, value, kid, code]))
        }
      }),
      { numRuns: thorough ? 150 : 40 },
    )
  })
})
