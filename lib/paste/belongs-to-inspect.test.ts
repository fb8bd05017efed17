import { expect, test } from 'vitest'
import { sampleToken } from '../../testing/sample-token'
import { throwawayKey } from '../../testing/throwaway-key'
import { belongsToInspect } from './belongs-to-inspect'

const { pem } = throwawayKey()
const body = pem.replace(/-----[^-]+-----|\s/gu, '')

test.each([
  ['a token', sampleToken('asc-team')],
  ['a command', "$ curl -i 'https://api.appstoreconnect.apple.com/v1/apps'"],
  ['a header', 'Authorization: Bearer [REDACTED]'],
  ['a response', 'HTTP/2 401\ndate: Mon, 21 Sep 2026 14:13:21 GMT\n'],
  ['a body', '{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}'],
])('%s is inspected', (_, text) => {
  expect(belongsToInspect(text)).toBe(true)
})

test.each([
  ['a key', pem],
  ['a key without its BEGIN line', body],
  ['a key beside a token', `${pem}\n${sampleToken('asc-team')}`],
  ['a bare body of a key beside a command', `KEY=${body}\ncurl https://example.com`],
  ['half a key', 'MIGTAgEAMBMGByqGSM49'],
  ['an identifier', '2X9R4HXF34'],
  ['nothing', ''],
])('%s stays in the key box', (_, text) => {
  expect(belongsToInspect(text)).toBe(false)
})
