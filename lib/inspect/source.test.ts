import { describe, expect, test } from 'vitest'
import { profiles } from '../profile/all'
import { causes } from './causes'
import { errorTexts } from './error-texts'
import pages from './outside-pages.json' with { type: 'json' }
import { severitySays } from './severity-says'
import { confidenceIn, evidenceOf, isLinkedEverywhere, readSource, type SourceKind } from './source'

const sources = [
  ...new Set([...causes.flatMap(({ sources }) => sources), ...profiles.flatMap(({ sources }) => sources)]),
]

test.each([
  [
    'fastlane/fastlane#20593',
    'report',
    'GitHub: fastlane/fastlane, thread 20593',
    'https://github.com/fastlane/fastlane/issues/20593',
  ],
  [
    'apple/app-store-server-library-node#37',
    'maintainer',
    'GitHub: apple/app-store-server-library-node, thread 37',
    'https://github.com/apple/app-store-server-library-node/issues/37',
  ],
  [
    'RFC 7519 section 4.1.4',
    'standard',
    'RFC 7519 (JSON Web Token), section 4.1.4',
    'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4',
  ],
  ['measured', 'reproduced', 'Reproduced in our own tests', undefined],
  [
    'https://developer.apple.com/forums/thread/707418',
    'report',
    'Apple Developer Forums, thread 707418',
    'https://developer.apple.com/forums/thread/707418',
  ],
  [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'apple',
    'Apple: Generating Tokens for API Requests (App Store Connect API)',
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
  ['https://curl.se/docs/manpage.html#-G', 'library', 'curl, manual', 'https://curl.se/docs/manpage.html#-G'],
  ['https://qiita.com/x/items/1', 'report', 'qiita.com, article', 'https://qiita.com/x/items/1'],
] as const)('%s is a source of kind %s', (source, kind, title, href) => {
  expect(readSource(source)).toEqual({ kind, title, ...(href && { href }) })
})

test('no title is a bare number, a slug or an address', () => {
  for (const source of sources) {
    const { title } = readSource(source)
    expect(title, source).toMatch(/^[A-Za-z].*[ :,]/u)
    expect(title, source).not.toMatch(/https?:|^[\w-]+$/u)
  }
})

test('the one list has every outside page, and nothing else', () => {
  const origins = new Set(
    sources.flatMap((source) => {
      const { href } = readSource(source)
      return href === undefined ? [] : [new URL(href).origin]
    }),
  )
  const listed = [...pages.everywhere, ...pages.withoutScripts]
  expect([...origins].filter((origin) => !listed.includes(origin))).toEqual([])
  expect(pages.withoutScripts.filter((origin) => !origins.has(origin))).toEqual([])
})

test('a name that only begins like a listed one is not accepted', () => {
  expect(isLinkedEverywhere('https://developer.apple.com/documentation')).toBe(true)
  expect(isLinkedEverywhere('https://developer.apple.com.example/documentation')).toBe(false)
  expect(isLinkedEverywhere('https://github.com/a/b')).toBe(false)
})

const stated = profiles.flatMap(({ id, notes }) => notes.map((note) => [id, note] as const))

test.each(stated.filter(([, { source }]) => source !== undefined))(
  '%s: a statement is as certain as its source ($text)',
  (_, { source = '', confidence, text }) => {
    if (confidence !== 'unconfirmed') expect(confidence, text).toBe(confidenceIn(source))
  },
)

test('unconfirmed statements say so, and all others are confirmed', () => {
  const unsure = stated.filter(([, { confidence }]) => confidence === 'unconfirmed')
  expect(unsure.length).toBeGreaterThan(5)
  for (const [id, { text }] of unsure)
    expect(text, id).toMatch(/not confirmed|probably|said to|not stated|not known|not documented|doesn’t/iu)
})

/** Words of the evidence sentence, and the kind of source that each one requires. */
const CLAIMS: readonly (readonly [RegExp, SourceKind])[] = [
  [/Apple’s own pages cover/u, 'apple'],
  [/reproduced/u, 'reproduced'],
  [/maintainers/u, 'maintainer'],
  [/RFC|Standard/u, 'standard'],
  [/documentation or source of a tool/u, 'library'],
  [/public report/u, 'report'],
]

describe.each(causes.map((cause) => [cause.id, cause] as const))('%s', (_, cause) => {
  test('describes its evidence by its sources', () => {
    expect(cause.sources).not.toEqual([])
    const { text, kind, confidence } = evidenceOf(cause.sources)
    expect(confidence).toBe(
      confidenceIn(cause.sources.find((source) => readSource(source).kind === kind) ?? ''),
    )
    const kinds = cause.sources.map((source) => readSource(source).kind)
    for (const [words, kind] of CLAIMS) expect(words.test(text), `${text} ${kind}`).toBe(kinds.includes(kind))
    expect(kinds).toContain(kind)
    expect(/We know of no Apple page/u.test(text)).toBe(kind === 'report' || kind === 'library')
    const reports = kinds.filter((each) => each === 'report').length
    if (reports > 0) expect(text).toContain(reports === 1 ? 'One public report' : `${reports} public reports`)
  })

  test('explains its severity', () => {
    const text = severitySays(cause)
    expect(text).toMatch(/^[A-Z].*\.$/u)
    if (cause.severity === 'info') expect(cause.effect).toBeDefined()
    expect(/Apple rejects/u.test(text) && /Apple accepts this\./u.test(text)).toBe(false)
    if (cause.effect === 'repaired') expect(cause.section).toBe('key')
  })

  test('says of its severity no more than its evidence does', () => {
    if (cause.section === 'key' || !/It was not tested against Apple\./u.test(evidenceOf(cause.sources).text))
      return
    expect(severitySays(cause)).not.toMatch(/Apple (?:rejects|accepts)|The request fails/u)
  })

  test('says that the token isn’t the problem where its words say that Apple accepted it', () => {
    const { symptom, why, proof, remedy, effect } = cause
    const accepted = /\b(?:accepted (?:the|your) token|token isn’t the problem)/u.test(
      `${symptom} ${why} ${proof} ${remedy}`,
    )
    if (accepted) expect(effect).toBe('not-the-token')
  })

  test('calls no code harmless for the token that means that the token was rejected', () => {
    if (cause.effect !== 'not-the-token') return
    const rejecting = errorTexts(cause).filter((text) =>
      profiles.some(({ responses }) =>
        responses.some(({ code, token }) => code === text && token === 'rejected'),
      ),
    )
    // An app that was never released, or an outage, gets the same response as a bad token.
    if (!['store-server-not-released', 'apple-outage'].includes(cause.id)) expect(rejecting).toEqual([])
  })
})

/** Pages with wrong advice. A cause may warn of them but never cite them as evidence. */
test.each([
  'volcengine.com/article/1161647',
  'volcengine.com/article/170509',
  'volcengine.com/article/2111114',
  'volcengine.com/article/1531666',
])('%s isn’t evidence for any cause', (page) => {
  expect(sources.filter((source) => source.includes(page))).toEqual([])
})
