import { carriesToken, type Message, message, type TokenText } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { expression } from './expression'
import { CLIENTS } from './group'
import { programNotes } from './notes'

/** Writes Python 3 with requests 2. */
export const python = {
  id: 'python',
  name: 'Python requests',
  group: CLIENTS,
  fileName: 'request.py',
  modes: ['inline', 'variable', 'prompt'],
  http1Only: 'requests',
  notes: (request, mode) => [
    'The program needs the package requests.',
    ...programNotes('Python', request, mode, true),
  ],
  write: (request, token) =>
    program([request], token, [...call('response', request, 'token'), ...result(request)]),
  exchange: ({ first, take, second, ownField }, token) =>
    program([first, second], token, [
      ...call('answer', first, 'token'),
      `access_token = answer.json()['${take}']`,
      '',
      ...call('response', second, 'access_token', ownField),
      ...result(second),
    ]),
} as const satisfies RequestTarget<'python'>

function program(requests: readonly HttpRequest[], token: TokenPlacement, lines: readonly string[]): string {
  const carries = requests.some(carriesToken)
  return [
    ...(requests.at(-1)?.save?.unpack ? ['import gzip'] : []),
    ...(carries && token.mode === 'variable' ? ['import os'] : []),
    'import sys',
    ...(carries && token.mode === 'prompt' ? ['from getpass import getpass'] : []),
    ...(requests.some(({ body }) => body?.type === 'file') ? ['from pathlib import Path'] : []),
    '',
    'import requests',
    '',
    ...(carries ? [`token = ${tokenValue(token)}`] : []),
    ...lines,
    '',
  ].join('\n')
}

function tokenValue(token: TokenPlacement): string {
  switch (token.mode) {
    case 'inline':
      return literal(token.token)
    case 'variable':
      return `os.environ['${tokenVariable}']`
    case 'prompt':
      return `getpass('Token: ')`
  }
}

function call(name: string, request: HttpRequest, token: string, ownField?: string): string[] {
  const parts = message(request, ownField)
  return [
    `${name} = requests.request(`,
    `    '${parts.method}',`,
    `    ${literal(parts.url)},`,
    ...headers(parts, token),
    // The body is sent as bytes because requests would encode a string as ISO 8859-1.
    ...(parts.body ? [`    data=${encoded(parts.body, token)},`] : []),
    ...(parts.file === undefined ? [] : [`    data=Path(${literal(parts.file)}).read_bytes(),`]),
    '    timeout=60,',
    ')',
    `if not ${name}.ok:`,
    `    sys.exit(f'{${name}.status_code} {${name}.text}')`,
  ]
}

function headers({ headers }: Message, token: string): string[] {
  if (headers.length === 0) return []
  return [
    '    headers={',
    ...headers.map(([name, value]) => `        ${literal(name)}: ${expression(value, token, literal)},`),
    '    },',
  ]
}

function result({ save }: HttpRequest): string[] {
  if (!save) return ['print(response.text)']
  const bytes = save.unpack ? 'gzip.decompress(response.content)' : 'response.content'
  return [`with open(${literal(save.file)}, 'wb') as file:`, `    file.write(${bytes})`]
}

function encoded(text: TokenText, token: string): string {
  const written = expression(text, token, literal)
  return text.token ? `(${written}).encode()` : `${written}.encode()`
}

/** Returns a string literal (Python reference, 2.4.1), over several lines if the text has several. */
function literal(text: string): string {
  // Python reads every kind of newline in a source file as a line feed, so a carriage return is escaped.
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\r', '\\r')
  return text.includes('\n') ? `'''${escaped}'''` : `'${escaped}'`
}
