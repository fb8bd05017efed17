import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { SAMPLE_NOW, sampleToken } from '../../../testing/sample-token'
import { signedText } from '../../../testing/signed-text'

test.each([
  ['jti', sampleToken('asc-team', { claims: { jti: 'x' } }), ['info claims-extra']],
  [
    'nonce and a member of one’s own',
    sampleToken('asc-team', { claims: { nonce: 'x', app: 1 } }),
    ['info claims-extra'],
  ],
  [
    'a name of a prototype',
    signedText(
      '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
      `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1","__proto__":1}`,
    ),
    ['info claims-extra'],
  ],
  ['for WeatherKit, which warns', sampleToken('weatherkit', { claims: { jti: 'x' } }), ['warn claims-extra']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'claims-extra')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'claims-extra')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['none', sampleToken('asc-team')],
  ['a scope', sampleToken('asc-team', { claims: { scope: ['GET /v1/apps'] } })],
  ['what has a cause of its own', sampleToken('asc-team', { claims: { sub: 'user' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' claims-extra'))).toEqual([])
})
