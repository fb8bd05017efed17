import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const VERIFIES = { fingerprint: 'a'.repeat(64), verification: { status: 'verifies' } } as const

test.each([
  ['a refused token without another fault', answered(sampleToken('asc-team')), 'ask kid-wrong', {}],
  ['the same, verified', answered(sampleToken('asc-team')), 'ask kid-wrong', { key: VERIFIES }],
])('%s is found among the candidates', (_, text, finding, options) => {
  expect(foundIn(text, options)).toContain(finding)
  expect(wordsOf(text, 'kid-wrong', options)).not.toMatch(/undefined|^$/u)
})

test.each([
  ['a good token without an answer', sampleToken('asc-team'), {}],
  [
    'a refused token with a fault of its own',
    answered(sampleToken('asc-team', { claims: { aud: 'x' } })),
    {},
  ],
  [
    'a forbidden request',
    answered(sampleToken('asc-team')).replaceAll('401', '403').replace('NOT_AUTHORIZED', 'FORBIDDEN_ERROR'),
    {},
  ],
  [
    'a verified token whose file name agrees',
    answered(sampleToken('asc-team')),
    { key: { ...VERIFIES, fileName: 'AuthKey_2X9R4HXF34.p8' } },
  ],
])('%s is not taken for it', (_, text, options) => {
  expect(foundIn(text, options).filter((finding) => finding.endsWith(' kid-wrong'))).toEqual([])
})
