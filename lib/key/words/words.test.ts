import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyWords, oneLine } from '.'
import type { NoticeText, PageText, RefusalText, Text } from './text'

/** A value for every fact that the words may use. */
const FACTS = {
  count: 3,
  layers: 3,
  remains: 'n',
  open: '“',
  close: '”',
  bytes: 31,
  begin: 'PRIVATE KEY',
  end: 'PUBLIC KEY',
  label: 'PRIVATE KEY',
  fitting: 'EC PRIVATE KEY',
  inside: 'sec1',
  faults: [
    { line: 'BEGIN', fault: 'dash', character: '—' },
    { line: 'BEGIN', fault: 'count', side: 'before', count: 3 },
    { line: 'END', fault: 'spelling' },
    { line: 'END', fault: 'missing' },
  ],
  field: 'keyId',
  values: ['A', 'B'],
  source: '.env',
  entry: 'KEY, line 3',
  holds: 'file',
  prefix: 'ApiKey',
  services: ['APNs'],
  named: 'A',
  given: 'B',
  character: '?',
  line: 2,
  column: 12,
  present: 102,
  missing: 48,
  name: 'P-384',
  of: 'curve',
  oid: '1.2.3',
  length: 12_345,
  kind: 'zip',
}

interface Spoken {
  readonly notices?: Readonly<Record<string, Text<NoticeText, typeof FACTS>>>
  readonly refusals?: Readonly<Record<string, Text<RefusalText, typeof FACTS>>>
  readonly page?: PageText
}

const told = <Said>(text: Text<Said, typeof FACTS>): Said =>
  typeof text === 'function' ? (text as (facts: typeof FACTS) => Said)(FACTS) : (text as Said)

const sentences: (readonly [where: string, sentence: string])[] = []
const titles: (readonly [where: string, title: string])[] = []
const refusals: (readonly [where: string, refusal: RefusalText])[] = []
for (const [id, words] of Object.entries(keyWords as unknown as Readonly<Record<string, Spoken>>)) {
  for (const [name, text] of Object.entries(words.page ?? {})) {
    if (name === 'title') titles.push([id, String(text)])
    else if (['symptom', 'why', 'proof', 'remedy'].includes(name))
      sentences.push([`${id} ${name}`, String(text)])
  }
  for (const [name, text] of Object.entries(words.refusals ?? {}))
    refusals.push([`${id} ${name}`, told(text)])
  for (const [name, text] of Object.entries({ ...words.notices, ...words.refusals })) {
    const { seen, fix, title } = told<NoticeText & { title?: string }>(text)
    if (title) titles.push([`${id} ${name}`, title])
    for (const sentence of [seen, fix]) if (sentence) sentences.push([`${id} ${name}`, sentence])
  }
}

describe('the table of words', () => {
  test('has whole sentences, and every fact is filled in', () => {
    expect(sentences.length).toBeGreaterThan(200)
    for (const [where, sentence] of sentences) {
      expect(sentence, where).toMatch(/^(?:[A-Z0-9`“.]|openssl |ssh-keygen ).*[.`)]$/u)
      expect(sentence, where).not.toMatch(/undefined|NaN|\[object|=>/u)
    }
    for (const [where, title] of titles) expect(title, where).toMatch(/^[A-Z].*[^.]$/u)
  })

  test('says why a key can’t be used and what to do in four lines of its column, and its commands fit there', () => {
    expect(refusals.length).toBeGreaterThan(50)
    for (const [where, { seen, fix, command = '' }] of refusals) {
      // The faults of the BEGIN and END lines are as many as there are.
      if (where !== 'key-marker-damaged and-body')
        expect(`${seen} ${fix}`.length, where).toBeLessThanOrEqual(160)
      for (const line of command.split('\n')) expect(line.length, where).toBeLessThanOrEqual(32)
      expect(oneLine(command), where).not.toMatch(/[\\\n]| {2}/u)
    }
  })

  test('uses the words that the field uses', () => {
    const others =
      /\b(?:blanks?|line ends?|markers?|refuse[sd]?|letter by letter|stands?|stood|taken?|takes|took|members?|answers?|let go|whoever|is no [a-z]|misspelt|grave|odd|life|armour|licences?|recognise[sd]?|was given)\b/iu
    for (const [where, text] of [...sentences, ...titles]) expect(text, where).not.toMatch(others)
  })

  test('has one title for each id, unless a case needs its own', () => {
    const several = [
      'key-not-content',
      'key-public-or-cert',
      'key-encrypted',
      'key-wrong-curve',
      'key-malformed',
    ]
    const more = ['key-other-format', 'key-marker-damaged']
    const own = titles.filter(([where]) => where.includes(' ')).map(([where]) => where.split(' ')[0])
    expect([...new Set(own)].sort()).toEqual([...several, ...more].sort())
  })
})

test('the code that reads keys contains no sentences', () => {
  const folder = 'lib/key'
  const readers = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ts$/u.test(name) && !/\.test\.ts$/u.test(name) && !name.startsWith('words'),
  )
  expect(readers.length).toBeGreaterThan(60)
  // A name, such as that of a container, has at most four words and no period.
  const prose = /(['"`])[^'"`]*(?:(?:\p{L}{2,}[,;:]? ){4}\p{L}{2,}[^'"`]*|\p{L}{2,} \p{L}{2,}[.!?])\1/u
  const spoken = readers.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/\/|\/?\*)/u.test(line) && prose.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  )
  expect(spoken).toEqual([])
})
