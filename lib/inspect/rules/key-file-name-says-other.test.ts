import { expect, test } from 'vitest'
import { findingIn } from '../../../testing/finding-in'
import { inspectWithKey } from '../../../testing/inspect-with-key'
import { SAMPLE_NOW, sampleKey, sampleToken } from '../../../testing/sample-token'

const check = (profile: string, keyFileName: string, header: Record<string, unknown> = {}) =>
  inspectWithKey(sampleToken(profile, { header }), { now: SAMPLE_NOW, key: sampleKey, keyFileName })

test('a file named after another key than kid is a warning', async () => {
  const finding = findingIn(await check('asc-team', 'AuthKey_ABCDE12345.p8'), 'key-file-name-says-other')
  expect(finding?.severity).toBe('warn')
  expect(finding?.seen).toContain('ABCDE12345')
  expect(finding?.seen).toContain('2X9R4HXF34')
})

test('the same ID, also from a second download, is not found', async () => {
  for (const name of ['AuthKey_2X9R4HXF34.p8', 'AuthKey_2X9R4HXF34 (1).p8', 'my-key.p8']) {
    expect(findingIn(await check('asc-team', name), 'key-file-name-says-other'), name).toBeUndefined()
  }
})

test('an In-App Purchase key under an App Store Connect token is found', async () => {
  const finding = findingIn(
    await check('asc-team', 'SubscriptionKey_2X9R4HXF34.p8'),
    'key-file-name-says-other',
  )
  expect(finding?.seen).toContain('In-App Purchase')
})

test('an In-App Purchase key under its own token is not', async () => {
  const inspection = await check('app-store-server', 'SubscriptionKey_2X9R4HXF34.p8')
  expect(findingIn(inspection, 'key-file-name-says-other')).toBeUndefined()
})

test('a kid with the file name around it is left to its own rule', async () => {
  const inspection = await check('asc-team', 'AuthKey_2X9R4HXF34.p8', { kid: 'AuthKey_2X9R4HXF34.p8' })
  expect(findingIn(inspection, 'key-file-name-says-other')).toBeUndefined()
})
