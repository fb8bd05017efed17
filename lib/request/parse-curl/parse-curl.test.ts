import { assert, constantFrom, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyRequest, anyText, anyToken } from '../../../testing/any-request'
import { popularRequests } from '../../../testing/shell-session'
import { findCommands } from '../../paste/commands'
import { command, exchangeCommand } from '../command'
import { bearer, type HttpRequest } from '../request'
import type { TokenPlacement } from '../token-placement'
import { parseCurl, parsePastedCurl } from '.'

function read(text: string) {
  const parsed = parseCurl(text)
  if (parsed.status !== 'request') throw new Error(parsed.reason)
  return parsed
}

function refused(text: string): string {
  const parsed = parseCurl(text)
  if (parsed.status !== 'not-understood') throw new Error(JSON.stringify(parsed))
  return parsed.reason
}

const saves = constantFrom<HttpRequest['save']>(
  undefined,
  undefined,
  { file: 'sales.tsv', unpack: 'gzip' },
  { file: "it's a file" },
)
const placements = record({ token: anyToken, mode: constantFrom('inline', 'variable', 'prompt') })
const url = 'https://api.appstoreconnect.apple.com/v1/apps'

describe('a command of ours', () => {
  test('reads back as the request it was written for', () => {
    assert(
      property(anyRequest, saves, placements, (given, save, { token, mode }) => {
        const request = { ...given, save }
        const placement = { mode, token } as TokenPlacement
        const parsed = read(command('bash', request, placement))
        expect(parsed.request).toEqual(request)
        expect(parsed.remarks).toEqual([])
        expect(parsed.token).toEqual(
          request.token.in === 'none' ? undefined : mode === 'inline' ? { mode, token } : { mode },
        )
      }),
      { numRuns: 400 },
    )
  })

  test('is written again as it was', () => {
    assert(
      property(
        anyRequest,
        saves,
        placements,
        constantFrom({}, { showRateLimit: true } as const),
        (given, save, { token, mode }, options) => {
          const text = command('bash', { ...given, save }, { mode, token } as TokenPlacement, options)
          const parsed = read(text)
          expect(parsed.options).toEqual(options)
          expect(command('bash', parsed.request, parsed.token ?? { mode: 'variable' }, parsed.options)).toBe(
            text,
          )
        },
      ),
      { numRuns: 300 },
    )
  })

  test.each(['bash', 'fish', 'powershell', 'cmd'] as const)(
    'for %s is known again for every popular request',
    (shell) => {
      for (const { save: _, ...request } of popularRequests) {
        for (const mode of ['inline', 'variable'] as const) {
          const parsed = read(command(shell, request, { mode, token: 'eyJa.b.c' }))
          expect(parsed.request).toEqual(request)
          expect(parsed.token?.mode).toBe(mode)
        }
      }
    },
  )

  test('of an exchange is two requests, and is not read as one', () => {
    const step: HttpRequest = {
      method: 'GET',
      host: 'a.example.com',
      path: '/',
      query: [],
      headers: [],
      token: bearer,
    }
    const text = exchangeCommand(
      'bash',
      { first: step, take: 'access_token', second: step },
      { mode: 'variable' },
    )
    expect(refused(text)).toContain('2 curl commands')
  })

  test('for all pages has an address that is not known', () => {
    const [list] = popularRequests as [HttpRequest]
    expect(refused(command('bash', list, { mode: 'variable' }, { allPages: true }))).toContain('a variable')
  })
})

