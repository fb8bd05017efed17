import type { Exchange, HttpRequest } from '../request'
import type { TokenPlacement } from '../token-placement'

/** One client or language that a request is written for: a command, a program, or a file that it opens. */
export interface Client<Id extends string = string> {
  id: Id
  name: string
  /** The name to save it under, where it is a file; absent: it is pasted at a prompt. */
  fileName?: string
  /** The ways of handing over the token that it has; the others are written like `variable`. */
  modes: readonly TokenPlacement['mode'][]
  /** What of it speaks HTTP/1.1 alone, by name; absent: it speaks HTTP/2. */
  http1Only?: string
  /** Why it cannot send this request for any other reason, as one sentence; undefined where it can. Total. */
  obstacle?: (request: HttpRequest) => string | undefined
  /** What to know before using it, one plain sentence each. Total. */
  notes: (request: HttpRequest, mode: TokenPlacement['mode']) => readonly string[]
  /** The text for one request. Total; without meaning where `obstacle` names one. */
  emit: (request: HttpRequest, token: TokenPlacement) => string
  /** The text for two requests, the second with the token from the response to the first, or why there is none. */
  exchange: ((exchange: Exchange, token: TokenPlacement) => string) | { obstacle: string }
}
