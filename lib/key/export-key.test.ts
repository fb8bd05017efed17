import { createPrivateKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { openssl } from '../../testing/openssl'
import { signsLike } from '../../testing/signs-like'
import { throwawayKey } from '../../testing/throwaway-key'
import { exportBase64, exportEnvValue, exportFastlaneJson, exportPem } from './export-key'
import { readKey } from './read-key'

test('the PEM is what openssl itself writes for the key', () => {
  const key = throwawayKey()
  expect(exportPem(key)).toBe(openssl(['pkey'], key.pem).toString())
})

test('the fastlane file holds the key and only the fields that are known', () => {
  const key = throwawayKey()
  const full = JSON.parse(
    exportFastlaneJson(key, { keyId: 'D383SF739A', issuerId: 'i', durationSeconds: 900, inHouse: false }),
  )
  expect(full).toEqual({
    key_id: 'D383SF739A',
    issuer_id: 'i',
    key: exportPem(key),
    duration: 900,
    in_house: false,
  })
  expect(Object.keys(JSON.parse(exportFastlaneJson(key, { keyId: 'D383SF739A' })))).toEqual(['key_id', 'key'])
})

test('the .env value is one line, and restoring its newlines gives the file', () => {
  const key = throwawayKey()
  const value = exportEnvValue(key)
  expect(value).not.toContain('\n')
  const restored = value.slice(1, -1).replaceAll('\\n', '\n')
  expect(createPrivateKey(restored).export({ format: 'jwk' })).toEqual(key.jwk)
})

test('base64 decodes to the file', () => {
  const key = throwawayKey()
  expect(exportBase64(key)).toMatch(/^[A-Za-z0-9+/]+=*$/)
  expect(Buffer.from(exportBase64(key), 'base64').toString()).toBe(exportPem(key))
})

test('every export is read back as the same key', async () => {
  const key = throwawayKey()
  const forms = [
    exportPem(key),
    exportFastlaneJson(key, { keyId: 'D383SF739A' }),
    exportEnvValue(key),
    exportBase64(key),
  ]
  for (const form of forms) {
    const reading = await readKey(form)
    expect(reading.status === 'read' && (await signsLike(reading.key, key)), form.slice(0, 12)).toBe(true)
  }
})
