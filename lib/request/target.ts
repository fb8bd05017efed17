import type { CommandOptions } from './command-options'
import type { Exchange, HttpRequest } from './request'
import type { TokenPlacement } from './token-placement'

/** What a text is written for: a shell, a client, a language or a tool. */
export interface Target<Id extends string = string> {
  id: Id
  name: string
  /** The heading under which it is offered. */
  group: string
  /** The name of the file to save the text in; undefined if the text is pasted at a prompt. */
  fileName?: string
}

/** A target that can send requests. */
export interface RequestTarget<Id extends string = string> extends Target<Id> {
  /** The supported ways to provide the token. For any other, the text is the same as for `variable`. */
  modes: readonly TokenPlacement['mode'][]
  /** The supported options. Other options are ignored. */
  options?: readonly (keyof CommandOptions)[]
  /** The name of the part that supports only HTTP/1.1; undefined if HTTP/2 is supported. */
  http1Only?: string
  /**
   * Returns the reason, in one sentence, why the target can't send this request, apart from HTTP/2; undefined if it
   * can. Never throws.
   */
  obstacle?: (request: HttpRequest) => string | undefined
  /** Returns what to know before using the text, one whole sentence each. Never throws. */
  notes: (request: HttpRequest, mode: TokenPlacement['mode'], options?: CommandOptions) => readonly string[]
  /** Returns the text for one request. Never throws; the result is meaningless if `obstacle` returns a reason. */
  write: (request: HttpRequest, token: TokenPlacement, options?: CommandOptions) => string
  /**
   * Returns the text for two requests, the second with the token from the response to the first; or the reason why the
   * target can't do that. The new token stays in the shell as `APPLE_ACCESS_TOKEN` if the shell can keep it. Never
   * throws.
   */
  exchange: ((exchange: Exchange, token: TokenPlacement) => string) | { obstacle: string }
}

/** What is sent: one request, or two requests of which the second uses the token from the response to the first. */
export type Sending =
  | { readonly status: 'request'; readonly request: HttpRequest }
  | { readonly status: 'exchange'; readonly exchange: Exchange }

/** The text that a target writes for a request, or the sentence that says why it can't send the request. */
export type Written =
  | { status: 'ready'; text: string; fileName?: string; notes: readonly string[] }
  | { status: 'impossible'; reason: string }

/** Writes the text for a target. Never throws. An option that the target doesn't have is ignored. */
export function writeFor(
  target: RequestTarget,
  sending: Sending,
  token: TokenPlacement,
  options: CommandOptions = {},
): Written {
  const requests =
    sending.status === 'request' ? [sending.request] : [sending.exchange.first, sending.exchange.second]
  const ready = (text: string): Written => ({
    status: 'ready',
    text,
    fileName: target.fileName,
    notes: [...new Set(requests.flatMap((request) => target.notes(request, token.mode, options)))],
  })
  const { exchange } = target
  if (sending.status === 'exchange' && typeof exchange !== 'function')
    return { status: 'impossible', reason: exchange.obstacle }
  const reason = requests.map((request) => obstacleTo(target, request)).find((each) => each !== undefined)
  if (reason !== undefined) return { status: 'impossible', reason }
  if (sending.status === 'request') return ready(target.write(sending.request, token, options))
  return ready(typeof exchange === 'function' ? exchange(sending.exchange, token) : '')
}

/** Returns the reason, in one sentence, why a target can't send a request; undefined if it can. Never throws. */
function obstacleTo(target: RequestTarget, request: HttpRequest): string | undefined {
  // For example, APNs supports only HTTP/2.
  if (request.http2 && target.http1Only)
    return `${target.http1Only} can’t speak HTTP/2, and this service speaks only HTTP/2.`
  return target.obstacle?.(request)
}
