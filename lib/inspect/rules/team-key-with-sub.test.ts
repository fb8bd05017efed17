import { expect, test } from 'vitest'
import { answered } from '../../../testing/answered'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  [
    'the person says that it is a team key',
    sampleToken('asc-individual'),
    ['error team-key-with-sub'],
    { kind: 'team' as const },
  ],
])('%s is found', (_, text, findings, options) => {
  expect(foundIn(text, options)).toEqual(findings)
  expect(wordsOf(text, 'team-key-with-sub', options)).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'team-key-with-sub', options)).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['a refused token, nothing known', answered(sampleToken('asc-individual')), 'ask team-key-with-sub'],
])('%s is found among the candidates', (_, text, finding) => {
  expect(foundIn(text)).toContain(finding)
  expect(wordsOf(text, 'team-key-with-sub')).not.toMatch(/undefined|^$/u)
})

test.each([
  ['nothing known, nothing refused', sampleToken('asc-individual'), {}],
  ['an individual key', answered(sampleToken('asc-individual')), { kind: 'individual' as const }],
  ['a team token', answered(sampleToken('asc-team')), { kind: 'team' as const }],
])('%s is not taken for it', (_, text, options) => {
  expect(foundIn(text, options).filter((finding) => finding.endsWith(' team-key-with-sub'))).toEqual([])
})
