import { expect, test } from 'vitest'
import { foundIn } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    '-u and the header',
    'warn',
    `curl -u me:secret -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    '--netrc and the header',
    'warn',
    `curl --netrc -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    '--oauth2-bearer and the header',
    'warn',
    `curl --oauth2-bearer ${token} -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
  [
    'two headers',
    'warn',
    `curl -H "Authorization: Bearer ${token}" -H "authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`,
  ],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} two-authorizations`)
})

test.each([
  ['one header', `curl -H "Authorization: Bearer ${token}" https://api.appstoreconnect.apple.com/v1/apps`],
  ['--oauth2-bearer alone', `curl --oauth2-bearer ${token} https://api.appstoreconnect.apple.com/v1/apps`],
  ['-u alone', `curl -u me:secret https://api.appstoreconnect.apple.com/v1/apps`],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('two-authorizations')
})
