import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a parameter',
    'warn',
    `curl -d "limit=1" -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'an encoded parameter',
    'warn',
    `curl --data-urlencode "filter[name]=a" -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} get-turned-post`)
})

test.each([
  [
    '-G',
    `curl -G -d "limit=1" -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a JSON body',
    `curl -d '{"data":{}}' -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a body from a file',
    `curl -d @body.json -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'a POST that is asked for',
    `curl -X POST -d "a=b" -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  ['a service that wants a form', `curl -d client_id=com.example.app https://appleid.apple.com/auth/token`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('get-turned-post')
})
