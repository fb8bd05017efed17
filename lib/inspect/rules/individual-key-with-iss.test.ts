import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const VERIFIES = { fingerprint: 'a'.repeat(64), verification: { status: 'verifies' } } as const

test.each([
  [
    'the person says that the key is an individual one',
    sampleToken('asc-team'),
    ['error individual-key-with-iss'],
    { kind: 'individual' as const },
  ],
  [
    'a file name of individual keys',
    sampleToken('asc-team'),
    ['warn individual-key-with-iss'],
    { key: { ...VERIFIES, fileName: 'ApiKey_2X9R4HXF34.p8' } },
  ],
])('%s is found', (_, text, findings, options) => {
  expect(foundIn(text, options)).toEqual(findings)
  expect(wordsOf(text, 'individual-key-with-iss', options)).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'individual-key-with-iss', options)).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a refused token, nothing known', answered(sampleToken('asc-team')), 'ask individual-key-with-iss'],
])('%s is found among the candidates', (_, text, finding) => {
  expect(foundIn(text)).toContain(finding)
  expect(wordsOf(text, 'individual-key-with-iss')).not.toMatch(/undefined|^$/u)
})

test.each([
  ['nothing known, nothing refused', sampleToken('asc-team'), {}],
  ['a team key', answered(sampleToken('asc-team')), { kind: 'team' as const }],
  ['an individual token', answered(sampleToken('asc-individual')), { kind: 'individual' as const }],
])('%s is not taken for it', (_, text, options) => {
  expect(foundIn(text, options).filter((finding) => finding.endsWith(' individual-key-with-iss'))).toEqual([])
})
