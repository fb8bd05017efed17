import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const given = (claims: Record<string, unknown>) =>
  inspectText(sampleToken('asc-team', { claims }), { now: SAMPLE_NOW })

test('numbers in quotes are one finding', () => {
  const inspection = given({ iat: String(SAMPLE_NOW), exp: String(SAMPLE_NOW + 900) })
  expect(errorsIn(inspection)).toEqual(['time-string'])
  expect(findingIn(inspection, 'time-string')?.seen).toContain('“exp” is the text “1790000900”, in quotes')
})

test('milliseconds inside the quotes are said too', () => {
  const finding = findingIn(given({ exp: `${SAMPLE_NOW}000` }), 'time-string')
  expect(finding?.seen).toContain('milliseconds')
  expect(finding?.place).toEqual({ part: 'payload', member: 'exp' })
})

test.each([[null], [true], [[SAMPLE_NOW]], [{}]])('%j in place of a number is found', (exp) => {
  expect(errorsIn(given({ exp }))).toEqual(['time-string'])
})

test.each(['1e400', '-1e400'])('%s, which no number can hold, is found', (number) => {
  const payload = `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${number},"aud":"appstoreconnect-v1"}`
  const [header, , signature] = sampleToken('asc-team').split('.')
  const token = [header, Buffer.from(payload).toString('base64url'), signature].join('.')
  const inspection = inspectText(token, { now: SAMPLE_NOW })
  expect(errorsIn(inspection)).toEqual(['time-string'])
  expect(findingIn(inspection, 'time-string')?.seen).toContain(`“exp” is ${number}`)
})

test('numbers, and dates in words, are not found', () => {
  expect(findingIn(given({}), 'time-string')).toBeUndefined()
  expect(findingIn(given({ exp: '2026-09-21T14:28:20Z' }), 'time-string')).toBeUndefined()
})
