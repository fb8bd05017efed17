import { readHttpDate } from './dates'
import type { PastedHeader, PastedRequest, PastedResponse } from './paste'
import { readUrl } from './url'

/** A request message of which more lines may come. */
export interface OpenRequest {
  readonly kind: 'request'
  readonly start: number
  readonly method: string
  readonly target: string
  readonly headers: PastedHeader[]
  readonly body: string[]
  inBody: boolean
  /** A logger wrote it, which may put values into quotes that were not sent. */
  readonly logged: boolean
}

/**
 * A response of which more lines may come; `size` counts the characters of its body. `printed`: its headers are members of
 * an object that a program printed.
 */
export interface OpenResponse {
  readonly kind: 'response'
  readonly start: number
  readonly status: number | undefined
  readonly printed: boolean
  readonly headers: (readonly [string, string])[]
  readonly body: string[]
  size: number
  inBody: boolean
  json: unknown
}

/** Begins a request message whose first line is at `start`. */
export const openRequest = (start: number, method: string, target: string, logged: boolean): OpenRequest => ({
  kind: 'request',
  start,
  method,
  target,
  headers: [],
  body: [],
  inBody: false,
  logged,
})

/** Begins a response; one without a status line has none. */
export const openResponse = (start: number, status: number | undefined, printed = false): OpenResponse => ({
  kind: 'response',
  start,
  status,
  printed,
  headers: [],
  body: [],
  size: 0,
  inBody: false,
  json: undefined,
})

/** The request when its last line has been read; `end` is the index after it. Its host is that of the `Host` header. */
export function closedRequest(open: OpenRequest, end: number): PastedRequest {
  const value = (name: string) => open.headers.find((header) => header.name.toLowerCase() === name)?.value
  const body = open.body.join('\n').trim()
  return {
    start: open.start,
    end: Math.max(end, open.start),
    raw: '',
    program: 'verbose',
    method: open.method,
    url: readUrl(open.target, (value('host') ?? value(':authority') ?? '').trim()),
    headers: open.headers.filter(({ name }) => !name.startsWith(':')),
    options: [],
    words: [],
    ...(body !== '' && { body }),
  }
}

/** The response when its last line has been read; `end` is the index after it. */
export function closedResponse(open: OpenResponse, end: number): PastedResponse {
  const date = readHttpDate(open.headers.find(([name]) => name === 'date')?.[1] ?? '')
  return {
    start: open.start,
    end: Math.max(end, open.start),
    ...(open.status !== undefined && { status: open.status }),
    headers: open.headers,
    body: open.body.join('\n').trim(),
    ...(open.json !== undefined && { json: open.json }),
    ...(date !== undefined && { date }),
  }
}
