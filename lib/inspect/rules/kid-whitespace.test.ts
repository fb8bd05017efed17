import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

test.each([
  ['a line end', sampleToken('asc-team', { header: { kid: '2X9R4HXF34\n' } }), ['error kid-whitespace']],
  ['a blank before', sampleToken('asc-team', { header: { kid: ' 2X9R4HXF34' } }), ['error kid-whitespace']],
  ['a tab', sampleToken('asc-team', { header: { kid: '2X9R4HXF34\t' } }), ['error kid-whitespace']],
  [
    'a no-break space',
    sampleToken('asc-team', { header: { kid: '2X9R4HXF34\u00a0' } }),
    ['error kid-whitespace'],
  ],
  [
    'a zero-width space inside',
    sampleToken('asc-team', { header: { kid: '2X9R4\u200bHXF34' } }),
    ['error kid-whitespace'],
  ],
  [
    'a line end written out',
    sampleToken('asc-team', { header: { kid: '2X9R4HXF34\\n' } }),
    ['error kid-whitespace'],
  ],
])('%s is found', (_, text, findings) => {
  expect(foundIn(text)).toEqual(findings)
  expect(wordsOf(text, 'kid-whitespace')).toMatch(/^“?[A-Z“].*\.$/su)
  expect(wordsOf(text, 'kid-whitespace')).not.toMatch(/undefined|NaN|\[object/u)
})

test.each([
  ['the bare ID', sampleToken('asc-team')],
  ['an ID in lower case', sampleToken('asc-team', { header: { kid: '2x9r4hxf34' } })],
])('%s is not taken for it', (_, text) => {
  expect(foundIn(text).filter((finding) => finding.endsWith(' kid-whitespace'))).toEqual([])
})
