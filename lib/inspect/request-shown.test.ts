import { expect, test } from 'vitest'
import { readPaste } from '../paste/read-paste'
import { requestShown } from './request-shown'

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.e30.c2lnbmF0dXJl'

const shown = (text: string) => {
  const [request] = readPaste(text).requests
  return request && requestShown(request)
}

test('a curl command is shown as curl sends it, without the token', () => {
  expect(
    shown(
      `curl -g -H 'Authorization: Bearer ${TOKEN}' -H 'Accept: application/json' 'https://api.appstoreconnect.apple.com/v1/apps?filter[name]=a%20b&limit=5'`,
    ),
  ).toEqual({
    method: 'GET',
    address: 'api.appstoreconnect.apple.com/v1/apps',
    query: [
      ['filter[name]', 'a b'],
      ['limit', '5'],
    ],
    headers: [
      ['Authorization', 'Bearer (the token)'],
      ['Accept', 'application/json'],
    ],
    diagnostics: [],
  })
})

test('the result of curl’s options is shown, not the options', () => {
  const get = shown(
    `curl -G -d limit=5 --oauth2-bearer "$TOKEN" https://api.appstoreconnect.apple.com/v1/apps`,
  )
  expect(get).toMatchObject({
    method: 'GET',
    query: [['limit', '5']],
    headers: [['Authorization', 'Bearer (the token, from a variable)']],
  })
  const post = shown(
    `curl -H 'Authorization: Bearer ${TOKEN}' -H 'Content-Type: application/json' -d '{"data":{}}' https://api.appstoreconnect.apple.com/v1/betaGroups`,
  )
  expect(post).toMatchObject({ method: 'POST', body: 'JSON, 11 characters' })
  const form = shown(
    `curl https://appleid.apple.com/auth/token -d client_id=com.example.web -d grant_type=client_credentials --data-urlencode 'client_secret=${TOKEN}'`,
  )
  expect(form?.body).toBe('Form: client_id, grant_type, client_secret')
})

test('a command that cannot be sent as written has a note', () => {
  const brackets = shown(
    `curl -H 'Authorization: Bearer ${TOKEN}' 'https://api.appstoreconnect.apple.com/v1/apps?filter[name]=x'`,
  )
  expect(brackets?.diagnostics.join()).toContain('-g')
  const upload = shown(
    `curl -T app.ipa -H 'Authorization: Bearer ${TOKEN}' https://api.appstoreconnect.apple.com/v1/apps`,
  )
  expect(upload).toMatchObject({
    address: 'api.appstoreconnect.apple.com/v1/apps',
    headers: [['Authorization', 'Bearer (the token)']],
  })
  expect(upload?.diagnostics.join()).toContain('-T')
})

test('a request that isn’t a curl command is shown as it was found', () => {
  expect(
    shown(
      `wget --header='Authorization: Bearer ${TOKEN}' 'https://api.appstoreconnect.apple.com/v1/apps?limit=1'`,
    ),
  ).toMatchObject({
    address: 'api.appstoreconnect.apple.com/v1/apps',
    query: [['limit', '1']],
    headers: [['Authorization', 'Bearer (the token)']],
    diagnostics: [],
  })
})

test('invisible characters are written out, and long strings are shortened', () => {
  const request = shown(
    `curl -H 'Authorization: Bearer ${TOKEN}' -H 'X-A: a\u202eb' 'https://api.appstoreconnect.apple.com/v1/${'x'.repeat(5000)}?${'a=1&'.repeat(100)}'`,
  )
  expect(request?.headers).toContainEqual(['X-A', 'a[U+202E]b'])
  expect(request?.address.length).toBeLessThan(300)
  expect(request?.query).toHaveLength(41)
  expect(request?.query.at(-1)?.[0]).toBe('…')
})

test('a command without an address and a header is not shown', () => {
  const { requests } = readPaste('x" \\\n  -H "curl -g "')
  expect(requests.length).toBeGreaterThan(0)
  for (const request of requests) expect(requestShown(request)).toBeUndefined()
})
