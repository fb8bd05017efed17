/**
 * Compares the request that curl was told to send with the intended request. Decodes by the WHATWG rules for URLs and
 * forms, as Node implements them.
 */
import type { HttpRequest } from '../lib/request/request'
import type { CurlMeaning } from './curl-command-line'

interface Meaning {
  method: string
  host: string
  path: string
  query: readonly (readonly [string, string])[]
  headers: readonly string[]
  body?: unknown
}

/** The meaning of the request in plain values, with the token where its carrier puts it. */
export function meant(request: HttpRequest, token: string): Meaning {
  const { token: carrier, body } = request
  const tokenField: [string, string][] = carrier.in === 'form' ? [[carrier.field, token]] : []
  const fields = body?.type === 'form' ? body.fields.map(([name, value]) => [name, value] as const) : []
  const form = [...tokenField, ...fields]
  return {
    method: request.method,
    host: request.host,
    path: request.path,
    query: request.query.map(([name, value]) => [name, value] as const),
    headers: [
      ...(carrier.in === 'header'
        ? [`${carrier.name}: ${carrier.scheme ? `${carrier.scheme} ` : ''}${token}`]
        : []),
      ...request.headers.map(([name, value]) => `${name}: ${value}`),
      ...(body?.type === 'json' ? ['Content-Type: application/json'] : []),
    ].sort(),
    body: body?.type === 'json' ? JSON.parse(body.text) : form.length > 0 ? form : undefined,
  }
}

/** The meaning of the arguments given to curl, in the same values. */
export function told(curl: CurlMeaning, bodyIsJson: boolean): Meaning {
  const [, host = '', path = '', query] = /^https:\/\/([^/?]+)([^?]*)(?:\?(.*))?$/s.exec(curl.url) ?? []
  if (curl.globbing && /[[\]{}]/.test(curl.url)) throw new Error(`curl would read ranges in ${curl.url}`)
  return {
    method: curl.method,
    host,
    path,
    query: decodedPairs(query),
    headers: [...curl.headers].sort(),
    body: curl.data === undefined ? undefined : bodyIsJson ? JSON.parse(curl.data) : decodedPairs(curl.data),
  }
}

/** Like `meant`, for clients that send a Content-Type for every body. */
export function meantByName(request: HttpRequest, token: string): Meaning {
  const meaning = meant(request, token)
  const isForm = request.body?.type === 'form' || request.token.in === 'form'
  const type = isForm ? ['Content-Type: application/x-www-form-urlencoded'] : []
  return { ...meaning, headers: [...meaning.headers, ...type].sort() }
}

/** The meaning of a message in the same values; `headers` are whole lines. */
export function toldByName(
  { method, url, headers, body }: { method: string; url: string; headers: readonly string[]; body?: string },
  bodyIsJson: boolean,
): Meaning {
  return told({ method, url, headers, data: body, http2: false, globbing: false }, bodyIsJson)
}

/** The pairs of a query or of a form, decoded. A plus sign is read as a space, as servers commonly do. */
export function decodedPairs(text: string | undefined): [string, string][] {
  return [...new URLSearchParams(text ?? '')]
}
