import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    '“none” and nothing behind the dot',
    `${sampleToken('asc-team', { header: { alg: 'none' } })
      .split('.')
      .slice(0, 2)
      .join('.')}.`,
    ['error alg-none'],
  ],
  [
    '“None” although something is behind the dot',
    sampleToken('asc-team', { header: { alg: 'None' } }),
    ['error alg-none'],
  ],
  [
    'ES256 without a signature',
    `${sampleToken('asc-team').split('.').slice(0, 2).join('.')}.`,
    ['error alg-none'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'alg-none')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'alg-none')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([['a signed token', sampleToken('asc-team')]])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' alg-none'))).toEqual([])
})
