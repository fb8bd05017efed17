import { expect, test } from 'vitest'
import { errorsIn, findingIn } from '../../../testing/finding-in'
import { inspectText } from '../../../testing/inspect-text'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'

const given = (exp: unknown) => inspectText(sampleToken('asc-team', { claims: { exp } }), { now: SAMPLE_NOW })

test.each(['2026-09-21T14:28:20Z', '2026-09-21 14:28:20', 'Mon, 21 Sep 2026 14:28:20 GMT'])(
  'the date %s is one finding',
  (date) => {
    const inspection = given(date)
    expect(errorsIn(inspection)).toEqual(['time-iso'])
    expect(findingIn(inspection, 'time-iso')?.seen).toMatch(/as a number: \d{10}/u)
  },
)

test('digits in quotes and other text are not dates', () => {
  for (const text of [String(SAMPLE_NOW), 'tomorrow 1', '2026-99-99']) {
    expect(findingIn(given(text), 'time-iso'), text).toBeUndefined()
  }
})
