import fc from 'fast-check'

/** The longest text of a case, in characters. Growth is tested with longer ones. */
const LONGEST = 20_000

/**
 * Characters and pieces that readers stumble over: control and bidi characters, halves of surrogate pairs, letters
 * whose upper case has another length.
 */
const ODD = [
  ...[
    '\0',
    '\u0007',
    '\u001b[31m',
    '\t',
    '\r',
    '\n',
    '\r\n',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u200f',
  ],
  ...[
    '\u2028',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffd',
    '\ud800',
    '\udc00',
    '😀',
    '\u0130',
    '\u017f',
    '\u212a',
  ],
  ...['"', "'", '`', '\\', '\\n', '\\u0000', '$', '$(', '${', '%', '%00', '^', '…', '...', '***', '“', '—'],
  ...[
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '&#0;',
    '&',
    '=',
    ':',
    ',',
    ';',
    '.',
    '..',
    '-',
    '-----',
    '|',
    '#',
    '<<EOF\n',
  ],
  ...[
    'curl ',
    'Bearer ',
    'eyJ',
    'HTTP/1.1 401\n',
    'date: ',
    '-----BEGIN ',
    '__proto__',
    '1e999',
    '-0',
    'null',
  ],
] as const

type Change = (text: string) => string

const place = fc.nat(1 << 20)
const length = fc.oneof(fc.nat(3), fc.nat(64), fc.nat(2000))
const character = fc.oneof(
  fc.constantFrom(...ODD),
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
)

/** A range of a text, from numbers that were chosen without knowing its length. */
function range(text: string, start: number, size: number): [number, number] {
  const from = start % (text.length + 1)
  return [from, Math.min(text.length, from + size)]
}

const replaced = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by + text.slice(to)

/** Changes of the whole text that happen in transit. */
const WHOLE: readonly Change[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => JSON.stringify(text),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\\n'),
  (text) => text.replaceAll('\n', ''),
  (text) => text.replaceAll('\n', ' '),
  (text) => text.replaceAll(' ', '\u00a0'),
  (text) => text.replaceAll('"', "'"),
  (text) => text.replaceAll(/^/gmu, '> '),
  (text) => [...text].reverse().join(''),
]

/** One mutation. It inserts pieces from `others`. */
function change(others: readonly string[]): fc.Arbitrary<Change> {
  const other = fc.constantFrom(...others)
  return fc.oneof(
    fc.tuple(place, fc.nat(1), character).map(
      ([at, size, by]): Change =>
        (text) => {
          return replaced(text, ...range(text, at, size), by)
        },
    ),
    fc.tuple(place, fc.nat(15)).map(
      ([at, bit]): Change =>
        (text) => {
          const [from, to] = range(text, at, 1)
          return replaced(text, from, to, String.fromCharCode((text.charCodeAt(from) || 0) ^ (1 << bit)))
        },
    ),
    fc.tuple(place, length).map(
      ([at, size]): Change =>
        (text) =>
          replaced(text, ...range(text, at, size), ''),
    ),
    fc.tuple(place, length, place).map(
      ([at, size, to]): Change =>
        (text) => {
          const [target] = range(text, to, 0)
          return replaced(text, target, target, text.slice(...range(text, at, size)))
        },
    ),
    fc.tuple(place, fc.nat(40), fc.oneof(fc.nat(8), fc.nat(400))).map(
      ([at, size, times]): Change =>
        (text) => {
          const [from, to] = range(text, at, size)
          return replaced(text, from, to, text.slice(from, to).repeat(times))
        },
    ),
    fc.tuple(place, other, place, length).map(
      ([at, by, start, size]): Change =>
        (text) => {
          const [target] = range(text, at, 0)
          return replaced(text, target, target, by.slice(...range(by, start, size)))
        },
    ),
    fc.tuple(place, other, place).map(
      ([at, by, start]): Change =>
        (text) => {
          return text.slice(0, range(text, at, 0)[0]) + by.slice(range(by, start, 0)[0])
        },
    ),
    fc.tuple(fc.constantFrom('.', '\n', ' ', ',', '"'), place, place).map(
      ([by, one, two]): Change =>
        (text) => {
          const parts = text.split(by)
          const [first, second] = [one % parts.length, two % parts.length]
          const swapped = parts.with(first, parts[second] ?? '').with(second, parts[first] ?? '')
          return swapped.join(by)
        },
    ),
    fc.constantFrom(...WHOLE),
  )
}

/**
 * Texts for one reader: texts of its corpus with up to six mutations, pieces in any order, and arbitrary strings.
 *
 * @param own - the corpus of the reader
 * @param others - all corpora, from which pieces are inserted
 */
export function inputs(own: readonly string[], others: readonly string[]): fc.Arbitrary<string> {
  const mutated = fc
    .tuple(fc.constantFrom(...own), fc.array(change(others), { maxLength: 6 }))
    .map(([text, changes]) => changes.reduce((now, make) => make(now).slice(0, LONGEST), text))
  const piece = fc
    .tuple(fc.constantFrom(...own), place, fc.nat(40))
    .map(([text, at, size]) => text.slice(...range(text, at, size)))
  return fc.oneof(
    { weight: 8, arbitrary: mutated },
    {
      weight: 2,
      arbitrary: fc.array(fc.oneof(piece, character), { maxLength: 20 }).map((all) => all.join('')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc.array(fc.nat(0xffff), { maxLength: 100 }).map((codes) => String.fromCharCode(...codes)),
    },
  )
}
