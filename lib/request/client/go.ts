import { carriesToken, message } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { expression } from './expression'
import { CLIENTS } from './group'
import { programNotes } from './notes'

/** Writes Go 1.16 or later with its own net/http, which supports HTTP/2 by itself. Formatted as gofmt does. */
export const go = {
  id: 'go',
  name: 'Go net/http',
  group: CLIENTS,
  fileName: 'request.go',
  modes: ['inline', 'variable'],
  notes: (request, mode) => [
    'Run it with go run request.go.',
    ...programNotes('The standard library of Go', request, mode, false),
  ],
  write: (request, token) =>
    program([request], token, [...call('request', request, 'token'), ...result(request)], false),
  exchange: ({ first, take, second, ownField }, token) =>
    program(
      [first, second],
      token,
      [
        ...call('first', first, 'token'),
        'var answer struct {',
        `\tToken string \`json:"${take}"\``,
        '}',
        'if err := json.Unmarshal(send(first), &answer); err != nil || answer.Token == "" {',
        `\tlog.Fatal("the response has no ${take}")`,
        '}',
        ...call('request', second, 'answer.Token', ownField),
        ...result(second),
      ],
      true,
    ),
} as const satisfies RequestTarget<'go'>

function program(
  requests: readonly HttpRequest[],
  token: TokenPlacement,
  lines: readonly string[],
  json: boolean,
): string {
  const carries = requests.some(carriesToken)
  const save = requests.at(-1)?.save
  const packages = [
    ...(save?.unpack || requests.some(({ body }) => body?.type === 'file') ? ['bytes'] : []),
    ...(save?.unpack ? ['compress/gzip'] : []),
    ...(json ? ['encoding/json'] : []),
    'io',
    'log',
    'net/http',
    'os',
    ...(requests.some((request) => message(request).body) ? ['strings'] : []),
  ]
  return [
    'package main',
    '',
    'import (',
    ...packages.map((name) => `\t"${name}"`),
    ')',
    '',
    'func main() {',
    ...[...(carries ? tokenLines(token) : []), ...lines].map((line) => `\t${line}`),
    '}',
    '',
    '// send returns the body of the response, or ends the program with what the server said.',
    'func send(request *http.Request) []byte {',
    '\tresponse, err := http.DefaultClient.Do(request)',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tdefer response.Body.Close()',
    '\tbody, err := io.ReadAll(response.Body)',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tif response.StatusCode >= 300 {',
    '\t\tlog.Fatalf("%s\\n%s", response.Status, body)',
    '\t}',
    '\treturn body',
    '}',
    '',
  ].join('\n')
}

function tokenLines(token: TokenPlacement): string[] {
  if (token.mode === 'inline') return [`token := ${literal(token.token)}`]
  return [
    `token := os.Getenv("${tokenVariable}")`,
    'if token == "" {',
    `\tlog.Fatal("${tokenVariable} is not set")`,
    '}',
  ]
}

function call(name: string, request: HttpRequest, token: string, ownField?: string): string[] {
  const { method, url, headers, body, file } = message(request, ownField)
  const text = body ? `strings.NewReader(${expression(body, token, literal, '+')})` : 'nil'
  const content = file === undefined ? text : 'bytes.NewReader(file)'
  return [
    ...(file === undefined
      ? []
      : [`file, err := os.ReadFile(${literal(file)})`, 'if err != nil {', '\tlog.Fatal(err)', '}']),
    `${name}, err := http.NewRequest("${method}", ${literal(url)}, ${content})`,
    'if err != nil {',
    '\tlog.Fatal(err)',
    '}',
    ...headers.map(
      ([header, value]) =>
        `${name}.Header.Set(${literal(header)}, ${expression(value, token, literal, '+')})`,
    ),
  ]
}

function result({ save }: HttpRequest): string[] {
  if (!save) return ['os.Stdout.Write(send(request))']
  const write = (source: string) => [
    `if err := os.WriteFile(${literal(save.file)}, ${source}, 0o644); err != nil {`,
    '\tlog.Fatal(err)',
    '}',
  ]
  if (!save.unpack) return write('send(request)')
  return [
    'packed, err := gzip.NewReader(bytes.NewReader(send(request)))',
    'if err != nil {',
    '\tlog.Fatal(err)',
    '}',
    'report, err := io.ReadAll(packed)',
    'if err != nil {',
    '\tlog.Fatal(err)',
    '}',
    ...write('report'),
  ]
}

/**
 * Returns a string literal (Go specification, "String literals"): a raw one over several lines if possible, otherwise
 * an interpreted one.
 */
function literal(text: string): string {
  // A raw literal has no escape for its own quote and drops carriage returns.
  if (text.includes('\n') && !/[`\r\0\ufeff]/.test(text)) return `\`${text}\``
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`
}