describe('a command as people write it', () => {
  test.each([
    [`curl ${url} -H "Authorization: Bearer $TOKEN"`, { mode: 'variable' }],
    [`curl -g -sS '${url}' -H 'Authorization: Bearer eyJa.b.c'`, { mode: 'inline', token: 'eyJa.b.c' }],
    [`curl --oauth2-bearer eyJa.b.c ${url}`, { mode: 'inline', token: 'eyJa.b.c' }],
    [
      `$ curl --header="x" --url ${url} --header "authorization: Bearer \${{ secrets.JWT }}"`,
      { mode: 'variable' },
    ],
    [`curl.exe -H "Authorization: Bearer $env:JWT" "${url}"`, { mode: 'variable' }],
    [`curl ${url} -H 'Authorization: Bearer '`, { mode: 'variable' }],
    [`curl ${url} -H 'Authorization: eyJa.b.c'`, { mode: 'inline', token: 'eyJa.b.c' }],
    [`curl ${url}`, undefined],
  ] as const)('%s', (text, token) => {
    const parsed = read(text)
    expect(parsed.request).toMatchObject({
      method: 'GET',
      host: 'api.appstoreconnect.apple.com',
      path: '/v1/apps',
    })
    expect(parsed.token).toEqual(token)
    expect(parsed.request.token.in).toBe(token ? 'header' : 'none')
  })

  test('a query is decoded, and a plus sign in it is the blank that servers read', () => {
    const { request } = read(
      `curl -g '${url}?filter[email]=jo+beta%40example.com&filter%5Bname%5D=J%C3%B6rg&x&bad=%zz'`,
    )
    expect(request.query).toEqual([
      ['filter[email]', 'jo beta@example.com'],
      ['filter[name]', 'Jörg'],
      ['x', ''],
      ['bad', '%zz'],
    ])
  })

  test('half of a surrogate pair in --data-urlencode is read', () => {
    const { request } = read(`curl ${url} -d a=b --data-urlencode 'c=\ud800(d)'`)
    expect(request.body).toMatchObject({ fields: [expect.anything(), ['c', '\ud800(d)']] })
  })

  test('data go into the query with -G, and --data-urlencode encodes only the value', () => {
    const { request } = read(`curl -G ${url} --data-urlencode 'filter[email]=jo+beta@example.com' -d limit=5`)
    expect(request).toMatchObject({
      method: 'GET',
      query: [
        ['filter[email]', 'jo+beta@example.com'],
        ['limit', '5'],
      ],
    })
    expect(request.body).toBeUndefined()
    expect(read(`curl --url-query 'filter[name]=a b' ${url}`).request.query).toEqual([
      ['filter[name]', 'a b'],
    ])
  })

  test('JSON is JSON, with --json, with a header, and without one but then with a remark', () => {
    const body = { type: 'json', text: '{"a":1}' }
    expect(read(`curl --json '{"a":1}' ${url}`).request).toMatchObject({
      method: 'POST',
      headers: [['Accept', 'application/json']],
      body,
    })
    const typed = read(`curl -X PATCH -H 'content-type: application/json; charset=utf-8' -d '{"a":1}' ${url}`)
    expect(typed.request).toMatchObject({ method: 'PATCH', headers: [], body })
    expect(typed.remarks.join()).toContain('application/json')
    const bare = read(`curl --data-raw '{"a":1}' ${url}`)
    expect(bare.request).toMatchObject({ method: 'POST', body })
    expect(bare.remarks.join()).toContain('as a form')
  })

  test('a form has its token in the field that holds one', () => {
    const text = `curl -d 'grant_type=client_credentials&client_secret=eyJa.b.c' --data-urlencode 'uri=a b' ${url}`
    expect(read(text)).toMatchObject({
      token: { mode: 'inline', token: 'eyJa.b.c' },
      request: {
        method: 'POST',
        token: { in: 'form', field: 'client_secret' },
        body: {
          type: 'form',
          fields: [
            ['grant_type', 'client_credentials'],
            ['uri', 'a b'],
          ],
        },
      },
    })
  })

  test('other names of headers, HTTP/2 and files are read', () => {
    expect(
      read(`curl -A me -e https://x --http2 -o a.csv ${url} -H 'X-A:1' -H 'Accept:'`).request,
    ).toMatchObject({
      headers: [
        ['User-Agent', 'me'],
        ['Referer', 'https://x'],
        ['X-A', '1'],
      ],
      http2: true,
      save: { file: 'a.csv' },
    })
    expect(read(`curl -O ${url}/report.gz && gunzip -f report.gz`).request.save).toEqual({
      file: 'report',
      unpack: 'gzip',
    })
    for (const file of ['-', '/dev/null']) expect(read(`curl -o ${file} ${url}`).request.save).toBeUndefined()
  })

  test('what curl would refuse or send otherwise is remarked', () => {
    expect(read(`curl '${url}?filter[a]=b'`).remarks.join()).toContain('-g')
    expect(read(`curl -gs '${url}?filter[a]=b'`).remarks).toEqual([])
    const plain = read('curl http://api.example.com:443')
    expect(plain.remarks.join()).toContain('https://')
    expect(plain.request).toMatchObject({ host: 'api.example.com', path: '/' })
  })

  test('the path stays as it was, but for what cannot stand in one', () => {
    expect(read(`curl 'https://h.example/v1/a%20b/Xcode12:stable/ü"'`).request.path).toBe(
      '/v1/a%20b/Xcode12:stable/%C3%BC%22',
    )
  })
})

