import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { throwawayKey } from '../../testing/throwaway-key'
import { causes } from './causes'
import { DER_CHARACTERS } from './signature-shape'

const [least = 0, most = 0] = DER_CHARACTERS.split(' to ').map(Number.parseFloat)

test('a DER signature has as many characters as the cause says, and almost never fewer', () => {
  expect(causes.find(({ id }) => id === 'sig-der')?.symptom).toContain(DER_CHARACTERS)
  const { privateKey } = throwawayKey()
  const lengths = Array.from(
    { length: 1000 },
    (_, at) =>
      sign('sha256', Buffer.from(`message ${at}`), { key: privateKey, dsaEncoding: 'der' }).toString(
        'base64url',
      ).length,
  )
  expect(new Set(lengths.filter((length) => length >= least))).toEqual(new Set([least, least + 1, most]))
  // About one signature in 500 is shorter. With 20 of 1000 the documented length would be wrong.
  expect(lengths.filter((length) => length < least).length).toBeLessThan(20)
})
