/** The parts of a request in the syntax of a language, shared by several clients. */
import type { Asked } from './client'

/**
 * `name: value` pairs of all headers. `bearer` is the value of the Authorization header in the syntax of the language.
 */
export function headersOf(
  { token, headers, json }: Asked,
  bearer: string,
  pair: (name: string, value: string) => string,
): string[] {
  return [
    ...(token === 'bearer' ? [pair('Authorization', bearer)] : []),
    ...(json === undefined ? [] : [pair('Content-Type', "'application/json'")]),
    ...Object.entries(headers).map(([name, value]) => pair(name, `'${value}'`)),
  ]
}

/** `name: value` pairs of the form's fields, with the client secret in the syntax of the language. */
export function fieldsOf(
  { form }: Asked,
  secret: string,
  pair: (name: string, value: string) => string,
): string[] | undefined {
  if (form === undefined) return undefined
  return [
    ...Object.entries(form).map(([name, value]) => pair(name, `'${value}'`)),
    pair('client_secret', secret),
  ]
}

const objectPair = (name: string, value: string) => `${/^\w+$/.test(name) ? name : `'${name}'`}: ${value}`

/** A JavaScript object with the headers; the token is in the variable `token`. */
export function jsHeaders(asked: Asked): string {
  return `{ ${headersOf(asked, '`Bearer $' + '{token}`', objectPair).join(', ')} }`
}

/** A JavaScript expression for the body: a string or URLSearchParams; undefined without one. */
export function jsBody(asked: Asked): string | undefined {
  const fields = fieldsOf(asked, 'token', objectPair)
  if (fields !== undefined) return `new URLSearchParams({ ${fields.join(', ')} })`
  return asked.json === undefined ? undefined : `JSON.stringify(${asked.json})`
}

/** `, name: value`, or the empty string if there is no value. */
export function jsOption(name: string, value: string | undefined): string {
  return value === undefined ? '' : `, ${name}: ${value}`
}

const pythonPair = (name: string, value: string) => `"${name}": ${value.replaceAll("'", '"')}`

/** The keyword arguments of requests, httpx and aiohttp, one per line. The token is in the variable `token`. */
export function pythonArguments(asked: Asked): string {
  const headers = headersOf(asked, 'f"Bearer {token}"', pythonPair)
  const fields = fieldsOf(asked, 'token', pythonPair)
  return [
    ...(headers.length > 0 ? [`    headers={${headers.join(', ')}},`] : []),
    ...(fields !== undefined ? [`    data={${fields.join(', ')}},`] : []),
    ...(asked.json !== undefined ? [`    data='${asked.json}',`] : []),
  ].join('\n')
}

/** The arguments of a curl command, with the token from the variable. */
export function curlWords({ method, url, token, headers, json, form }: Asked): string[] {
  const data = Object.entries(form ?? {}).map(([name, value]) => `-d '${name}=${value}'`)
  return [
    ...(token === 'bearer' ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...Object.entries(headers).map(([name, value]) => `-H '${name}: ${value}'`),
    ...(json === undefined ? [] : [`-d '${json}'`]),
    ...data,
    ...(form === undefined ? [] : ['-d "client_secret=$TOKEN"']),
    method === 'GET' || json !== undefined || form !== undefined ? `'${url}'` : `-X ${method} '${url}'`,
  ]
}
