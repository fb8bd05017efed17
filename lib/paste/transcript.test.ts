import { expect, test } from 'vitest'
import { readPaste } from './read-paste'

const DATE = 1_790_000_001

test.each([
  [
    'axios',
    "    headers: {\n      server: 'daiquiri/5',\n      date: 'Mon, 21 Sep 2026 14:13:21 GMT',\n      via: '1.1 x'\n",
  ],
  [
    'fetch',
    "  [Symbol(headers)]: {\n    server: 'daiquiri/5',\n    'content-type': 'text/plain',\n    'date': 'Mon, 21 Sep 2026 14:13:21 GMT',\n",
  ],
  ['Python', '  server: daiquiri/5\n  "date": "Mon, 21 Sep 2026 14:13:21 GMT",\n'],
])('the date of a response is read from the headers that %s prints as an object', (_, text) => {
  expect(readPaste(`status: 401,\n${text}`).responses).toMatchObject([{ status: 401, date: DATE }])
})

test('a header line that is indented in a real message is not read as one', () => {
  const [response] = readPaste('HTTP/2 401\n  date: Mon, 21 Sep 2026 14:13:21 GMT\n\n{}').responses
  expect(response?.status).toBe(401)
  expect(response?.date).toBeUndefined()
})
