import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { SAMPLE_NOW } from '../../../testing/sample-token'
import { signedText } from '../../../testing/signed-text'

test.each([
  [
    'JSON in a text',
    signedText(
      '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
      JSON.stringify(
        `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"}`,
      ),
    ),
    ['error claims-not-object'],
  ],
  [
    'a list',
    signedText('{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}', '[1,2]'),
    ['error claims-not-object'],
  ],
  [
    'a number',
    signedText('{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}', '1'),
    ['error claims-not-object'],
  ],
  ['null', signedText('{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}', 'null'), ['error claims-not-object']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'claims-not-object')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'claims-not-object')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'an object',
    signedText(
      '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
      `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"}`,
    ),
  ],
  [
    'no JSON, which has a cause of its own',
    signedText('{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}', '{"iss":'),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' claims-not-object'))).toEqual([])
})
