import type { CommandOptions } from './command-options'
import { formEncode } from './form'
import type { HttpRequest, TokenCarrier } from './request'
import { needsGlobOff, requestUrl } from './url'

/** One curl call before any shell has quoted it. */
export interface CurlCall {
  /** Options without a value, and the method where curl would not choose it by itself. */
  flags: readonly string[]
  /** Where the token goes. Absent: no token is sent. */
  token?: CurlToken
  options: readonly CurlOption[]
  url: string
}

/** The option that carries a token, and the text directly before the token. */
export interface CurlToken {
  option: '-H' | '-d'
  prefix: string
}

/** An option whose value is in the quotes of a shell already. */
export interface QuotedOption {
  option: CurlOption['option']
  quoted: string
}

export interface CurlOption {
  option: '-H' | '-d' | '--data-binary' | '-o' | '-w'
  value: string
  /** The value is JSON, so a shell that cannot pass some characters may write them as `\u` escapes. */
  json?: true
}

/**
 * What curl has to be told to send `request` (curl's manual; `--fail-with-body` needs curl 7.76).
 * Total. A form field is encoded here, as application/x-www-form-urlencoded (WHATWG URL, section 5). The rate limit goes to
 * standard error, so that the response stays whole (`%header{}` needs curl 7.84).
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
 * The parts of a curl command, one for each line of it, in the quotes of a shell. `tokens` come before the other options;
 * those that the call itself names are not added to them. `address` is in the place of the URL, as it is. Total.
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
 * `value` in quotes where it needs them: these characters mean themselves in every shell. PowerShell reads a bare number as one,
 * and may round it.
 */
export function word(value: string, quote: (text: string, json?: true) => string, json?: true): string {
  return /^[A-Za-z_][\w.-]*$/.test(value) ? value : quote(value, json)
}

/** The file that the response arrives in: with `.gz` where it is unpacked afterwards. */
export function downloadName(save: NonNullable<HttpRequest['save']>): string {
  return save.unpack === 'gzip' ? `${save.file}.gz` : save.file
}

/** A token field of a form, for curl. Total. */
export function formToken(field: string): CurlToken {
  return { option: '-d', prefix: `${formEncode(field)}=` }
}

/** The names of options in a config file of curl (curl's manual, `--config`). */
export const configName = {
  '-H': 'header',
  '-d': 'data',
  '--data-binary': 'data-binary',
  '-o': 'output',
  '-w': 'write-out',
} as const

/** A text between the quotes of a value in a config file of curl (curl's manual, `--config`). Total. */
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
