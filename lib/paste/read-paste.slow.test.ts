import { expect, test } from 'vitest'
import { readPaste } from './read-paste'

test.each([
  ['openings of tokens', 'eyJhbGciOiJ.'],
  ['commands', 'curl https://x/ -H "a;'],
  ['quotes', `curl "'`],
  ['curly quotes', 'curl \u201c'],
  ['substitutions', 'curl "$('],
  ['braces', '{"a":'],
  ['brackets', '['],
  ['responses', '{"errors":[]}\n'],
  ['headers', 'date: x\n'],
  ['bearers', 'Bearer '],
  ['masks', 'Bearer ***\n'],
  ['one long line of dates', 'date: Tue, 24 Nov 2026 08:30:00 GMT '],
  ['key markers', '-----BEGIN PRIVATE KEY-----\n'],
  ['continuations', 'curl -H \\\n'],
  ['spaces', ' '],
  ['letters', 'a'],
  ['PowerShell', 'irm http://a;'],
  ['wrapped lines', 'eyJhbGciOiJFUzI1NiIsImtpZCI6IjJYOVI0SFhGMzQiLCJ0eXAiOiJKV1QifQabcdefgh\n'],
  ['bodies', 'HTTP/1.1 401\n\ntext\n'],
  ['control characters', '\u0000\u0007'],
  ['empty lines', '\n'],
  ['parameters of one address', 'a=b&', 'curl https://x/?'],
  ['escapes in one word', '\\a&', 'curl /?'],
])(
  'a mebibyte of %s is read in a moment',
  (_, piece = '', opening = '') => {
    const text = opening + piece.repeat(Math.ceil(1_048_576 / piece.length))
    const began = process.cpuUsage()
    readPaste(text)
    // Processor time is measured because other tests run at the same time.
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(4)
  },
  60_000,
)
