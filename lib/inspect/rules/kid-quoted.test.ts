import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['double quotes', sampleToken('asc-team', { header: { kid: '"2X9R4HXF34"' } }), ['error kid-quoted']],
  [
    'curly quotes',
    sampleToken('asc-team', { header: { kid: '\u201c2X9R4HXF34\u201d' } }),
    ['error kid-quoted'],
  ],
  ['only one quote', sampleToken('asc-team', { header: { kid: "2X9R4HXF34'" } }), ['error kid-quoted']],
  [
    'the issuer',
    sampleToken('asc-team', { claims: { iss: '"57246542-96fe-1a63-e053-0824d011072a"' } }),
    ['error kid-quoted'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-quoted')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-quoted')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['bare values', sampleToken('asc-team')],
  ['a quote inside', sampleToken('asc-team', { header: { kid: '2X9R4"HXF3' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-quoted'))).toEqual([])
})
