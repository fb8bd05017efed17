import { expect, test } from 'vitest'
import { foundIn, wordsOf } from '../../../testing/found-in'
import { sampleToken } from '../../../testing/sample-token'

const token = sampleToken('asc-team')

test.each([
  [
    'a filter',
    'warn',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
  ],
  [
    'braces',
    'warn',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/{apps,builds}"`,
  ],
  ['the message of curl alone', 'warn', `curl: (3) bad range in URL position 58:`],
])('%s: found as %s', (_, severity, text) => {
  expect(foundIn(text)).toContain(`${severity} curl-globbing`)
})

test.each([
  [
    '-g',
    `curl -g -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
  ],
  [
    '-g among other letters',
    `curl -sSg -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
  ],
  [
    '--globoff',
    `curl --globoff -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
  ],
  [
    'encoded brackets',
    `curl -H "Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?filter%5BbundleId%5D=com.example.app"`,
  ],
  [
    'another program',
    `wget --header="Authorization: Bearer ${token}" "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=com.example.app"`,
  ],
])('%s: not found', (_, text) => {
  expect(foundIn(text).join(' ')).not.toContain('curl-globbing')
})

test('it is said that this is no cause of a 401', () => {
  expect(
    wordsOf(`curl "https://api.appstoreconnect.apple.com/v1/apps?filter[a]=b"`, 'curl-globbing'),
  ).toContain('-g')
})
