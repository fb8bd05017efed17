import type { Diagnostic } from '../diagnostic/diagnostic'

/** The methods that Apple's APIs use. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** Where a request contains its token. */
export type TokenCarrier =
  | { in: 'header'; name: string; scheme?: string }
  | { in: 'form'; field: string }
  | { in: 'none' }

/** `Authorization: Bearer <token>` (RFC 6750, section 2.1), which most Apple services use. */
export const bearer = {
  in: 'header',
  name: 'Authorization',
  scheme: 'Bearer',
} as const satisfies TokenCarrier

/** A request with all its values, before any encoding except in `path`. Each target encodes them in its own way. */
export interface HttpRequest {
  method: Method
  /** The host name, with `:port` if it isn't 443. The scheme is always https. */
  host: string
  /** The path with its values, percent-encoded. */
  path: string
  /** Names and values, not encoded. */
  query: readonly (readonly [name: string, value: string])[]
  headers: readonly (readonly [name: string, value: string])[]
  body?:
    | { type: 'json' | 'base64'; text: string }
    /** The bytes of a file in the current folder, sent unchanged. */
    | { type: 'file'; file: string; media: string }
    | { type: 'form'; fields: readonly (readonly [name: string, value: string])[] }
  http2?: true
  token: TokenCarrier
  /** The file that the response is saved in. With `unpack`, it arrives as `<file>.gz` and is decompressed. */
  save?: { file: string; unpack?: 'gzip' }
}

/** Two requests. The second uses a token from a string field in the JSON response to the first. */
export interface Exchange {
  first: HttpRequest
  take: 'accessToken' | 'access_token'
  second: HttpRequest
  /** The form field of the second request that contains the minted token, if it is sent together with the new one. */
  ownField?: string
}

/** A request, or the names of the missing parameters and the problems with the entered values. */
export type BuiltRequest =
  | { status: 'ready'; request: HttpRequest }
  | {
      status: 'incomplete'
      missing: readonly string[]
      problems: readonly { parameter: string; diagnostic: Diagnostic }[]
    }
