import { readHttpDate } from './dates'
import type { PastedHeader, PastedRequest, PastedResponse } from './paste'
import { readUrl } from './url'

/** A request message that may have more lines. */
export interface OpenRequest {
  readonly kind: 'request'
  readonly start: number
  readonly method: string
  readonly target: string
  readonly headers: PastedHeader[]
  readonly body: string[]
  inBody: boolean
  /** The message was written by a logger, which may put quotes around values that were sent without them. */
  readonly logged: boolean
}

/**
 * A response that may have more lines. `size` counts the characters of its body. `printed` means that its headers are
 * members of an object that a program printed.
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

/** Starts a request message whose first line is at `start`. */
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

/** Starts a response. `status` is undefined if there is no status line. */
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

/**
 * Returns the request after its last line has been read. `end` is the index after that line. The host is read from the
 * `Host` header.
 */
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

/** Returns the response after its last line has been read. `end` is the index after that line. */
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
