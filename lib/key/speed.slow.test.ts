import { expect, test } from 'vitest'
import { readKey } from './read-key'

const MIB = 2 ** 20

/** Strings that, repeated, are the worst case for one of the repairs. */
const GARBAGE = [
  ...[
    'a',
    '-',
    '<',
    '<a ',
    '\\n',
    '\\',
    'BEGIN ',
    '-----BEGIN ',
    '-----BEGIN PRIVATE KEY-----',
    'END',
    '{',
    '{\\rtf',
    '"',
  ],
  ...[
    'key: ',
    'key="',
    '```',
    ' ',
    '\n',
    '\r',
    '\0',
    'LS0t',
    'MIGT',
    '%0A',
    '--key-id ',
    '*',
    'x=',
    '$(',
    '&#10;',
    '\u200b',
  ],
]

/** Processor time in milliseconds. It depends less on the load of the machine than elapsed time does. */
async function cost(text: string): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage()
    await readKey(text)
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

test('a mebibyte of garbage is read quickly, and two in little more than double the time', {
  timeout: 120_000,
}, async () => {
  await cost(GARBAGE.join(' ').repeat(200))
  let worst = { piece: '', milliseconds: 0 }
  for (const piece of GARBAGE) {
    for (const opening of ['', '-----BEGIN PRIVATE KEY-----\n']) {
      const [one, two] = [MIB, 2 * MIB].map((size) => opening + piece.repeat(size / piece.length))
      const [first, second] = [await cost(one ?? ''), await cost(two ?? '')]
      if (first > worst.milliseconds) worst = { piece: opening + piece, milliseconds: first }
      // Below ten milliseconds the measurement is noise.
      expect(second, JSON.stringify(piece)).toBeLessThan(3 * Math.max(first, 10))
    }
  }
  console.info(
    `1 MiB of garbage: at most ${worst.milliseconds.toFixed(1)} ms (${JSON.stringify(worst.piece)} repeated)`,
  )
  expect(worst.milliseconds).toBeLessThan(500)
})

test('the longest text that is read whole takes linear time', {
  timeout: 120_000,
}, async () => {
  for (const piece of GARBAGE) {
    const [half, whole] = [2 ** 15, 2 ** 16].map((size) =>
      `-----BEGIN ${piece.repeat(size / piece.length)}`.slice(0, size),
    )
    const [first, second] = [await cost(half ?? ''), await cost(whole ?? '')]
    expect(second, JSON.stringify(piece)).toBeLessThan(4 * Math.max(first, 10))
  }
})
