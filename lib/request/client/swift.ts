import { carriesToken, message, type TokenText } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { expression } from './expression'
import { CLIENTS } from './group'
import { programNotes } from './notes'

/** Writes Swift 5.7 or later for macOS 12 or later, with URLSession, which supports HTTP/2 by itself. */
export const swift = {
  id: 'swift',
  name: 'Swift URLSession',
  group: CLIENTS,
  fileName: 'request.swift',
  modes: ['inline', 'variable'],
  notes: (request, mode) => [
    'Run it with swift request.swift, on macOS 12 or later.',
    ...(request.save?.unpack
      ? [
          'Foundation can’t read gzip files, so the program calls gunzip. That doesn’t work in an app on iOS, which has no Process.',
        ]
      : []),
    ...programNotes('Swift', request, mode, false),
  ],
  write: (request, token) =>
    program([request], token, [...call('request', 'data', request, 'token'), ...result(request)]),
  exchange: ({ first, take, second, ownField }, token) =>
    program([first, second], token, [
      ...call('first', 'answer', first, 'token'),
      'guard let members = try JSONSerialization.jsonObject(with: answer) as? [String: Any],',
      `    let accessToken = members["${take}"] as? String`,
      `else { fatalError("The response has no ${take}") }`,
      '',
      ...call('request', 'data', second, 'accessToken', ownField),
      ...result(second),
    ]),
} as const satisfies RequestTarget<'swift'>

function program(requests: readonly HttpRequest[], token: TokenPlacement, lines: readonly string[]): string {
  return [
    'import Foundation',
    '',
    'func send(_ request: URLRequest) async throws -> Data {',
    '    let (data, response) = try await URLSession.shared.data(for: request)',
    '    guard let status = (response as? HTTPURLResponse)?.statusCode, (200..<300).contains(status) else {',
    '        FileHandle.standardError.write(data)',
    '        exit(1)',
    '    }',
    '    return data',
    '}',
    '',
    ...(requests.some(carriesToken) ? tokenLines(token) : []),
    ...lines,
    '',
  ].join('\n')
}

function tokenLines(token: TokenPlacement): string[] {
  if (token.mode === 'inline') return [`let token = ${literal(token.token)}`]
  return [
    `guard let token = ProcessInfo.processInfo.environment["${tokenVariable}"] else {`,
    `    fatalError("${tokenVariable} is not set")`,
    '}',
  ]
}

function call(name: string, data: string, request: HttpRequest, token: string, ownField?: string): string[] {
  const { method, url, headers, body, file } = message(request, ownField)
  // Before macOS 14, `URL(string:)` returns nil if the query has plain brackets (RFC 3986 allows them only in a host).
  const address = url.replaceAll('[', '%5B').replaceAll(']', '%5D')
  return [
    `var ${name} = URLRequest(url: URL(string: ${literal(address)})!)`,
    ...(method === 'GET' ? [] : [`${name}.httpMethod = "${method}"`]),
    ...headers.map(
      ([header, value]) =>
        `${name}.setValue(${expression(value, token, literal)}, forHTTPHeaderField: ${literal(header)})`,
    ),
    ...(body ? [`${name}.httpBody = Data(${grouped(body, token)}.utf8)`] : []),
    ...(file === undefined
      ? []
      : [`${name}.httpBody = try Data(contentsOf: URL(fileURLWithPath: ${literal(file)}))`]),
    `let ${data} = try await send(${name})`,
  ]
}

function result({ save }: HttpRequest): string[] {
  if (!save) return ['print(String(decoding: data, as: UTF8.self))']
  const file = save.unpack ? `${save.file}.gz` : save.file
  return [
    `try data.write(to: URL(fileURLWithPath: ${literal(file)}))`,
    ...(save.unpack
      ? [
          'let gunzip = try Process.run(',
          `    URL(fileURLWithPath: "/usr/bin/gunzip"), arguments: ["-f", ${literal(file)}])`,
          'gunzip.waitUntilExit()',
        ]
      : []),
  ]
}

function grouped(text: TokenText, token: string): string {
  return text.token ? `(${expression(text, token, literal)})` : expression(text, token, literal)
}

/**
 * Returns a string literal (The Swift Programming Language, "String Literals"), over several lines if the text has
 * several.
 */
function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r')
  if (!text.includes('\n')) return `"${escaped.replaceAll('"', '\\"')}"`
  // The closing quotes aren't indented, so Swift keeps every space of the text.
  return `"""\n${escaped.replace(/"(?="")/g, '\\"')}\n"""`
}
