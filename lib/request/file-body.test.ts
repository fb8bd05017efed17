import { bruToJsonV2 } from '@usebruno/lang'
import { describe, expect, test } from 'vitest'
import { clients, command, snippet } from '../../testing/written'
import { buildRequest } from './build-request'
import type { Operation } from './operation'
import { bearer, type HttpRequest } from './request'
import { shells } from './shell'

const operation: Operation = {
  id: 'upload',
  title: 'Upload',
  group: 'Images',
  method: 'PUT',
  path: '/image/{id}',
  parameters: [
    { name: 'id', in: 'path', required: true },
    { name: 'File', in: 'body', required: true },
  ],
  body: { file: 'image/png' },
  response: 'none',
}
const built = (file: string) => buildRequest(operation, { id: '1', File: file }, 'api.example.com')

test('a file is named, not read', () => {
  expect(built('image.png')).toMatchObject({
    status: 'ready',
    request: { body: { type: 'file', file: 'image.png', media: 'image/png' } },
  })
})

test.each(['a b.png', './x/y.png', 'C:\\Bilder\\größe.png', 'x-1+2~.png'])(
  '%s is the name of a file',
  (file) => {
    expect(built(file).status).toBe('ready')
  },
)

test.each(['-', 'a"b.png', "a'b", 'a$b', 'a;b', 'a\nb', '<b>', '{{x}}', 'a%b', '@x', '~/x.png'])(
  '%j is not the name of a file in every shell',
  (file) => {
    expect(built(file)).toMatchObject({ status: 'incomplete', problems: [{ parameter: 'File' }] })
  },
)

const request: HttpRequest = {
  method: 'PUT',
  host: 'api.example.com',
  path: '/image/1',
  query: [],
  headers: [],
  body: { type: 'file', file: 'my image.png', media: 'image/png' },
  token: bearer,
}

describe('every target opens the file', () => {
  const inline = { mode: 'inline', token: 'eyJa.b.c' } as const
  test.each(shells)('$name', ({ id }) => {
    const text = command(id, request, inline)
    expect(text).toMatch(/--data-binary ['"]@my image\.png['"]/)
    expect(text).toContain('Content-Type: image/png')
    expect(text).not.toMatch(/ -d /)
  })

  const OPENS = {
    wget: `--body-file='my image.png'`,
    httpie: `'@my image.png'`,
    'http-file': '\n\n< my image.png\n',
    postman: '"mode": "file"',
    bruno: 'file: @file(my image.png) @contentType(image/png)',
    hurl: '\nfile,my\\ image.png;\n',
    javascript: "body: await readFile('my image.png'),",
    python: "data=Path('my image.png').read_bytes(),",
    swift: 'Data(contentsOf: URL(fileURLWithPath: "my image.png"))',
    go: 'os.ReadFile("my image.png")',
    ruby: "File.binread('my image.png')",
  } as const

  test.each(clients)('$name', ({ id }) => {
    const given = snippet(id, request, inline)
    expect(given.status === 'ready' && given.text).toContain(OPENS[id])
  })

  test('Bruno and Postman read it back', () => {
    const bruno = snippet('bruno', request, inline)
    expect(bruToJsonV2(bruno.status === 'ready' ? bruno.text : '')).toMatchObject({
      http: { body: 'file' },
      body: { file: [{ filePath: 'my image.png', contentType: 'image/png' }] },
    })
    const postman = snippet('postman', request, inline)
    expect(JSON.parse(postman.status === 'ready' ? postman.text : '')).toMatchObject({
      item: [{ request: { body: { mode: 'file', file: { src: 'my image.png' } } } }],
    })
  })
})
