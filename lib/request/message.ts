import { formEncode } from './form'
import type { HttpRequest } from './request'
import { requestUrl } from './url'

/** A text that may contain the token. Without `token`, it consists of `before` alone. */
export interface TokenText {
  before: string
  token?: true
  /** The token is the minted one, in a request whose header has another token. */
  own?: true
  after: string
}

/** A request for clients other than curl: every header by name, and the body as one text. */
export interface Message {
  method: HttpRequest['method']
  url: string
  headers: readonly (readonly [name: string, value: TokenText])[]
  body?: TokenText
  /** The file whose bytes are the body. It replaces `body`. */
  file?: string
  /** The body is JSON, so escapes can replace characters in its strings. */
  json?: true
}

/**
 * Returns what is sent for `request`, ready for any client. A form is encoded here, with its token field first.
 * `ownField` is the one of an exchange, for its second request. Never throws.
 */
export function message(request: HttpRequest, ownField?: string): Message {
  const { token, body } = request
  const inForm = token.in === 'form' ? token.field : ownField
  const type = contentType(body, inForm)
  const text = bodyText(body, inForm)
  return {
    method: request.method,
    url: requestUrl(request),
    headers: [
      ...(token.in === 'header'
        ? [[token.name, withToken(token.scheme ? `${token.scheme} ` : '')] as const]
        : []),
      ...request.headers.map(([name, value]) => [name, plain(value)] as const),
      ...(type === undefined ? [] : [['Content-Type', plain(type)] as const]),
    ],
    body: text && ownField !== undefined ? { ...text, own: true } : text,
    ...(body?.type === 'json' ? { json: true } : {}),
    ...(body?.type === 'file' ? { file: body.file } : {}),
  }
}

/**
 * Returns the whole text with `token` in its place, or with `own` if the text is for the minted token. Never throws.
 */
export function filled(text: TokenText, token: string, own = token): string {
  return `${text.before}${text.token ? (text.own ? own : token) : ''}${text.after}`
}

/** Whether the request contains a token. */
export function carriesToken(request: HttpRequest): boolean {
  return request.token.in !== 'none'
}

function contentType(body: HttpRequest['body'], tokenField: string | undefined): string | undefined {
  if (body?.type === 'json') return 'application/json'
  if (body?.type === 'base64') return 'text/plain'
  if (body?.type === 'file') return body.media
  return body?.type === 'form' || tokenField !== undefined ? 'application/x-www-form-urlencoded' : undefined
}

function bodyText(body: HttpRequest['body'], tokenField: string | undefined): TokenText | undefined {
  if (body?.type === 'file') return undefined
  if (body && body.type !== 'form') return plain(body.text)
  const fields = (body?.fields ?? []).map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`)
  if (tokenField !== undefined) return withToken(`${formEncode(tokenField)}=`, ['', ...fields].join('&'))
  return body ? plain(fields.join('&')) : undefined
}

function plain(before: string): TokenText {
  return { before, after: '' }
}

function withToken(before: string, after = ''): TokenText {
  return { before, token: true, after }
}
