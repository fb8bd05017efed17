import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  ['http', 'warn', `curl -H "Authorization: Bearer ${token}" http://api.appstoreconnect.apple.com/v1/apps`],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} http-not-https`)
})

test.each([
  ['https', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  ['a host of one’s own', `curl -H "Authorization: Bearer ${token}" http://localhost:8080/v1/apps`],
  ['no scheme', `curl -H "Authorization: Bearer ${token}" api.appstoreconnect.apple.com/v1/apps`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('http-not-https')
})
