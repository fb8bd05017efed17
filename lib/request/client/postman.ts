import { carriesToken, filled, message } from '../message'
import { bearer, type HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { accessTokenVariable, type TokenPlacement, tokenVariable } from '../token-placement'
import { CLIENTS } from './group'
import { savedNotes } from './notes'
import { requestName, templated } from './template'
import { templateObstacle } from './template-obstacle'

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json'

/** Writes a Postman collection in format 2.1 (the schema named in it). */
export const postman = {
  id: 'postman',
  name: 'Postman collection',
  group: CLIENTS,
  fileName: 'apple.postman_collection.json',
  modes: ['inline', 'variable'],
  obstacle: (request) => templateObstacle('Postman', request),
  notes: (request, mode) => [
    'Import the file into Postman.',
    ...(carriesToken(request) ? tokenNotes(mode) : []),
    ...(request.http2
      ? ['Choose HTTP/2 in the settings of the request: the service speaks only HTTP/2.']
      : []),
    ...(request.body?.type === 'file'
      ? ['Choose the file again under Body: Postman opens only files that you chose.']
      : []),
    ...savedNotes(request, 'Use Send and Download, and name the file'),
  ],
  write: (request, token) =>
    collection(
      requestName(request),
      [item(request, placeholder(token))],
      [...(carriesToken(request) && token.mode !== 'inline' ? [tokenVariable] : [])],
    ),
  exchange: ({ first, take, second, ownField }, token) =>
    collection(
      requestName(second),
      [
        item(first, placeholder(token), [
          `pm.collectionVariables.set('${accessTokenVariable}', pm.response.json().${take})`,
        ]),
        item(second, `{{${accessTokenVariable}}}`, [], ownField, placeholder(token)),
      ],
      [...(token.mode === 'inline' ? [] : [tokenVariable]), accessTokenVariable],
    ),
} as const satisfies RequestTarget<'postman'>

function tokenNotes(mode: TokenPlacement['mode']): readonly string[] {
  if (mode === 'inline') return ['The token is in the file: do not commit it.']
  return [
    ...(mode === 'prompt'
      ? ['Postman does not ask for a value, so the collection has a variable for it.']
      : []),
    `Put the token into the variable ${tokenVariable} of the collection, as its current value, which is not shared.`,
  ]
}

function placeholder(token: TokenPlacement): string {
  return token.mode === 'inline' ? token.token : `{{${tokenVariable}}}`
}

function collection(name: string, items: readonly unknown[], variables: readonly string[]): string {
  const whole = {
    info: { name, schema },
    item: items,
    ...(variables.length > 0 ? { variable: variables.map((key) => ({ key, value: '' })) } : {}),
  }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

function item(
  request: HttpRequest,
  token: string,
  afterwards: readonly string[] = [],
  ownField?: string,
  own = token,
): unknown {
  const parts = message(request, ownField)
  const asAuth = isBearer(request)
  return {
    name: requestName(request),
    ...(afterwards.length > 0
      ? { event: [{ listen: 'test', script: { type: 'text/javascript', exec: afterwards } }] }
      : {}),
    request: {
      method: parts.method,
      // The token is only in the Authorization tab and not among the headers, because sending it twice is the most
      // common mistake in Postman.
      auth: asAuth
        ? { type: 'bearer', bearer: [{ key: 'token', value: token, type: 'string' }] }
        : { type: 'noauth' },
      header: parts.headers
        .filter(([, value]) => !(asAuth && value.token))
        .map(([key, value]) => ({ key, value: filled(value, token) })),
      ...(parts.file === undefined ? {} : { body: { mode: 'file', file: { src: parts.file } } }),
      ...(parts.body
        ? {
            body: {
              mode: 'raw',
              raw: templated(parts, parts.body, token, own),
              ...(parts.json ? { options: { raw: { language: 'json' } } } : {}),
            },
          }
        : {}),
      url: parts.url,
    },
    response: [],
  }
}

function isBearer({ token }: HttpRequest): boolean {
  return token.in === 'header' && token.name === bearer.name && token.scheme === bearer.scheme
}
