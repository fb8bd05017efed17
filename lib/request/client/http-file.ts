import { carriesToken, message } from '../message'
import type { HttpRequest } from '../request'
import type { RequestTarget } from '../target'
import { type TokenPlacement, tokenVariable } from '../token-placement'
import { CLIENTS } from './group'
import { savedNotes } from './notes'
import { requestName, templated } from './template'
import { templateObstacle } from './template-obstacle'

/** Writes a `.http` file, as REST Client for VS Code and Visual Studio read it (their pages on `.http` files). */
export const httpFile = {
  id: 'http-file',
  name: '.http file',
  group: CLIENTS,
  fileName: 'request.http',
  modes: ['inline', 'variable', 'prompt'],
  http1Only: 'REST Client for VS Code',
  obstacle: (request) => templateObstacle('A .http file', request),
  notes: (request, mode) => [
    'The file is written for REST Client in VS Code and for Visual Studio. Other editors read most of it.',
    ...(carriesToken(request) ? tokenNotes(mode) : []),
    ...savedNotes(request, 'Save the body of the response from its tab, as'),
  ],
  write: (request, token) => entry(request, placeholder(token), promptLine(request, token)),
  exchange: ({ first, take, second, ownField }, token) =>
    [
      entry(first, placeholder(token), ['# @name first', ...promptLine(first, token)]),
      entry(
        second,
        `{{first.response.body.$.${take}}}`,
        // A token that was typed at a prompt is available in one request only.
        ownField === undefined ? [] : promptLine(first, token),
        ownField,
        placeholder(token),
      ),
    ].join('\n'),
} as const satisfies RequestTarget<'http-file'>

function tokenNotes(mode: TokenPlacement['mode']): readonly string[] {
  switch (mode) {
    case 'inline':
      return ['The token is in the file: do not commit it.']
    case 'variable':
      return [
        `The request reads the token from the environment variable ${tokenVariable}.`,
        'In JetBrains IDEs, write {{$env.APPLE_TOKEN}} instead.',
      ]
    case 'prompt':
      return [
        'REST Client for VS Code asks for the token without showing it, because of the name password.',
        'Other editors don’t ask for it. Use the variable there.',
      ]
  }
}

function placeholder(token: TokenPlacement): string {
  return {
    inline: token.mode === 'inline' ? token.token : '',
    variable: `{{$processEnv ${tokenVariable}}}`,
    prompt: '{{password}}',
  }[token.mode]
}

function promptLine(request: HttpRequest, token: TokenPlacement): string[] {
  return token.mode === 'prompt' && carriesToken(request) ? ['# @prompt password Token'] : []
}

function entry(
  request: HttpRequest,
  token: string,
  comments: readonly string[] = [],
  ownField?: string,
  own = token,
): string {
  const parts = message(request, ownField)
  return [
    `### ${requestName(request)}`,
    ...comments,
    `${parts.method} ${parts.url}`,
    ...parts.headers.map(([name, value]) => `${name}: ${templated(parts, value, token)}`),
    ...(parts.file === undefined ? [] : ['', `< ${parts.file}`]),
    ...(parts.body ? ['', templated(parts, parts.body, token, own)] : []),
    '',
  ].join('\n')
}
