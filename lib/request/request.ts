import type { Diagnostic } from '../diagnostic/diagnostic'

/** The methods that Apple's APIs use. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** Where a request carries its token. */
export type TokenCarrier =
  | { in: 'header'; name: string; scheme?: string }
  | { in: 'form'; field: string }
  | { in: 'none' }

/** `Authorization: Bearer <token>` (RFC 6750, section 2.1), the carrier of most Apple services. */
export const bearer = {
  in: 'header',
  name: 'Authorization',
  scheme: 'Bearer',
} as const satisfies TokenCarrier

/** A request with every value filled in. Nothing in it is encoded; each emitter encodes for its own target. */
export interface HttpRequest {
  method: Method
  /** Host name, with `:port` where it is not 443. The scheme is always https. */
  host: string
  /** Path with its values filled in and percent-encoded. */
  path: string
  /** Names and values, decoded. */
  query: readonly (readonly [name: string, value: string])[]
  headers: readonly (readonly [name: string, value: string])[]
  body?:
    | { type: 'json' | 'base64'; text: string }
    /** The bytes of a file beside the command, sent as they are. */
    | { type: 'file'; file: string; media: string }
    | { type: 'form'; fields: readonly (readonly [name: string, value: string])[] }
  http2?: true
  token: TokenCarrier
  /** The response goes into this file; with `unpack` it arrives as `<file>.gz` and is unpacked into it. */
  save?: { file: string; unpack?: 'gzip' }
}

/** Two requests of which the second takes its token from a string field in the JSON response of the first. */
export interface Exchange {
  first: HttpRequest
  take: 'accessToken' | 'access_token'
  second: HttpRequest
  /** The form field of the second request that our own token is in, where it goes along with the new one. */
  ownField?: string
}

/** A request, or what is still missing (names of parameters) and what is wrong with the given values. */
export type BuiltRequest =
  | { status: 'ready'; request: HttpRequest }
  | {
      status: 'incomplete'
      missing: readonly string[]
      problems: readonly { parameter: string; remark: Diagnostic }[]
    }
