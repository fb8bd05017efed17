import { expect, test } from 'vitest'
import { readPaste } from '../paste/read-paste'
import { hasOption, isCommand, requestsOf, requestsWithResponse, shellOf, urlWord } from './command'

const first = (text: string) => {
  const [request] = readPaste(text).requests
  if (request === undefined) throw new Error('no request')
  return request
}

test('a command is distinguished from a message that was sent', () => {
  expect(isCommand(first('curl https://api.push.apple.com/'))).toBe(true)
  expect(isCommand(first('> GET /v1/apps HTTP/2\n> Host: api.appstoreconnect.apple.com\n>'))).toBe(false)
})

test.each([
  ['curl https://api.push.apple.com/', 'posix'],
  ['$ curl https://api.push.apple.com/', 'posix'],
  ['PS C:\\> curl.exe https://api.push.apple.com/', 'powershell'],
  ['Invoke-RestMethod -Uri https://api.push.apple.com/', 'powershell'],
  ['C:\\Users\\me>curl https://api.push.apple.com/', 'cmd'],
])('%s is for %s', (text, shell) => {
  expect(shellOf(first(text))).toBe(shell)
})

test('the options and the URL of a command are found', () => {
  const request = first('curl -sSg "https://api.push.apple.com/?a=1"')
  expect(hasOption(request, '-g', '--globoff')).toBe(true)
  expect(hasOption(request, '-L')).toBe(false)
  expect(urlWord(request)).toMatchObject({ text: 'https://api.push.apple.com/?a=1', quoting: 'double' })
})

test('requests with a response are listed by index', () => {
  const paste = readPaste('curl https://a.apple.com/\ncurl https://b.apple.com/\nHTTP/2 401\n\n')
  expect(requestsWithResponse(paste)).toEqual(new Set([1]))
})

test('only the first and the last of very many requests are read', () => {
  const paste = readPaste('curl https://a.apple.com/\n'.repeat(1000))
  const indexes = requestsOf(paste).map(([index]) => index)
  expect(indexes).toHaveLength(200)
  expect([indexes[0], indexes[99], indexes[100], indexes[199]]).toEqual([0, 99, 900, 999])
  expect(requestsOf(readPaste('curl https://a.apple.com/\n'.repeat(200)))).toHaveLength(200)
})
