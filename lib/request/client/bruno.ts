import { carriesToken, message } from '../message'
import { bearer, type HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { CLIENTS } from './group'
import { savedNotes } from './notes'
import { requestName, templated } from './template'
import { templateObstacle } from './template-obstacle'

/** Writes a request of a Bruno collection (docs.usebruno.com, "Bru Lang"). */
export const bruno = {
  id: 'bruno',
  name: 'Bruno',
  group: CLIENTS,
  fileName: 'request.bru',
  modes: ['inline', 'variable', 'prompt'],
  http1Only: 'Bruno',
  obstacle: (request) => templateObstacle('Bruno', request) ?? formObstacle(request),
  notes: (request, mode) => [
    'Put the file into the folder of a collection.',
    ...(carriesToken(request) ? tokenNotes(mode) : []),
    ...savedNotes(request, 'Save the response from its pane as'),
  ],
  write: (request, token) => {
    const parts = message(request)
    const written = placeholder(token)
    const asAuth = request.token.in === 'header' && isBearer(request.token)
    const headers = parts.headers.filter(([, value]) => !(asAuth && value.token))
    const body = bodyBlock(request, written)
    return [
      block('meta', [`name: ${requestName(request)}`, 'type: http', 'seq: 1']),
      block(parts.method.toLowerCase(), [
        `url: ${parts.url}`,
        `body: ${body.mode}`,
        `auth: ${asAuth ? 'bearer' : 'none'}`,
      ]),
      ...(headers.length > 0
        ? [
            block(
              'headers',
              headers.map(([name, value]) => `${name}: ${templated(parts, value, written)}`),
            ),
          ]
        : []),
      ...(asAuth ? [block('auth:bearer', [`token: ${written}`])] : []),
      ...(body.text === undefined ? [] : [body.text]),
      // The URL is already percent-encoded. Encoding it again would change it.
      block('settings', ['encodeUrl: false']),
    ].join('\n')
  },
  exchange: { obstacle: 'A Bruno file contains one request, but this needs two.' },
} as const satisfies RequestTarget<'bruno'>

function tokenNotes(mode: TokenPlacement['mode']): readonly string[] {
  switch (mode) {
    case 'inline':
      return ['The token is in the file: do not commit it.']
    case 'variable':
      return [`The request reads the token from ${tokenVariable} in the .env file of the collection.`]
    case 'prompt':
      return ['A newer Bruno asks for the token when it sends the request, and may show it while you type.']
  }
}

function placeholder(token: TokenPlacement): string {
  return {
    inline: token.mode === 'inline' ? token.token : '',
    variable: `{{process.env.${tokenVariable}}}`,
    prompt: '{{?Token}}',
  }[token.mode]
}

// Bruno replaces variables only in the fields of a form, not in a form that is written as one text.
function bodyBlock(request: HttpRequest, token: string): { mode: string; text?: string } {
  const fields = formFields(request)
  if (fields) {
    const lines = fields.map(([name, value]) => `${name}: ${value ?? token}`)
    return { mode: 'formUrlEncoded', text: block('body:form-urlencoded', lines) }
  }
  if (request.body?.type === 'file') {
    const { file, media } = request.body
    return { mode: 'file', text: block('body:file', [`file: @file(${file}) @contentType(${media})`]) }
  }
  const parts = message(request)
  if (!parts.body) return { mode: 'none' }
  const mode = parts.json ? 'json' : 'text'
  return { mode, text: block(`body:${mode}`, templated(parts, parts.body, token).split('\n')) }
}

/** Returns the fields of a form. The field for the token has no value. */
function formFields({
  body,
  token,
}: HttpRequest): readonly (readonly [name: string, value?: string])[] | undefined {
  if (body?.type !== 'form' && token.in !== 'form') return undefined
  return [
    ...(token.in === 'form' ? [[token.field] as const] : []),
    ...(body?.type === 'form' ? body.fields : []),
  ]
}

function formObstacle(request: HttpRequest): string | undefined {
  const [name] =
    formFields(request)?.find(
      ([name, value = '']) => !/^[\w.-]+$/.test(name) || /^[\s'[]|[\r\n]|\{\{|\s$/.test(value),
    ) ?? []
  return name === undefined ? undefined : `A Bruno file can’t contain the form field ${name} unchanged.`
}

function isBearer({ name, scheme }: { name: string; scheme?: string }): boolean {
  return name === bearer.name && scheme === bearer.scheme
}

// Each line is indented by two spaces, because a line that consists of a closing brace would end the block.
function block(name: string, lines: readonly string[]): string {
  return `${name} {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`
}
