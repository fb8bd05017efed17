import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const exp = SAMPLE_NOW + 840

test('a token that Apple saw expired while this clock says otherwise is found, in place of exp-passed', () => {
  const inspection = inspectText(answered(sampleToken('asc-team'), exp + 5), { now: exp - 300 })
  expect(errorsIn(inspection)).toEqual(['clock-behind'])
  expect(findingIn(inspection, 'clock-behind')?.seen).toContain('5 min 5 s slow')
})

test('an APNs token past its hour by Apple’s clock alone is found', () => {
  const text = answered(sampleToken('apns'), SAMPLE_NOW + 3_600, 'https://api.push.apple.com/3/device/ab')
  expect(findingIn(inspectText(text, { now: SAMPLE_NOW }), 'clock-behind')).toBeDefined()
})

test('a token that has expired by both clocks is not', () => {
  const inspection = inspectText(answered(sampleToken('asc-team'), exp + 5), { now: exp + 60 })
  expect(findingIn(inspection, 'clock-behind')).toBeUndefined()
})

test('without a date it is not checked', () => {
  const { notChecked } = inspectText(sampleToken('asc-team'), { now: exp + 60 })
  expect(notChecked).toContainEqual(expect.objectContaining({ id: 'clock-behind', needs: ['date'] }))
})
