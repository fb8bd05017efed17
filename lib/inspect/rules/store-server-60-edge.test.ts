import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const living = (seconds: number) =>
  inspectText(sampleToken('app-store-server', { claims: { iat: SAMPLE_NOW, exp: SAMPLE_NOW + seconds } }), {
    now: SAMPLE_NOW + 1,
  })

test('an hour is a warning, more an error', () => {
  expect(findingIn(living(3_600), 'store-server-60-edge')?.severity).toBe('warn')
  expect(findingIn(living(3_540), 'store-server-60-edge')?.severity).toBe('warn')
  expect(errorsIn(living(3_601))).toEqual(['store-server-60-edge'])
})

test('half an hour is fine', () => {
  expect(findingIn(living(1_800), 'store-server-60-edge')).toBeUndefined()
})

test('an App Store Connect token of an hour is not this', () => {
  const token = sampleToken('asc-team', { claims: { iat: SAMPLE_NOW, exp: SAMPLE_NOW + 3_600 } })
  expect(errorsIn(inspectText(token, { now: SAMPLE_NOW }))).toEqual(['exp-too-far'])
})
