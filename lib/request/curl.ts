import type { CommandOptions } from './command-options'
import { formEncode } from './form'
import type { HttpRequest, TokenCarrier } from './request'
import { needsGlobOff, requestUrl } from './url'

/** A curl command before a shell has quoted it. */
export interface CurlCall {
  /** Options without a value, and the method if curl wouldn't choose it by itself. */
  flags: readonly string[]
  /** The option with the token; undefined if no token is sent. */
  token?: CurlToken
  options: readonly CurlOption[]
  url: string
}

/** The option that contains the token, and the text directly before the token. */
export interface CurlToken {
  option: '-H' | '-d'
  prefix: string
}

/** An option whose value is already quoted for a shell. */
export interface QuotedOption {
  option: CurlOption['option']
  quoted: string
}

export interface CurlOption {
  option: '-H' | '-d' | '--data-binary' | '-o' | '-w'
  value: string
  /** The value is JSON, so `\u` escapes can replace characters that a shell can't pass. */
  json?: true
}

/**
 * Returns the curl command for `request` (curl's manual; `--fail-with-body` needs curl 7.76). Form fields are encoded
 * here as application/x-www-form-urlencoded (WHATWG URL, section 5). The rate limit is printed to standard error, so
 * that standard output has only the response (`%header{}` needs curl 7.84). Never throws.
 */
export function curlCall(request: HttpRequest, { showRateLimit }: CommandOptions = {}): CurlCall {
  const url = requestUrl(request)
  const { body, token, method } = request
  const sendsData = body !== undefined || token.in === 'form'
  const implied = sendsData ? 'POST' : 'GET'
  return {
    flags: [
      ...(needsGlobOff(url) ? ['-g'] : []),
      '-sS',
      '--fail-with-body',
      ...(request.http2 ? ['--http2'] : []),
      ...(method === implied ? [] : ['-X', method]),
    ],
    token: curlToken(token),
    options: [
      ...request.headers.map(([name, value]) => ({ option: '-H', value: `${name}: ${value}` }) as const),
      ...bodyOptions(body),
      ...(request.save ? [{ option: '-o', value: downloadName(request.save) } as const] : []),
      ...(showRateLimit ? [{ option: '-w', value: rateLimitLine } as const] : []),
    ],
    url,
  }
}

const rateLimitLine = String.raw`%{stderr}X-Rate-Limit: %header{x-rate-limit}\n`

/**
 * Returns the parts of a curl command, one for each line, quoted for a shell. `tokens` come before the other options;
 * the token of `call` isn't added to them. `address` is already quoted and replaces the URL. Never throws.
 */
export function commandLines(
  program: string,
  call: CurlCall,
  tokens: readonly QuotedOption[],
  quote: (text: string, json?: true) => string,
  address = quote(call.url),
): string[] {
  return [
    [program, ...call.flags].join(' '),
    ...tokens.map(({ option, quoted }) => `${option} ${quoted}`),
    ...call.options.map(({ option, value, json }) => `${option} ${word(value, quote, json)}`),
    address,
  ]
}

/**
 * Returns `value`, quoted if necessary. The characters of an unquoted value are literal in every shell. It begins with
 * a letter or an underscore, because PowerShell reads a bare number as a number and may round it.
 */
export function word(value: string, quote: (text: string, json?: true) => string, json?: true): string {
  return /^[A-Za-z_][\w.-]*$/.test(value) ? value : quote(value, json)
}

/** Returns the name under which curl saves the response, with `.gz` if the file is decompressed afterwards. */
export function downloadName(save: NonNullable<HttpRequest['save']>): string {
  return save.unpack === 'gzip' ? `${save.file}.gz` : save.file
}

/** Returns the form field for a token as an option of curl. Never throws. */
export function formToken(field: string): CurlToken {
  return { option: '-d', prefix: `${formEncode(field)}=` }
}

/** Names of options in a curl config file (curl's manual, `--config`). */
export const configName = {
  '-H': 'header',
  '-d': 'data',
  '--data-binary': 'data-binary',
  '-o': 'output',
  '-w': 'write-out',
} as const

/** Escapes a text for the quotes around a value in a curl config file (curl's manual, `--config`). Never throws. */
export function configEscape(text: string): string {
  return text.replace(/["\\]/g, '\\$&')
}

function curlToken(carrier: TokenCarrier): CurlToken | undefined {
  switch (carrier.in) {
    case 'header':
      return { option: '-H', prefix: `${carrier.name}: ${carrier.scheme ? `${carrier.scheme} ` : ''}` }
    case 'form':
      return formToken(carrier.field)
    case 'none':
      return undefined
  }
}

function bodyOptions(body: HttpRequest['body']): readonly CurlOption[] {
  switch (body?.type) {
    case 'json':
      return [
        { option: '-H', value: 'Content-Type: application/json' },
        { option: '-d', value: body.text, json: true },
      ]
    case 'base64':
      return [
        { option: '-H', value: 'Content-Type: text/plain' },
        { option: '-d', value: body.text },
      ]
    case 'file':
      return [
        { option: '-H', value: `Content-Type: ${body.media}` },
        { option: '--data-binary', value: `@${body.file}` },
      ]
    case 'form':
      return body.fields.map(([name, value]) => ({
        option: '-d',
        value: `${formEncode(name)}=${formEncode(value)}`,
      }))
    case undefined:
      return []
  }
}
