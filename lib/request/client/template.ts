import { filled, type Message, type TokenText } from '../message'

/** Returns a text with its token, for clients that replace `{{name}}` by a variable. */
export function templated({ json }: Message, text: TokenText, token: string, own = token): string {
  // In JSON, two adjacent opening braces occur only in a string, where the second one can be escaped.
  return filled(json ? { ...text, before: text.before.replaceAll('{{', '{\\u007b') } : text, token, own)
}

/** Returns the name of a request in a list of requests: `GET /v1/apps`. */
export function requestName({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}
