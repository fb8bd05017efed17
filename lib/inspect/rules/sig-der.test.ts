import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const parts = sampleToken('asc-team').split('.')
const der = sign('sha256', Buffer.from(`${parts[0]}.${parts[1]}`), sampleKey.privateKey)

test('a DER signature is one finding', () => {
  const inspection = inspectText(`${parts[0]}.${parts[1]}.${der.toString('base64url')}`, { now: SAMPLE_NOW })
  expect(errorsIn(inspection)).toEqual(['sig-der'])
  expect(findingIn(inspection, 'sig-der')?.fix.code?.[0]?.after).toContain('ieee-p1363')
})

test('the loaded key confirms it, and it still is one finding', async () => {
  const inspection = await inspectWithKey(`${parts[0]}.${parts[1]}.${der.toString('base64url')}`, {
    now: SAMPLE_NOW,
    key: sampleKey,
  })
  expect(errorsIn(inspection)).toEqual(['sig-der'])
  expect(findingIn(inspection, 'sig-der')?.seen).toContain('verifies with the loaded key')
})

test('for APNs it is a warning', () => {
  const [header, payload] = sampleToken('apns').split('.')
  const signature = sign('sha256', Buffer.from(`${header}.${payload}`), sampleKey.privateKey)
  const inspection = inspectText(`${header}.${payload}.${signature.toString('base64url')}`, {
    now: SAMPLE_NOW,
  })
  expect(findingIn(inspection, 'sig-der')?.severity).toBe('warn')
})

test('a raw signature that happens to begin like DER is not found', () => {
  const raw = Buffer.concat([Buffer.from([0x30, 62]), Buffer.alloc(62, 7)])
  const inspection = inspectText(`${parts[0]}.${parts[1]}.${raw.toString('base64url')}`, { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'sig-der')).toBeUndefined()
})
