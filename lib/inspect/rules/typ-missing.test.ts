import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([['no typ', sampleToken('asc-team', { header: { typ: undefined } }), ['info typ-missing']]])(
  '%s is found',
  (_, text, findings) => {
    expect(foundIn(text)).toEqual(findings)
    expect(wordsOf(text, 'typ-missing')).toMatch(/^“?[A-Z“].*\.$/su)
    expect(wordsOf(text, 'typ-missing')).not.toMatch(/undefined|NaN|\[object/u)
  },
)

test.each([
  ['typ', sampleToken('asc-team')],
  ['APNs, which lists none', sampleToken('apns')],
  ['type instead', sampleToken('asc-team', { header: { typ: undefined, type: 'JWT' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' typ-missing'))).toEqual([])
})
