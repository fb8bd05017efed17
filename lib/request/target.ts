import type { CommandOptions } from './command-options'
import type { Exchange, HttpRequest } from './request'
import type { TokenPlacement } from './token-placement'

/** What something is written for: a shell, a client, a language or a tool. */
export interface Target<Id extends string = string> {
  id: Id
  name: string
  /** The heading that it is offered under. */
  group: string
  /** The name to save the text under, where it is a file; absent: it is pasted at a prompt. */
  fileName?: string
}

/** A target that requests are written for. */
export interface RequestTarget<Id extends string = string> extends Target<Id> {
  /** The ways of handing over the token that it has; the others are written like `variable`. */
  modes: readonly TokenPlacement['mode'][]
  /** The options that its text can have; others are left aside. */
  options?: readonly (keyof CommandOptions)[]
  /** What of it speaks HTTP/1.1 alone, by name; absent: it speaks HTTP/2. */
  http1Only?: string
  /** Why it cannot send this request for any other reason, as one sentence; undefined where it can. Total. */
  obstacle?: (request: HttpRequest) => string | undefined
  /** What to know before using it, one plain sentence each. Total. */
  notes: (request: HttpRequest, mode: TokenPlacement['mode'], options?: CommandOptions) => readonly string[]
  /** The text for one request. Total; without meaning where `obstacle` names one. */
  write: (request: HttpRequest, token: TokenPlacement, options?: CommandOptions) => string
  /**
   * The text for two requests, the second with the token from the response to the first, or why there is none. The new
   * token stays in the shell as `APPLE_ACCESS_TOKEN` where the shell can keep it. Total.
   */
  exchange: ((exchange: Exchange, token: TokenPlacement) => string) | { obstacle: string }
}

/** What is to be sent: one request, or two of which the second carries the token from the response to the first. */
export type Sending =
  | { readonly status: 'request'; readonly request: HttpRequest }
  | { readonly status: 'exchange'; readonly exchange: Exchange }

/** What a target is given for a request, or the sentence that says why it cannot send it. */
export type Written =
  | { status: 'ready'; text: string; fileName?: string; notes: readonly string[] }
  | { status: 'impossible'; reason: string }

/** The text for a target that sends what is to be sent. Total; an option that the target does not have is left aside. */
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

/** Why a target cannot send a request, as one sentence; undefined where it can. Total. */
function obstacleTo(target: RequestTarget, request: HttpRequest): string | undefined {
  // APNs is such a service.
  if (request.http2 && target.http1Only)
    return `${target.http1Only} cannot speak HTTP/2, and this service speaks nothing else.`
  return target.obstacle?.(request)
}
