import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['a refused token without another fault', answered(sampleToken('asc-team')), 'ask iss-other-team'],
])('%s is found among the candidates', (_, text, finding) => {
  expect(foundIn(text)).toContain(finding)
  expect(wordsOf(text, 'iss-other-team')).not.toMatch(/undefined|^$/u)
})

test.each([
  ['a good token without an answer', sampleToken('asc-team')],
  ['a refused individual token', answered(sampleToken('asc-individual'))],
  ['a refused token with a fault of its own', answered(sampleToken('asc-team', { claims: { aud: 'x' } }))],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' iss-other-team'))).toEqual([])
})
