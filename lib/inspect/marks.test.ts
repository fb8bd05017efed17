import { beforeAll, describe, expect, test } from 'vitest'
import { brokenCommand, FAULTS } from '../demo/broken-token'
import { type Inspected, inspectPaste } from './inspect-paste'
import { carryOver, marksOf, piecesOf } from './marks'

const NOW = 1_795_818_327
let text: string
let inspected: Inspected

beforeAll(async () => {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
    'sign',
    'verify',
  ])
  const throwaway = {
    keyId: 'TRYASSAY00',
    issuerId: '00000000-0000-4000-8000-000000000000',
    key: privateKey,
  }
  text = await brokenCommand(FAULTS, throwaway, NOW)
  inspected = await inspectPaste(text, { clock: NOW })
})

const marked = (id: string, of = inspected) =>
  marksOf(of)
    .filter((mark) => mark.id === id)
    .map(({ start, end }) => of.paste.text.slice(start, end))

test('each of the ten faults has a mark', () => {
  expect(new Set(marksOf(inspected).map(({ id }) => id))).toEqual(new Set(FAULTS.map(({ rule }) => rule)))
})

test('marks cover only the characters that cause a finding', () => {
  expect(marked('http-not-https')).toEqual(['http'])
  expect(marked('token-quoted-or-bracketed')).toEqual(['<', '>'])
  expect(marked('curl-globbing')).toEqual(['[bundleId]'])
  expect(marked('sig-der')[0]).toMatch(/^ME[A-Z]C/u)
})

test('spaces after the scheme are marked where there is more than one', async () => {
  const spaced = text.replace('Bearer ', 'Bearer  ')
  expect(marked('bearer-other-scheme', await inspectPaste(spaced, { clock: NOW }))).toEqual(['  '])
})

test('the characters under the mark of a claim decode to its value', () => {
  const payload = text.split('.').at(-2) ?? ''
  const start = text.indexOf(payload)
  const mark = marksOf(inspected).find(({ id }) => id === 'time-ms')
  const from = Math.floor(((mark?.start ?? 0) - start) / 4) * 4
  const decoded = atob(payload.slice(from, Math.ceil(((mark?.end ?? 0) - start) / 4) * 4))
  expect(decoded).toContain(String((NOW - 60 + 900) * 1000))
  expect(decoded.length).toBeLessThan(20)
})

test('the pieces are the whole text, with the parts of the token in order', () => {
  const pieces = piecesOf(inspected, marksOf(inspected))
  expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  expect([...new Set(pieces.flatMap(({ part }) => part ?? []))]).toEqual(['header', 'payload', 'signature'])
})

describe('after an edit', () => {
  test.each([
    ['at the start', (before: string) => `# ${before}`],
    ['in the middle', (before: string) => before.replace('Bearer', 'Bear')],
    ['at the end', (before: string) => `${before}\n`],
    ['of everything', () => 'x'],
    ['to nothing', () => ''],
  ])('%s the pieces are the whole new text', (_, edit) => {
    const now = edit(text)
    const pieces = carryOver(piecesOf(inspected, marksOf(inspected)), text, now)
    expect(pieces.map(({ start, end }) => now.slice(start, end)).join('')).toBe(now)
  })

  test('a mark after the edit moves with the text', () => {
    const now = `# ${text}`
    const pieces = carryOver(piecesOf(inspected, marksOf(inspected)), text, now)
    const piece = pieces.find(({ mark }) => mark?.id === 'http-not-https')
    expect(now.slice(piece?.start, piece?.end)).toBe('http')
  })
})
