import { carriesToken, message } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { accessTokenVariable, type TokenPlacement, tokenVariable } from '../token-placement'
import { CLIENTS } from './group'
import { savedNotes } from './notes'
import { requestName, templated } from './template'
import { templateObstacle } from './template-obstacle'

/** Writes a Hurl file (hurl.dev, "Grammar"). */
export const hurl = {
  id: 'hurl',
  name: 'Hurl',
  group: CLIENTS,
  fileName: 'request.hurl',
  modes: ['inline', 'variable'],
  obstacle: (request) => templateObstacle('Hurl', request),
  notes: (request, mode) => [
    ...(carriesToken(request) ? tokenNotes(mode) : ['Send it with hurl request.hurl.']),
    ...savedNotes(request, 'Hurl writes the response, or the rejection, to'),
  ],
  write: (request, token) => entry(request, placeholder(token)),
  exchange: ({ first, take, second, ownField }, token) =>
    [
      entry(first, placeholder(token)),
      'HTTP 200',
      '[Captures]',
      `${accessTokenVariable}: jsonpath "$.${take}"`,
      '',
      entry(second, `{{${accessTokenVariable}}}`, ownField, placeholder(token)),
    ].join('\n'),
} as const satisfies RequestTarget<'hurl'>

function tokenNotes(mode: TokenPlacement['mode']): readonly string[] {
  if (mode === 'inline')
    return ['Send it with hurl request.hurl.', 'The token is in the file: do not commit it.']
  return [
    ...(mode === 'prompt' ? ['Hurl does not ask for a value, so the file has a variable for it.'] : []),
    `hurl --secret ${tokenVariable}="$${tokenVariable}" request.hurl sends the request, in bash, zsh and fish.`,
    'The process list shows the token while Hurl runs.',
  ]
}

function placeholder(token: TokenPlacement): string {
  return token.mode === 'inline' ? token.token : `{{${tokenVariable}}}`
}

function entry(request: HttpRequest, token: string, ownField?: string, own = token): string {
  const parts = message(request, ownField)
  const options = [
    ...(request.http2 ? ['http2: true'] : []),
    ...(request.save ? [`output: ${request.save.file}${request.save.unpack ? '.gz' : ''}`] : []),
  ]
  return [
    `# ${requestName(request)}`,
    `${parts.method} ${valueString(parts.url)}`,
    ...parts.headers.map(([name, value]) => `${name}: ${valueString(templated(parts, value, token))}`),
    ...(options.length > 0 ? ['[Options]', ...options] : []),
    ...(parts.file === undefined ? [] : [`file,${fileName(parts.file)};`]),
    ...(parts.body ? [bodyLines(templated(parts, parts.body, token, own), parts.json)] : []),
    '',
  ].join('\n')
}

/**
 * Returns a value that ends with its line. A number sign in it must be escaped, because it would begin a comment
 * (grammar, value-string).
 */
function valueString(text: string): string {
  return text.replace(/[\\#]/g, '\\$&')
}

/** Returns the name of a file, which ends at a semicolon (grammar, filename). */
function fileName(text: string): string {
  return text.replace(/[\\ ]/g, '\\$&')
}

// JSON is a separate type of body. Any other body is written on one line between backticks, which an encoded text never
// contains.
function bodyLines(text: string, json: true | undefined): string {
  return json ? text.trim() : `\`${text}\``
}
