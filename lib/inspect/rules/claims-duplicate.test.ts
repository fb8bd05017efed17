import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { SAMPLE_NOW } from '../../../testing/sample-token'
import { signedText } from '../../../testing/signed-text'

test.each([
  [
    'in the payload',
    signedText(
      '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
      `{"iss":"57246542-96fe-1a63-e053-0824d011072a","exp":1,"iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"}`,
    ),
    ['warn claims-duplicate'],
  ],
  [
    'in the header',
    signedText(
      '{"alg":"ES256","kid":"2X9R4HXF34","kid":"2X9R4HXF34","typ":"JWT"}',
      `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"}`,
    ),
    ['warn claims-duplicate'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'claims-duplicate')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'claims-duplicate')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  [
    'none',
    signedText(
      '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
      `{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"}`,
    ),
  ],
  [
    'the same name in different parts',
    signedText(
      '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}',
      `{"typ":"JWT","iss":"57246542-96fe-1a63-e053-0824d011072a","iat":${SAMPLE_NOW},"exp":${SAMPLE_NOW + 900},"aud":"appstoreconnect-v1"}`,
    ),
  ],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' claims-duplicate'))).toEqual([])
})
