import { carriesToken, type Message, message } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { expression } from './expression'
import { CLIENTS } from './group'
import { programNotes } from './notes'

/** Writes an ECMAScript module with the `fetch` of Node 18 or later (WHATWG Fetch). */
export const javascript = {
  id: 'javascript',
  name: 'JavaScript fetch',
  group: CLIENTS,
  fileName: 'request.mjs',
  modes: ['inline', 'variable'],
  http1Only: 'fetch of Node',
  notes: (request, mode) => [
    'This needs Node.js 18 or later. It fails in a web page, because Apple’s services don’t respond to browsers.',
    ...programNotes('Node', request, mode, false),
  ],
  write: (request, token) =>
    program([request], token, [...call('response', request, 'token'), '', ...result(request)]),
  exchange: ({ first, take, second, ownField }, token) =>
    program([first, second], token, [
      ...call('answer', first, 'token'),
      `const accessToken = (await answer.json()).${take}`,
      `if (!accessToken) throw new Error('The response has no ${take}')`,
      '',
      ...call('response', second, 'accessToken', ownField),
      '',
      ...result(second),
    ]),
} as const satisfies RequestTarget<'javascript'>

function program(requests: readonly HttpRequest[], token: TokenPlacement, lines: readonly string[]): string {
  const save = requests.at(-1)?.save
  const imports = [
    ...(requests.some(({ body }) => body?.type === 'file')
      ? [`import { readFile } from 'node:fs/promises'`]
      : []),
    ...(save ? [`import { writeFile } from 'node:fs/promises'`] : []),
    ...(save?.unpack ? [`import { gunzipSync } from 'node:zlib'`] : []),
  ]
  return [
    ...imports,
    ...(imports.length > 0 ? [''] : []),
    ...(requests.some(carriesToken) ? tokenLines(token) : []),
    ...lines,
    '',
  ].join('\n')
}

function tokenLines(token: TokenPlacement): string[] {
  if (token.mode === 'inline') return [`const token = ${literal(token.token)}`]
  return [
    `const token = process.env.${tokenVariable}`,
    `if (!token) throw new Error('${tokenVariable} is not set')`,
  ]
}

function call(name: string, request: HttpRequest, token: string, ownField?: string): string[] {
  const parts = message(request, ownField)
  const options = [
    ...(parts.method === 'GET' ? [] : [`  method: '${parts.method}',`]),
    ...headers(parts, token),
    ...(parts.body ? [`  body: ${expression(parts.body, token, literal)},`] : []),
    ...(parts.file === undefined ? [] : [`  body: await readFile(${literal(parts.file)}),`]),
  ]
  return [
    ...(options.length > 0
      ? [`const ${name} = await fetch(${literal(parts.url)}, {`, ...options, '})']
      : [`const ${name} = await fetch(${literal(parts.url)})`]),
    `if (!${name}.ok) throw new Error(\`\${${name}.status} \${await ${name}.text()}\`)`,
  ]
}

function headers({ headers }: Message, token: string): string[] {
  if (headers.length === 0) return []
  return [
    '  headers: {',
    ...headers.map(([name, value]) => `    ${propertyName(name)}: ${expression(value, token, literal)},`),
    '  },',
  ]
}

function result({ save }: HttpRequest): string[] {
  if (!save) return ['console.log(await response.text())']
  const bytes = 'new Uint8Array(await response.arrayBuffer())'
  return [`await writeFile(${literal(save.file)}, ${save.unpack ? `gunzipSync(${bytes})` : bytes})`]
}

function propertyName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : literal(name)
}

/** Returns a string literal (ECMA-262, 12.9.4), over several lines if the text has several. */
function literal(text: string): string {
  // A template literal would turn a carriage return into a line feed, so it is escaped.
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r')
  return text.includes('\n')
    ? `\`${escaped.replaceAll('`', '\\`').replaceAll('${', '\\${')}\``
    : `'${escaped.replaceAll("'", "\\'")}'`
}
