import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MANGLINGS } from '../../testing/manglings'
import { thorough } from '../../testing/thorough'
import { KEY_SHAPES, throwawayKey } from '../../testing/throwaway-key'
import { readKey } from './read-key'
import { KEY_RULE_IDS } from './rule-id'
import { refusalDiagnostic } from './words'

const LONG = 60_000

/**
 * The manglings left out here make the text ambiguous after some of these, for example if UTF-16 pairs are torn apart.
 */
const composable = MANGLINGS.filter(({ alone }) => !alone)

test('any composition of up to four harmless manglings gives the same key', { timeout: LONG }, async () => {
  const key = throwawayKey()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...KEY_SHAPES.filter((shape) => shape.startsWith('pkcs8'))),
      fc.array(fc.constantFrom(...composable), { maxLength: 4 }),
      async (shape, manglings) => {
        const text = manglings.reduce((mangled, { mangle }) => mangle(mangled), key.pems[shape])
        const reading = await readKey(text)
        const trace = manglings.map(({ name }) => name).join(' > ')
        if (reading.status !== 'read') throw new Error(`${trace}: ${JSON.stringify(reading)}`)
        expect(Buffer.from(reading.key.d), trace).toEqual(key.d)
        expect(Buffer.from(reading.key.y), trace).toEqual(key.y)
      },
    ),
    { numRuns: thorough ? 600 : 120 },
  )
})

const STATUSES = ['empty', 'read', 'choose', 'refused']

async function expectResponse(input: string | Uint8Array): Promise<void> {
  const reading = await readKey(input)
  expect(STATUSES).toContain(reading.status)
  if (reading.status === 'refused') {
    expect(KEY_RULE_IDS).toContain(reading.refusal.id)
    expect(refusalDiagnostic(reading.refusal).fix).not.toBe('')
  }
}

test('arbitrary text gets a result', { timeout: LONG }, async () => {
  await fc.assert(fc.asyncProperty(fc.string(), expectResponse), { numRuns: 300 })
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), expectResponse), {
    numRuns: 100,
  })
})

test('arbitrary bytes get a result', { timeout: LONG }, async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), expectResponse), { numRuns: 300 })
})

test('text made of the strings that the repairs look for gets a result', { timeout: LONG }, async () => {
  const { pem, jwk } = throwawayKey()
  const pieces = fc.constantFrom(
    ...[
      '-----BEGIN PRIVATE KEY-----',
      '-----END PRIVATE KEY-----',
      '\\n',
      '\n',
      '\r',
      '"',
      '```',
      '{',
      '}',
      '<br>',
      '&#10;',
    ],
    ...[
      'key: |\n  ',
      'KEY=',
      '%0A',
      '\ufeff',
      '\0',
      '{\\rtf1 ',
      '\\par ',
      '...',
      '> ',
      'Proc-Type: 4,ENCRYPTED\n',
      '<<EOF\n',
      '\u2014',
    ],
    ...[pem, pem.slice(0, 120), pem.slice(60), JSON.stringify(jwk), Buffer.from(pem).toString('base64')],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 12 }), (parts) => expectResponse(parts.join(''))),
    { numRuns: 400 },
  )
})

test('a key with bytes changed, lost or added is never read as another private key', {
  timeout: LONG,
}, async () => {
  const key = throwawayKey()
  const original = key.der['pkcs8-138']
  const edits = fc.record({
    at: fc.nat(original.length - 1),
    drop: fc.nat(3),
    add: fc.uint8Array({ maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(edits, async ({ at, drop, add }) => {
      const bytes = Uint8Array.from([...original.subarray(0, at), ...add, ...original.subarray(at + drop)])
      const reading = await readKey(bytes)
      // A change within the scalar or the point alone keeps the structure intact. Detecting it is the job of loadKey.
      const formKept = bytes.length === original.length
      if (reading.status === 'read' && !formKept) expect(Buffer.from(reading.key.d)).toEqual(key.d)
    }),
    { numRuns: 300 },
  )
})
