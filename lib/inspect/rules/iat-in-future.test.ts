import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const ahead = (seconds: number) =>
  sampleToken('asc-team', { claims: { iat: SAMPLE_NOW + seconds, exp: SAMPLE_NOW + seconds + 600 } })

test('iat one second after Apple’s answer is an error', () => {
  const inspection = inspectText(answered(ahead(1), SAMPLE_NOW), { now: SAMPLE_NOW })
  expect(findingIn(inspection, 'iat-in-future')?.severity).toBe('error')
})

test('iat in the second of the answer is not, with a fraction neither', () => {
  for (const seconds of [0, 0.75]) {
    const inspection = inspectText(answered(ahead(seconds), SAMPLE_NOW), { now: SAMPLE_NOW })
    expect(findingIn(inspection, 'iat-in-future')).toBeUndefined()
  }
})

test('without a date it is a warning that doubts both clocks, after five seconds', () => {
  const finding = findingIn(inspectText(ahead(40), { now: SAMPLE_NOW }), 'iat-in-future')
  expect(finding?.severity).toBe('warn')
  expect(finding?.seen).toContain('it may be this one')
  expect(findingIn(inspectText(ahead(5), { now: SAMPLE_NOW }), 'iat-in-future')).toBeUndefined()
})

test('the clock of this device alone clears nothing', () => {
  const { notChecked } = inspectText(ahead(-60), { now: SAMPLE_NOW })
  expect(notChecked).toContainEqual(expect.objectContaining({ id: 'iat-in-future', needs: ['date'] }))
})
