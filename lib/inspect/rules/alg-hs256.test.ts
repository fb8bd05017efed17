import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const hmacToken = (alg: string) => {
  const signed = sampleToken('asc-team', { header: { alg } }).split('.').slice(0, 2).join('.')
  return `${signed}.${createHmac('sha512', 'the text of the key').update(signed).digest('base64url')}`
}

test.each([
  ['HS256', sampleToken('asc-team', { header: { alg: 'HS256' } }), ['error alg-hs256']],
  ['HS512 with an HMAC', hmacToken('HS512'), ['error alg-hs256']],
  ['lower case', sampleToken('asc-team', { header: { alg: 'hs256' } }), ['error alg-hs256']],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'alg-hs256')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'alg-hs256')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['ES256', sampleToken('asc-team')],
  ['RS256', sampleToken('asc-team', { header: { alg: 'RS256' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' alg-hs256'))).toEqual([])
})
