import { carriesToken, message } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { expression } from './expression'
import { CLIENTS } from './group'
import { programNotes } from './notes'

/** Writes Ruby 2.4 or later with its own Net::HTTP. */
export const ruby = {
  id: 'ruby',
  name: 'Ruby Net::HTTP',
  group: CLIENTS,
  fileName: 'request.rb',
  modes: ['inline', 'variable', 'prompt'],
  http1Only: 'Net::HTTP',
  notes: (request, mode) => programNotes('Ruby', request, mode, true),
  write: (request, token) =>
    program([request], token, [...call('request', 'response', request, 'token'), '', ...result(request)]),
  exchange: ({ first, take, second, ownField }, token) =>
    program([first, second], token, [
      ...call('first', 'answer', first, 'token'),
      `access_token = JSON.parse(answer.body).fetch('${take}')`,
      '',
      ...call('request', 'response', second, 'access_token', ownField),
      '',
      ...result(second),
    ]),
} as const satisfies RequestTarget<'ruby'>

function program(requests: readonly HttpRequest[], token: TokenPlacement, lines: readonly string[]): string {
  const carries = requests.some(carriesToken)
  return [
    ...(carries && token.mode === 'prompt' ? [`require 'io/console'`] : []),
    ...(requests.length > 1 ? [`require 'json'`] : []),
    `require 'net/http'`,
    ...(requests.at(-1)?.save?.unpack ? [`require 'zlib'`] : []),
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
      return `ENV.fetch('${tokenVariable}')`
    case 'prompt':
      return `$stdin.getpass('Token: ')`
  }
}

function call(
  name: string,
  answer: string,
  request: HttpRequest,
  token: string,
  ownField?: string,
): string[] {
  const { method, url, headers, body, file } = message(request, ownField)
  const uri = `${name}.uri`
  return [
    `${name} = Net::HTTP::${method.charAt(0)}${method.slice(1).toLowerCase()}.new(URI(${literal(url)}))`,
    ...headers.map(([header, value]) => `${name}[${literal(header)}] = ${expression(value, token, literal)}`),
    ...(body ? [`${name}.body = ${expression(body, token, literal)}`] : []),
    ...(file === undefined ? [] : [`${name}.body = File.binread(${literal(file)})`]),
    `${answer} = Net::HTTP.start(${uri}.host, ${uri}.port, use_ssl: true) { |http| http.request(${name}) }`,
    `abort "#{${answer}.code} #{${answer}.body}" unless ${answer}.is_a?(Net::HTTPSuccess)`,
  ]
}

function result({ save }: HttpRequest): string[] {
  if (!save) return ['puts response.body']
  const bytes = save.unpack ? 'Zlib.gunzip(response.body)' : 'response.body'
  return [`File.binwrite(${literal(save.file)}, ${bytes})`]
}

/**
 * Returns a string literal (Ruby documentation, "Literals"), in single quotes if possible, where only a backslash
 * begins an escape.
 */
function literal(text: string): string {
  // Ruby drops a carriage return before a line feed in a source file, and only double quotes have an escape for it.
  if (text.includes('\r')) {
    return `"${text
      .replace(/["\\#]/g, '\\$&')
      .replaceAll('\r', '\\r')
      .replaceAll('\n', '\\n')}"`
  }
  return `'${text.replace(/['\\]/g, '\\$&')}'`
}
