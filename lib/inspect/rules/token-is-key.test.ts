import { expect, test } from 'vitest'
import { findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleKey } from '../../../testing/sample-token'

test('a private key in the box is a warning that does not repeat it', () => {
  const inspection = inspectText(sampleKey.pem, { now: SAMPLE_NOW })
  const finding = findingIn(inspection, 'token-is-key')
  expect(finding?.severity).toBe('warn')
  const body = sampleKey.pem.split('\n')[1] ?? ''
  expect(JSON.stringify(inspection)).not.toContain(body)
})

test('a public key is not one', () => {
  const spki = sampleKey.publicKey.export({ format: 'pem', type: 'spki' }).toString()
  expect(findingIn(inspectText(spki, { now: SAMPLE_NOW }), 'token-is-key')).toBeUndefined()
})
