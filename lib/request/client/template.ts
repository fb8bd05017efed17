import { filled, type Message, type TokenText } from '../message'

/** What stands for the token in clients that put variables in place of `{{name}}`. */
export function templated({ json }: Message, text: TokenText, token: string, own = token): string {
  // Two braces can be together only in a string of JSON, where an escape may stand for the second.
  return filled(json ? { ...text, before: text.before.replaceAll('{{', '{\\u007b') } : text, token, own)
}

/** A name for a request in a list of requests: `GET /v1/apps`. */
export function requestName({ method, path }: { method: string; path: string }): string {
  return `${method} ${path}`
}
