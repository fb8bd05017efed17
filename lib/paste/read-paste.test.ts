import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pemText, throwawayKey } from '../../testing/throwaway-key'
import { readPaste } from './read-paste'

const part = (json: string) => Buffer.from(json).toString('base64url')
const HEAD = part('{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}')
const BODY = part(
  '{"iss":"57246542-96fe-1a63-e053-0824d011072a","iat":1700000000,"exp":1700000900,"aud":"appstoreconnect-v1"}',
)
const SIGNATURE = Buffer.from(Uint8Array.from({ length: 64 }, (_, at) => (at * 37 + 11) % 256)).toString(
  'base64url',
)
const TOKEN = `${HEAD}.${BODY}.${SIGNATURE}`
const HOST = 'api.appstoreconnect.apple.com'
const REFUSED = '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"t","detail":"d"}]}'

/** The one token of a paste, with its wrapping as a record. */
const only = (text: string) => {
  const { tokens } = readPaste(text)
  expect(tokens.map(({ text }) => text)).toHaveLength(1)
  const [token] = tokens
  if (token === undefined) throw new Error('no token')
  return { ...token, wrapping: Object.fromEntries(token.wrapping.map(({ id, detail }) => [id, detail])) }
}

describe('tokens are found', () => {
  test.each([
    ['alone', TOKEN, 'bare'],
    ['with spaces around', `\n  ${TOKEN}  \n`, 'bare'],
    ['in a header line', `Authorization: Bearer ${TOKEN}`, 'header'],
    ['after Bearer', `Bearer ${TOKEN}`, 'header'],
    ['in a log line', `2026-11-24T08:30:00Z DEBUG token=${TOKEN} sent`, 'bare'],
    ['in a query', `GET https://${HOST}/v1/apps?access_token=${TOKEN}&x=1`, 'query'],
    ['in JSON', `{"data":1,"token": "${TOKEN}"}`, 'json'],
    ['in program text', `headers = {'Authorization': 'Bearer ${TOKEN}'}`, 'header'],
    ['at the end of a sentence', `I sent ${TOKEN}. It failed.`, 'bare'],
    ['in a form', `curl https://appleid.apple.com/auth/token -d 'client_secret=${TOKEN}'`, 'form'],
    [
      'behind others in a form',
      `curl https://appleid.apple.com/auth/token -d 'client_id=com.example&client_secret=${TOKEN}&code=a'`,
      'form',
    ],
    ['in a variable', `export TOKEN=${TOKEN}`, 'bare'],
  ])('%s', (_, text, place) => {
    expect(only(text)).toMatchObject({ text: TOKEN, place, wrapping: {} })
  })

  test('the range of a token contains its raw text', () => {
    const text = `first line\nAuthorization: Bearer ${TOKEN}\nlast line`
    const token = only(text)
    expect(text.slice(token.start, token.end)).toBe(token.raw)
  })

  test('the same token twice is one token', () => {
    expect(only(`Bearer ${TOKEN}\n> authorization: Bearer ${TOKEN}`).text).toBe(TOKEN)
  })

  test('two different tokens are both found', () => {
    expect(readPaste(`${TOKEN}\n${TOKEN.replace('Fhc', 'Fhd')}x`).tokens).toHaveLength(2)
  })

  test('unsigned tokens and tokens with missing parts are found unchanged', () => {
    expect(only(`${HEAD}.${BODY}.`).text).toBe(`${HEAD}.${BODY}.`)
    expect(only(`${HEAD}.${BODY}`).text).toBe(`${HEAD}.${BODY}`)
    expect(only(HEAD).text).toBe(HEAD)
  })

  test('a header from indented or pretty-printed JSON is recognized', () => {
    const odd = `${part('{\n  "alg": "ES256"\n}')}.${BODY}.${SIGNATURE}`
    expect(only(`Bearer ${odd}`).text).toBe(odd)
    expect(only(odd).text).toBe(odd)
  })

  test('words that begin like a token are not tokens', () => {
    expect(readPaste('they keyed eyJust a monkey, eyJ').tokens).toEqual([])
  })

  test('a single word is read as a token', () => {
    expect(only(' hello ').text).toBe('hello')
    expect(readPaste('hello world').tokens).toEqual([])
    expect(readPaste('  \n').tokens).toEqual([])
  })
})

