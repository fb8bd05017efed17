import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const living = (profile: string, seconds: number, more: Record<string, unknown> = {}) =>
  inspectText(sampleToken(profile, { claims: { iat: SAMPLE_NOW, exp: SAMPLE_NOW + seconds, ...more } }), {
    now: SAMPLE_NOW + 1,
  })

test.each([['asc-team'], ['asc-individual'], ['enterprise']])(
  'half an hour is too long for %s',
  (profile) => {
    const inspection = living(profile, 1_800)
    const finding = findingIn(inspection, 'exp-too-far')
    expect(finding?.severity).toBe('error')
    expect(finding?.seen).toContain('30 min')
    expect(errorsIn(inspection)).toEqual(['exp-too-far'])
  },
)

test('exactly 20 minutes are not too long', () => {
  expect(findingIn(living('asc-team', 1_200), 'exp-too-far')).toBeUndefined()
})

test('six months are fine with a scope of listed resources', () => {
  const inspection = living('asc-team', 180 * 86_400, { scope: ['GET /v1/ciProducts'] })
  expect(errorsIn(inspection)).toEqual([])
})

test('without iat the life is counted from the moment of the request', () => {
  const token = (seconds: number) =>
    sampleToken('asc-team', { claims: { iat: undefined, exp: SAMPLE_NOW + seconds } })
  expect(findingIn(inspectText(token(3_600), { now: SAMPLE_NOW }), 'exp-too-far')?.severity).toBe('error')
  expect(findingIn(inspectText(token(900), { now: SAMPLE_NOW }), 'exp-too-far')).toBeUndefined()
})

test('every service is judged by its own limit', () => {
  expect(errorsIn(living('app-store-server', 1_800))).toEqual([])
  expect(errorsIn(living('sign-in-with-apple', 180 * 86_400))).toEqual([])
  expect(errorsIn(living('sign-in-with-apple', 184 * 86_400))).toEqual(['exp-too-far'])
  expect(errorsIn(living('apple-ads', 180 * 86_400))).toEqual(['exp-too-far'])
  expect(errorsIn(living('apple-ads', 180 * 86_400 - 1))).toEqual([])
  expect(errorsIn(living('apns', 0, { exp: undefined }))).toEqual([])
})

test('a client secret that was too long when it was made is a warning once enough of it has passed', () => {
  const token = sampleToken('sign-in-with-apple', {
    claims: { iat: SAMPLE_NOW - 30 * 86_400, exp: SAMPLE_NOW + 160 * 86_400 },
  })
  expect(findingIn(inspectText(token, { now: SAMPLE_NOW }), 'exp-too-far')?.severity).toBe('warn')
})
