import { describe, expect, test } from 'vitest'
import { unwrap } from '.'
import { withoutLogPrefixes } from './log-prefixes'

const unwrapped = (text: string) => {
  const steps = unwrap(text)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

const TOKEN = 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl'

describe('what was added around a text is removed', () => {
  test.each([
    ['colors', '\u001b[36;1mcurl -i\u001b[0m x', 'curl -i x'],
    ['colors without the escape character', '[36;1mcurl -i[0m x', 'curl -i x'],
    ['colors written out', '\\e[31merror\\x1b[0m 401', 'error 401'],
    ['marks of sections', 'section_start:1473479702:build\r\u001b[0Kcurl', 'curl'],
    ['character references', 'curl -H &quot;a: b&quot; &#39;x&#39;', 'curl -H "a: b" \'x\''],
    ['tags', '<pre><code>HTTP/2 401</code></pre>', 'HTTP/2 401\n'],
    ['a fence', '```bash\ncurl x\n```', '\ncurl x\n'],
    ['backticks', '`curl x`', 'curl x'],
    ['links', 'GET [https://a.example](https://a.example)', 'GET https://a.example'],
    ['a box', '╭────╮\n│ HTTP/2 401 │\n╰────╯', '\nHTTP/2 401\n'],
    ['a table', '+-----+---+\n| kid | A1 |\n+-----+---+', '\nkid: A1\n'],
    ['a time stamp of CI', '2026-11-27T20:31:43.7000000Z ##[error]Failed (401)', 'Failed (401)'],
    ['nested prefixes', '2026-11-27T20:31:43.7Z INFO [2026-11-27 20:31:43.31]: [altool] x', 'x'],
    ['a device', 'I/flutter ( 4812): statusCode: 401', 'statusCode: 401'],
    ['a container', 'web-1  | GET https://a.example', 'GET https://a.example'],
    ['a continued command', '$ curl \\\n> -i \\\n> x\nHTTP/2 401', '$ curl \\\n-i \\\nx\nHTTP/2 401'],
    ['a continued quote of zsh', "% curl -H 'a\ndquote> b'", "% curl -H 'a\nb'"],
    ['a quoted mail', '> curl x\n> HTTP/2 401', 'curl x\nHTTP/2 401'],
    ['a mail quoted twice', '> > curl x\n> > HTTP/2 401', 'curl x\nHTTP/2 401'],
    ['an indented block', '    $ curl x\n    HTTP/2 401', '$ curl x\nHTTP/2 401'],
    [
      'a trace of curl',
      [
        '== Info: using HTTP/2',
        '=> Send SSL data, 5 bytes (0x5)',
        '0000: ....E',
        '=> Send header, 97 bytes (0x61)',
        '0000: GET /v1/apps HTTP/2',
        `0015: authorization: Bearer ${'a'.repeat(42)}`,
        '0055: bcd',
        '005a: ',
        '<= Recv header, 13 bytes (0xd)',
        '0000: HTTP/2 401 ',
        '<= Recv header, 2 bytes (0x2)',
        '0000: ',
        '<= Recv data, 67 bytes (0x43)',
        `0000: ${'{'.repeat(64)}`,
        '0040: abc',
      ].join('\n'),
      [
        '* using HTTP/2',
        '> GET /v1/apps HTTP/2',
        `> authorization: Bearer ${'a'.repeat(42)}bcd`,
        '> ',
        '< HTTP/2 401 ',
        '< ',
        `${'{'.repeat(64)}abc`,
      ].join('\n'),
    ],
    [
      'a trace of curl in bytes',
      [
        '12:31:43.000001 [0-0] => Send header, 38 bytes (0x26)',
        '0000: 47 45 54 20 2f 76 31 20 48 54 54 50 2f 31 2e 31 GET /v1 HTTP/1.1',
        '0010: 0d 0a 48 6f 73 74 3a 20 61 2e 65 78 61 6d 70 6c ..Host: a.exampl',
        '0020: 65 0d 0a 0d 0a                                  e....',
        '<= Recv header, 17 bytes (0x11)',
        '0000: 48 54 54 50 2f 31 2e 31 20 34 30 31 20 4e 6f 0d HTTP/1.1 401 No.',
        '0010: 0a                                              .',
      ].join('\n'),
      '> GET /v1 HTTP/1.1\n> Host: a.example\n> \n< HTTP/1.1 401 No',
    ],
    ['bytes in Python', "200 b'{\\n  1\\n}'", '200 \n{\n  1\n}\n'],
    ['an escaped body', 'body: "{\\"a\\": \\"b\\"}"', 'body: "{"a": "b"}"'],
    ['a body escaped twice', 'x {\\\\\\"a\\\\\\": 1}', 'x {"a": 1}'],
    ['a token in literals', `'${TOKEN.slice(0, 30)}' +\n  '${TOKEN.slice(30)}'`, `'${TOKEN}'`],
    ['adjacent literals', `("${TOKEN.slice(0, 30)}"\n "${TOKEN.slice(30)}")`, `("${TOKEN}")`],
  ])('%s', (_, text, plain) => {
    expect(unwrapped(text).text).toBe(plain)
  })

  test.each([
    ['what curl -v sent', '> GET /v1/apps HTTP/2\n> Host: a.example\n>\n< HTTP/2 401'],
    ['a body that a command sends', 'curl -d "{\\"a\\": 1}" https://a.example'],
    ['JSON that can be read', '{"a": "{\\"b\\": 1}"}'],
    ['two arguments side by side', `curl "${TOKEN}" "https"`],
    ['a list of literals', `["${TOKEN}", "abc"]`],
    ['brackets in an address', 'curl "https://a.example/v1/apps?filter[bundleId]=x&fields[apps]=name"'],
    ['a template', 'curl -H "Authorization: Bearer <token>"'],
    ['numbers in a list', '[401, 403]'],
  ])('%s stays', (_, text) => {
    expect(unwrapped(text).text).toBe(text)
  })
})

describe('the original place', () => {
  test.each([
    ['colors', (line: string) => `\u001b[31m${line}\u001b[0m`],
    ['a log', (line: string) => `2026-11-27T20:31:43.7000000Z ${line}`],
    ['a quote', (line: string) => `> ${line}`],
    ['all of them', (line: string) => `> 2026-11-27T20:31:43.7000000Z \u001b[31m${line}\u001b[0m`],
  ])('through %s', (_, wrap) => {
    const lines = ['first', `token ${TOKEN}`, 'last']
    const text = lines.map(wrap).join('\n')
    const plain = unwrapped(text)
    expect(plain.text).toBe(lines.join('\n'))
    const start = plain.text.indexOf(TOKEN)
    const [from, to] = plain.place(start, start + TOKEN.length)
    expect(text.slice(from, to)).toBe(TOKEN)
  })

  test('a joined text has the range of all its pieces', () => {
    const text = `a = '${TOKEN.slice(0, 30)}' +\n  '${TOKEN.slice(30)}'`
    const plain = unwrapped(text)
    const start = plain.text.indexOf(TOKEN)
    const [from, to] = plain.place(start, start + TOKEN.length)
    expect(text.slice(from, to)).toBe(`${TOKEN.slice(0, 30)}' +\n  '${TOKEN.slice(30)}`)
  })
})

test('one step finds the prefix of every line', () => {
  expect(withoutLogPrefixes('[09:15:02]: a\n[09:15:03]: b\n[09:15:04]: c')).toHaveLength(3)
})