describe('what is around or inside a token is removed and named', () => {
  test.each([
    ['lines of 76', 76],
    ['lines of 64', 64],
    ['lines of 80', 80],
  ])('%s', (_, width) => {
    for (const end of ['\n', '\r\n', '\n    ']) {
      const wrapped = (TOKEN.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(end)
      expect(only(wrapped)).toMatchObject({
        text: TOKEN,
        wrapping: { 'token-wrapped': `a newline after character ${width}` },
      })
      expect(only(`HTTP/2 401\n\n{"errors":[]}\n\n${wrapped}\nUnauthenticated\n`).text).toBe(TOKEN)
      expect(only(`curl -H "Authorization: Bearer ${wrapped}" https://${HOST}/v1/apps`).text).toBe(TOKEN)
    }
  })

  test('a space inside', () => {
    expect(only(`${TOKEN.slice(0, 40)} ${TOKEN.slice(40)}`)).toMatchObject({
      text: TOKEN,
      wrapping: { 'token-wrapped': 'a space after character 40' },
    })
  })

  test('a newline after the word Bearer', () => {
    const { tokens, requests } = readPaste(`Authorization: Bearer\n  ${TOKEN}\n`)
    expect(tokens).toMatchObject([
      { text: TOKEN, place: 'header', request: 0, wrapping: [{ id: 'token-wrapped' }] },
    ])
    expect(requests).toMatchObject([{ headers: [{ value: `Bearer ${TOKEN}` }] }])
  })

  test('each part on a separate line', () => {
    expect(only(`${HEAD}.\n${BODY}.\n${SIGNATURE}`).text).toBe(TOKEN)
    expect(only(`${HEAD}\n.${BODY}\n.${SIGNATURE}`).text).toBe(TOKEN)
  })

  test('text on the next line is not added to the token', () => {
    for (const next of [
      'Unauthenticated',
      'OK',
      'HTTP/2 401',
      'Host: x',
      '401',
      '-H "Accept: */*"',
      '{"a":1}',
      '57246542-96fe-1a63-e053-0824d011072a',
      '2026-11-24T08:30:00Z done',
      'api.push.apple.com',
    ]) {
      expect(only(`${TOKEN}\n${next}\n`).text, next).toBe(TOKEN)
      const hmac = `${HEAD}.${BODY}.${'aB3_'.repeat(10)}aB3`
      expect(only(`${hmac}\n${next}\n`).text, next).toBe(hmac)
    }
  })

  test.each([
    ['quotes', `"${TOKEN}"`],
    ['a comma and quotes', ` '${TOKEN}',`],
    ['angle brackets', `<${TOKEN}>`],
    ['brackets after Bearer', `Authorization: Bearer <${TOKEN}>`],
    [
      'quotes inside the header of a command',
      `curl -H 'Authorization: Bearer "${TOKEN}"' https://${HOST}/v1/apps`,
    ],
    ['a comma behind', `${TOKEN},`],
  ])('%s', (_, text) => {
    expect(only(text)).toMatchObject({
      text: TOKEN,
      wrapping: { 'token-quoted-or-bracketed': expect.any(String) },
    })
  })

  test.each([
    ['quotes of a command', `curl -H "Authorization: Bearer ${TOKEN}" https://${HOST}/v1/apps`],
    ['quotes of a program', `const token = "${TOKEN}"`],
    ['quotes of JSON', `{"level":"info","token":"${TOKEN}","x":[1]}`],
    [
      'a shell’s own quotes within a word',
      `curl -H Authorization:' Bearer '"${TOKEN}" https://${HOST}/v1/apps`,
    ],
  ])('%s are not wrapping', (_, text) => {
    expect(only(text)).toMatchObject({ text: TOKEN, wrapping: {} })
  })

  test.each([`b'${TOKEN}'`, `Authorization: Bearer b'${TOKEN}'`, `{"Authorization": "Bearer b'${TOKEN}'"}`])(
    'bytes of Python: %#',
    (text) => {
      expect(only(text)).toMatchObject({ text: TOKEN, wrapping: { 'token-bytes-repr': "b'…'" } })
    },
  )

  test('invisible characters', () => {
    for (const [code, name] of [
      ['\u200b', 'U+200B'],
      ['\u00ad', 'U+00AD'],
      ['\ufeff', 'U+FEFF'],
      ['\u00a0', 'U+00A0'],
    ]) {
      const found = only(`Bearer ${TOKEN.slice(0, 50)}${code}${TOKEN.slice(50)}`)
      expect(found.text).toBe(TOKEN)
      expect(found.wrapping['token-invisible-chars']).toBe(`${name} after character 50`)
    }
    expect(only(`Bearer \u200b${TOKEN}`).wrapping).toEqual({
      'token-invisible-chars': 'U+200B before the first character',
    })
    expect(only(`Bearer ${TOKEN}\u200b`).wrapping).toHaveProperty('token-invisible-chars')
  })

  test.each([
    'Authorization: Bearer ***',
    `curl -H "Authorization: Bearer ***" https://${HOST}/v1/apps`,
    'Bearer [REDACTED]',
    `Bearer ${HEAD}.***`,
  ])('masks: %s', (text) => {
    expect(only(text).wrapping).toHaveProperty('token-masked')
  })

  test.each(['[REDACTED]', '[MASKED]', '[FILTERED]', 'REDACTED', '***'])('the whole mask: %s', (mask) => {
    for (const text of [`Bearer ${mask}`, `-H "Authorization: Bearer ${mask}"`])
      expect(only(text).wrapping).toHaveProperty('token-masked', `“${mask}”`)
    expect(only(`Bearer ${HEAD}.${mask}`).wrapping).toHaveProperty(
      'token-masked',
      `“${mask}” after character ${HEAD.length + 1}`,
    )
  })

  test.each([
    `${TOKEN.slice(0, 60)}...`,
    `${TOKEN.slice(0, 60)}…`,
    `${TOKEN.slice(0, 60)}...${TOKEN.slice(-20)}`,
  ])('an ellipsis: %#', (text) => {
    expect(only(text).wrapping).toHaveProperty('token-truncated')
  })

  test('a second encoding', () => {
    expect(only(Buffer.from(TOKEN).toString('base64'))).toMatchObject({
      text: TOKEN,
      wrapping: { 'token-double-encoded': expect.any(String) },
    })
    expect(only(encodeURIComponent(TOKEN).replaceAll('.', '%2E'))).toMatchObject({
      text: TOKEN,
      wrapping: { 'token-double-encoded': expect.any(String) },
    })
  })

  test('padding and the standard alphabet stay in the token', () => {
    const standard = TOKEN.split('.')
      .map((piece) => Buffer.from(piece, 'base64url').toString('base64'))
      .join('.')
    expect(only(`Authorization: Bearer ${standard}`)).toMatchObject({ text: standard, wrapping: {} })
  })
})

describe('requests and responses are found', () => {
  const command = `curl -sSg -H "Authorization: Bearer ${TOKEN}" 'https://${HOST}/v1/apps?filter[name]=A&limit=1'`

  test('a command with its response below', () => {
    const paste = readPaste(`user@mac ~ % ${command}\n${REFUSED}\nuser@mac ~ % `)
    expect(paste.requests).toMatchObject([
      {
        program: 'curl',
        shell: 'posix',
        raw: command,
        method: 'GET',
        options: ['-s', '-S', '-g', '-H'],
        url: {
          host: HOST,
          path: '/v1/apps',
          query: [
            ['filter[name]', 'A'],
            ['limit', '1'],
          ],
        },
        headers: [{ name: 'Authorization', value: `Bearer ${TOKEN}`, quoting: 'double' }],
      },
    ])
    expect(paste.responses).toMatchObject([{ request: 0, json: { errors: [{ code: 'NOT_AUTHORIZED' }] } }])
    expect(paste.tokens).toMatchObject([{ request: 0, place: 'header' }])
  })

  test('curl -v: what was sent and what came back', () => {
    const paste = readPaste(
      `$ ${command} -v\n* Trying 17.0.0.1:443...\n> GET /v1/apps?limit=1 HTTP/2\n> Host: ${HOST}\n> authorization: Bearer ${TOKEN}\n> \n< HTTP/2 401 \n< date: Tue, 24 Nov 2026 08:30:00 GMT\n< content-type: application/json\n< \n${REFUSED}\n* Connection #0 left intact\n`,
    )
    expect(paste.requests.map(({ program, method, url }) => [program, method, url?.host])).toEqual([
      ['curl', 'GET', HOST],
      ['verbose', 'GET', HOST],
    ])
    expect(paste.responses).toMatchObject([
      { status: 401, date: 1795509000, request: 1, json: { errors: [{}] } },
    ])
  })

  test('curl -i, and a date in any place', () => {
    for (const text of [
      `${command}\nHTTP/2 401\r\ndate: Tue, 24 Nov 2026 08:30:00 GMT\r\n\r\n${REFUSED}`,
      `${REFUSED}\n\nHTTP/1.1 401 Unauthorized\nDate: Tue, 24 Nov 2026 08:30:00 GMT\n\n${command}`,
      `date: Tue, 24 Nov 2026 08:30:00 GMT\n\n${TOKEN}\n\n${REFUSED}`,
    ]) {
      const { responses } = readPaste(text)
      expect(responses.find(({ date }) => date !== undefined)?.date).toBe(1795509000)
      expect(responses.some(({ json }) => json !== undefined)).toBe(true)
    }
  })

  test('a plain response keeps its lines', () => {
    const { responses } = readPaste(
      `HTTP/1.1 401\ncontent-type: text/plain\n\nUnauthenticated\n\nRequest ID: AB.1.0\n\nsomething else`,
    )
    expect(responses).toMatchObject([{ status: 401, body: 'Unauthenticated\n\nRequest ID: AB.1.0' }])
    expect(readPaste('Unauthenticated').responses).toMatchObject([{ body: 'Unauthenticated' }])
  })

  test.each([
    [
      'Python http.client',
      `send: b'GET /v1/apps HTTP/1.1\\r\\nHost: ${HOST}\\r\\nAuthorization: Bearer ${TOKEN}\\r\\n\\r\\n'\nreply: 'HTTP/1.1 401 Unauthorized\\r\\n'\nheader: Date: Tue, 24 Nov 2026 08:30:00 GMT\n`,
    ],
    [
      'Ruby Net::HTTP',
      `<- "GET /v1/apps HTTP/1.1\\r\\nAuthorization: Bearer ${TOKEN}\\r\\nHost: ${HOST}\\r\\n\\r\\n"\n-> "HTTP/1.1 401 Unauthorized\\r\\n"\n-> "Date: Tue, 24 Nov 2026 08:30:00 GMT\\r\\n"\n-> "\\r\\n"\n`,
    ],
    [
      'Ruby Net::HTTP, indented below a question',
      `This is what I see:\n\n  <- "GET /v1/apps HTTP/1.1\\r\\nAuthorization: Bearer ${TOKEN}\\r\\nHost: ${HOST}\\r\\n\\r\\n"\n  -> "HTTP/1.1 401 Unauthorized\\r\\n"\n  -> "Date: Tue, 24 Nov 2026 08:30:00 GMT\\r\\n"\n  -> "\\r\\n"\n`,
    ],
    [
      'OkHttp',
      `--> GET https://${HOST}/v1/apps\nAuthorization: Bearer ${TOKEN}\n--> END GET\n<-- 401 https://${HOST}/v1/apps (120ms)\ndate: Tue, 24 Nov 2026 08:30:00 GMT\n<-- END HTTP\n`,
    ],
    [
      'an http file',
      `GET https://${HOST}/v1/apps HTTP/1.1\nAuthorization: Bearer ${TOKEN}\n\n\nHTTP/1.1 401 Unauthorized\ndate: Tue, 24 Nov 2026 08:30:00 GMT\n\n`,
    ],
  ])('debug output of %s', (_, text) => {
    const { requests, responses, tokens } = readPaste(text)
    expect(requests).toMatchObject([{ method: 'GET', url: { host: HOST, path: '/v1/apps' } }])
    expect(requests[0]?.headers.find(({ name }) => name === 'Authorization')?.value).toBe(`Bearer ${TOKEN}`)
    expect(responses).toMatchObject([{ status: 401, date: 1795509000 }])
    expect(tokens).toMatchObject([{ text: TOKEN, request: 0 }])
  })

  test('an Authorization line alone is a request without a method and a URL', () => {
    const { requests } = readPaste(`Authorization: Bearer ${TOKEN}`)
    expect(requests).toMatchObject([{ program: 'log', method: '', headers: [{ value: `Bearer ${TOKEN}` }] }])
    expect(requests[0]?.url).toBeUndefined()
  })

  test('lines of programs and logs become one request and one response', () => {
    const text = `fetch("https://${HOST}/v1/builds", {\n  method: "GET",\n  headers: { Authorization: "Bearer ${TOKEN}" }\n})\nError: Request failed with status code 401\n`
    const { requests, responses } = readPaste(text)
    expect(requests).toMatchObject([
      { program: 'code', url: { path: '/v1/builds' }, headers: [{ value: `Bearer ${TOKEN}` }] },
    ])
    expect(responses).toMatchObject([{ status: 401, request: 0 }])
  })

  test('a JSON log has a request, a response and a time', () => {
    const line = JSON.stringify({
      level: 30,
      time: 1795509000123,
      req: { method: 'GET', url: '/v1/apps', headers: { host: HOST, authorization: `Bearer ${TOKEN}` } },
      res: { statusCode: 401, headers: { date: 'Tue, 24 Nov 2026 08:30:00 GMT' } },
      msg: 'request failed',
    })
    const paste = readPaste(`starting\n${line}\n`)
    expect(paste.requests).toMatchObject([{ method: 'GET', url: { host: HOST, path: '/v1/apps' } }])
    expect(paste.responses).toMatchObject([{ status: 401, date: 1795509000, request: 0 }])
    expect(paste.times).toMatchObject([{ seconds: 1795509000.123 }])
  })

  test('Postman, Insomnia and HAR exports', () => {
    const postman = {
      item: [
        {
          name: 'apps',
          request: {
            method: 'GET',
            header: [],
            auth: { type: 'bearer', bearer: [{ key: 'token', value: TOKEN }] },
            url: { raw: `https://${HOST}/v1/apps` },
          },
        },
      ],
    }
    const insomnia = {
      _type: 'export',
      resources: [
        {
          _type: 'request',
          url: `https://${HOST}/v1/apps`,
          method: 'GET',
          headers: [],
          authentication: { type: 'bearer', token: TOKEN },
        },
      ],
    }
    const har = {
      log: {
        entries: [
          {
            request: {
              method: 'GET',
              url: `https://${HOST}/v1/apps`,
              headers: [{ name: 'Authorization', value: `Bearer ${TOKEN}` }],
            },
            response: { status: 401, headers: [], content: { text: REFUSED } },
          },
        ],
      },
    }
    for (const exported of [postman, insomnia, har]) {
      const paste = readPaste(JSON.stringify(exported, null, 2))
      expect(paste.requests).toMatchObject([
        {
          program: 'code',
          method: 'GET',
          url: { host: HOST },
          headers: [{ name: 'Authorization', value: `Bearer ${TOKEN}` }],
        },
      ])
      expect(paste.tokens).toMatchObject([{ text: TOKEN, request: 0, place: 'header' }])
    }
    expect(readPaste(JSON.stringify(har)).responses).toMatchObject([{ status: 401, body: REFUSED }])
  })

  test('a line of urllib3', () => {
    const paste = readPaste(
      `DEBUG:urllib3.connectionpool:https://${HOST}:443 "GET /v1/apps?limit=1 HTTP/1.1" 401 350\n{'Authorization': 'Bearer ${TOKEN}'}`,
    )
    expect(paste.requests).toMatchObject([
      { method: 'GET', url: { host: HOST, path: '/v1/apps' }, headers: [{ value: `Bearer ${TOKEN}` }] },
    ])
    expect(paste.responses).toMatchObject([{ status: 401, request: 0 }])
  })

  test('the console of Postman', () => {
    const told = {
      Network: {},
      'Request Headers': { authorization: `Bearer ${TOKEN}` },
      'Response Headers': { date: 'Tue, 24 Nov 2026 08:30:00 GMT' },
      'Response Body': REFUSED,
    }
    const paste = readPaste(`GET https://${HOST}/v1/apps: ${JSON.stringify(told, null, 2)}`)
    expect(paste.requests).toMatchObject([{ method: 'GET', url: { host: HOST, path: '/v1/apps' } }])
    expect(paste.responses).toMatchObject([{ date: 1795509000, body: REFUSED }])
    expect(paste.tokens).toMatchObject([{ text: TOKEN }])
  })

  test('responses in a log without their JSON', () => {
    expect(
      readPaste('[08:30:01]: Authentication credentials are missing or invalid. - Provide a token').responses,
    ).toMatchObject([{ json: { errors: [{ code: 'NOT_AUTHORIZED' }] } }])
    expect(readPaste("{'errors': [{'status': '401', 'code': 'NOT_AUTHORIZED'}]}").responses).toMatchObject([
      { json: { errors: [{ code: 'NOT_AUTHORIZED' }] } },
    ])
    expect(readPaste('APNs says 403 reason=InvalidProviderToken').responses).toMatchObject([
      { json: { reason: 'InvalidProviderToken' } },
    ])
  })

  test('other programs are read too', () => {
    expect(
      readPaste(`$ wget --header="Authorization: Bearer ${TOKEN}" https://${HOST}/v1/apps`).requests,
    ).toMatchObject([{ program: 'wget', headers: [{ value: `Bearer ${TOKEN}` }], url: { host: HOST } }])
    expect(
      readPaste(`$ http GET https://${HOST}/v1/apps Authorization:"Bearer ${TOKEN}" limit==1`).requests,
    ).toMatchObject([
      {
        program: 'http',
        method: 'GET',
        headers: [{ value: `Bearer ${TOKEN}` }],
        url: { query: [['limit', '1']] },
      },
    ])
    expect(
      readPaste(
        `PS C:\\> $h = @{ Authorization = "Bearer ${TOKEN}" }\nPS C:\\> Invoke-RestMethod -Uri "https://${HOST}/v1/apps" -Headers $h`,
      ).requests,
    ).toMatchObject([
      {
        program: 'powershell',
        shell: 'powershell',
        headers: [{ value: `Bearer ${TOKEN}` }],
        url: { host: HOST },
      },
    ])
    expect(
      readPaste('xcrun notarytool submit a.zip --key k.p8 --key-id X --issuer Y').requests,
    ).toMatchObject([{ program: 'tool', options: ['--key', '--key-id', '--issuer'] }])
  })

  test('commands as browsers copy them', () => {
    const posix = `curl 'https://${HOST}/v1/apps' \\\n  -H 'accept: */*' \\\n  -H $'authorization: Bearer ${TOKEN}' \\\n  --compressed`
    const cmd = `curl ^"https://${HOST}/v1/apps^" ^\n  -H ^"accept: */*^" ^\n  -H ^"authorization: Bearer ${TOKEN}^"`
    expect(readPaste(posix).requests).toMatchObject([
      { shell: 'posix', url: { host: HOST }, headers: [{ value: '*/*' }, { value: `Bearer ${TOKEN}` }] },
    ])
    expect(readPaste(cmd).requests).toMatchObject([
      { shell: 'cmd', url: { host: HOST }, headers: [{ value: '*/*' }, { value: `Bearer ${TOKEN}` }] },
    ])
  })

  test('prose about curl is not a command', () => {
    expect(readPaste('I used curl to call it and curl said no. See the curl man page.').requests).toEqual([])
  })

  test('messages of tools are recognized, with their details', () => {
    const { messages } = readPaste(
      'curl: (6) Could not resolve host: Bearer\ncurl: (3) bad range in URL position 50:\nzsh: no matches found: https://x\nzsh: command not found: -H\n',
    )
    expect(messages.map(({ id, detail }) => [id, detail])).toEqual([
      ['curl-no-host', 'Bearer'],
      ['curl-bad-range', undefined],
      ['zsh-no-matches', undefined],
      ['command-not-found', '-H'],
    ])
  })
})

describe('times', () => {
  test('time stamps with a time zone are read, others are not', () => {
    const { times } = readPaste(
      '2026-11-24T08:30:00.123Z a\n[2026-11-24 09:30:00 +0100] b\n2026-11-24 08:30:00,123 c\n',
    )
    expect(times.map(({ seconds }) => seconds)).toEqual([1795509000, 1795509000])
  })
})

describe('private keys', () => {
  test('a key in the paste is reported and covered, regardless of the text around it', () => {
    const key = throwawayKey()
    const bodies = [
      key.pem,
      pemText('EC PRIVATE KEY', key.der['sec1-121']),
      key.pem.replaceAll('\n', '\\n'),
      Buffer.from(key.der['pkcs8-150']).toString('base64'),
      Buffer.from(key.pem).toString('base64'),
    ]
    for (const body of bodies) {
      const text = `before ${TOKEN}\n${body}\nAuthorization: Bearer ${TOKEN}`
      const paste = readPaste(text)
      expect(paste.privateKey).toBe(true)
      expect(paste.text).toHaveLength(text.length)
      expect(paste.text).not.toContain(Buffer.from(key.der['pkcs8-150']).toString('base64').slice(40, 60))
      expect(paste.text.endsWith(`Authorization: Bearer ${TOKEN}`)).toBe(true)
      expect(paste.tokens.map(({ text }) => text)).toEqual([TOKEN])
    }
    expect(readPaste(TOKEN).privateKey).toBe(false)
  })
})

describe('any text is read', () => {
  test('no text throws', () => {
    const bits = fc.constantFrom(
      TOKEN,
      HEAD,
      'eyJ',
      'curl ',
      ' -H ',
      '"',
      "'",
      '\\',
      '\n',
      '{',
      '}',
      '[',
      'Authorization: Bearer ',
      'HTTP/2 401',
      '> ',
      '< ',
      'https://',
      '***',
      '$(',
      '\u200b',
      '…',
      '-----BEGIN PRIVATE KEY-----',
      ' ',
      'GET /v1 HTTP/1.1',
      '"errors":',
      '\u201c',
    )
    fc.assert(
      fc.property(
        fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 }),
        (pieces) => {
          const text = pieces.join('')
          const paste = readPaste(text)
          for (const { start, end, raw } of paste.tokens) {
            expect(paste.unwrapped).toContain(raw)
            expect(paste.text.slice(start, end).length).toBe(end - start)
          }
        },
      ),
      { numRuns: 1500 },
    )
  }, 60_000)
})

test('the head and the body of a response are joined despite a line of curl -v between them', () => {
  const text = `curl -v https://${HOST}/v1/apps\n< HTTP/2 401\n< date: Tue, 24 Nov 2026 08:30:00 GMT\n<\n* Connection #0 to host ${HOST} left intact\n${REFUSED}`
  const { responses } = readPaste(text)
  expect(responses).toHaveLength(1)
  expect(responses[0]).toMatchObject({ status: 401, date: 1_795_509_000, body: REFUSED })
})

test('two responses to two requests stay two', () => {
  const call = `curl -i https://${HOST}/v1/apps\nHTTP/2 204\n\n`
  expect(readPaste(`${call}${call}${REFUSED}`).responses.map(({ status }) => status)).toEqual([204, 204])
})
