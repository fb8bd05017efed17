import { expect, test } from 'vitest'
import { inspectChecked } from '@/lib/inspect/inspect-paste'
import { sampleToken } from '../../testing/sample-token'
import { readWords } from './read-words'

const read = (text: string) => readWords(inspectChecked(text, { clock: 1_800_000_000 }))

test.each([
  [`Authorization: Bearer ${sampleToken('asc-team')}`, '1\u00A0token, 1\u00A0request'],
  [
    'Authorization: Bearer [REDACTED]\nHTTP 401',
    '1\u00A0masked token, 1\u00A0request, 1\u00A0response\u00A0(401)',
  ],
  ['a line without anything of Apple', 'nothing to judge'],
])('%s is described by what it contains', (text, words) => {
  expect(read(text)).toBe(words)
})