describe('what is not understood is named', () => {
  test.each([
    ['How do I call this API?', /no curl command/i],
    ['curl -sS', /no address|No curl/i],
    [`curl -H Authorization: Bearer eyJa.b.c ${url}`, /not in quotes/],
    [`curl ${url} ${url}`, /2 words/],
    ['curl "$URL" -H "Authorization: Bearer $T"', /variable/],
    [`curl '${url}/{id}'`, /placeholder/],
    ['curl https://user:pass@h.example/', /password/],
    ['curl ftp://h.example/', /ftp/],
    [`curl -F a=b ${url}`, /-F/],
    [`curl -T file ${url}`, /-T/],
    [`curl -u a:b ${url}`, /-u/],
    [`curl -I ${url}`, /-I/],
    [`curl -K - ${url}`, /-K/],
    [`curl -X OPTIONS ${url}`, /OPTIONS/],
    [`curl -d @body.json ${url}`, /body\.json/],
    [`curl -H @headers.txt ${url}`, /file/],
    [`cat t | curl -H @- ${url}`, /standard input/],
    [`curl -d plain ${url}`, /neither JSON/],
    [`curl -H 'Content-Type: application/xml' -d '<a/>' ${url}`, /application\/xml/],
  ])('%s', (text, reason) => {
    expect(refused(text)).toMatch(reason)
  })

  test('no token is repeated in the words', () => {
    expect(refused(`curl -H Authorization: Bearer eyJ${'a'.repeat(200)} ${url}`)).not.toContain(
      'a'.repeat(30),
    )
  })
})

test('each of several commands in a paste is read by itself, with what is piped into it', () => {
  const [first, second] = popularRequests as [HttpRequest, HttpRequest]
  const text = [
    command('bash', first, { mode: 'variable' }),
    command('bash', second, { mode: 'inline', token: 'eyJa.b.c' }),
  ].join('\n')
  expect(findCommands(text).map((pasted) => parsePastedCurl(pasted, text))).toMatchObject([
    { status: 'request', request: { path: first.path }, token: { mode: 'variable' } },
    { status: 'request', request: { path: second.path }, token: { mode: 'inline', token: 'eyJa.b.c' } },
  ])
})

test('no text makes it throw', () => {
  const pieces = constantFrom(
    'curl ',
    '-H ',
    "'",
    '"',
    '@-',
    ' | ',
    'printf ',
    '%s',
    '$(',
    '\\\n',
    '-d ',
    url,
    '{',
    '--json ',
    '&&',
  )
  assert(
    property(string({ unit: pieces, maxLength: 30 }), anyText, (text, more) => {
      expect(['request', 'not-understood']).toContain(parseCurl(`curl ${text}${more}`).status)
    }),
    { numRuns: 1000 },
  )
})

test('a long paste takes linear time', () => {
  const started = performance.now()
  for (const unit of ['curl -d ', "curl '", 'curl %20', 'printf | curl -H @- ', 'curl https://a/?a[']) {
    parseCurl(unit.repeat(20_000))
  }
  expect(performance.now() - started).toBeLessThan(20_000)
})
