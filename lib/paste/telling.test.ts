import { describe, expect, test } from 'vitest'
import { fieldCases } from '../../testing/field-cases'
import { recordings } from '../../testing/recordings'
import { readLogLine, statusAlone } from './log-line'
import { Telling } from './telling'
import { readTranscript } from './transcript'

const tells = (text: string) => new Telling(text).next(0) < text.length
const hasFact = (text: string) => new Telling(text).hasFact(0, text.length)

function transcript(text: string) {
  const steps = readTranscript(text, [])
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const pasted = [...recordings().map(({ text }) => text), ...fieldCases.map(({ input }) => input)]

test('a response inside an object that shows nothing is read', () => {
  const printed = ['{', "  name: 'x',", '  cause: {', "    inner: { error: 'a_new_word' }", '  }', '}']
  const { responses } = transcript(printed.join('\n'))
  expect(responses.map(({ json }) => json)).toEqual([{ error: 'a_new_word' }])
})

describe('a line without a telling place', () => {
  test('shows nothing by itself, in any recording and field case', () => {
    const lines = [...new Set(pasted.flatMap((text) => text.split('\n')))]
    for (const line of lines.filter((each) => !hasFact(each))) {
      expect(readLogLine(line), line).toEqual({})
      expect(statusAlone(line), line).toBeUndefined()
    }
    const silent = lines.filter((line) => !tells(line))
    expect(silent.length).toBeGreaterThan(1000)
    for (const line of silent) {
      const { requests, responses, times } = transcript(line)
      expect([...requests, ...responses, ...times], line).toEqual([])
    }
  })

  test.each([
    'just words',
    '    at ClientRequest.<anonymous> (node:internal/x)',
    '[as decode]',
    '  [Function: close],',
    '  [Symbol(kCapture)]: false,',
    'x-request-id',
  ])('%s', (line) => expect(tells(line)).toBe(false))

  test.each([
    'DATE: x',
    'Unauthenticated',
    'Bearer x',
    '[status: 401, data: x]',
    'GET /v1/apps',
    'bad_device_token',
    'Missing_Provider_Token',
    'send: b"x"',
    'session.get(',
    '401',
  ])('unlike %s', (line) => expect(tells(line)).toBe(true))
})
