import type { CompactReading } from '../jws/reading'
import type { Verification } from '../jws/verification'
import type { KeyFileName } from '../key/file-name'
import type {
  Paste,
  PastedHeader,
  PastedRequest,
  PastedResponse,
  PastedToken,
  PastedUrl,
} from '../paste/paste'
import type { Profile } from '../profile/profile'
import type { Complaint } from './answer-body'
import type { Life } from './lifetime-limit'
import type { Moment } from './moment'
import type { SignatureForm } from './signature-form'
import type { TimeClaims } from './time-claims'

/** Header parameters (RFC 7515 section 4) or claims (RFC 7519 section 4) by name; of duplicates the last. */
export type Members = Readonly<Record<string, unknown>>

/** All that rules may look at, filled once. A rule names what it needs and is handed nothing else. */
export interface Evidence {
  readonly paste: Paste
  /** The moment that time claims are judged at. */
  readonly moment: Moment
  /** What the page tells about services; rules ask for the one they mean. */
  readonly service: {
    readonly madeFor: Profile | undefined
    readonly reasons: readonly string[]
    readonly sentTo: readonly Profile[]
  }

  /** `whole`: nothing was cut off or masked, so that all of its characters can be looked at. */
  readonly token: { readonly found: PastedToken; readonly read: CompactReading; readonly whole: boolean }
  /** The protected header, when it is a JSON object. */
  readonly header: Members
  /** The claims set, when the payload is a JSON object. */
  readonly claims: Members
  /** `kid`, when it is a string and not empty. */
  readonly kid: string
  /** `iss`, when it is a string and not empty. */
  readonly iss: string
  /** The time claims as written, at least one of them. */
  readonly times: TimeClaims
  /** NumericDates that can be seconds: a time in another unit, or of another type, is not among them. */
  readonly exp: number
  readonly iat: number
  readonly nbf: number
  /** The lifetime against its limit, when `exp`, and `iat` if there is one, can be read and the service has a limit. */
  readonly lifetime: Life
  /** What the third part looks like, when there is one. */
  readonly signature: Exclude<SignatureForm, { kind: 'none' }>
  /** The `scope` claim, for a service that takes a list of requests there. */
  readonly scope: { readonly value: unknown }

  /** The service the token is made for. */
  readonly madeFor: Profile
  /** The services the request may go to by its host, at least one. */
  readonly sentTo: readonly Profile[]
  /** The services that are meant: those the request goes to, else the one the token is made for. */
  readonly meant: readonly Profile[]
  /** The service that the token is judged by: the one it is made for, else the one it goes to. */
  readonly judgedBy: Profile
  /** The service that responded: the one the request went to, else the one the token is made for. */
  readonly answeredBy: Profile

  readonly command: PastedRequest
  readonly url: PastedUrl
  /** The `Authorization` header of the request (RFC 9110 section 11.6.2), with what was sent where the paste shows it. */
  readonly authorization: PastedHeader
  /** The request again, when it goes, or may go, to a service that wants its token as `Authorization: Bearer`. */
  readonly bearerRequest: PastedRequest
  /** The requests of the paste with their indexes, at least one. */
  readonly requests: readonly (readonly [index: number, request: PastedRequest])[]

  readonly response: PastedResponse
  /** HTTP status, of the status line or named in the body. */
  readonly status: number
  /** What the body complains of, at least one thing. */
  readonly complaints: readonly Complaint[]
  /** The codes of the complaints, at least one. */
  readonly codes: readonly string[]
  /** There only when the response rejects the token. */
  readonly refusal: 'token'
  /** `date:` of the response, seconds. */
  readonly date: number

  /** The loaded key: its file name if it had one, and the outcome of checking the signature with it. */
  readonly key: {
    readonly fileName?: string
    readonly fingerprint: string
    readonly verification: Verification
  }
  /** The names of key files that are known, at least one: that of the loaded key, and those the paste mentions. */
  readonly keyFiles: readonly KeyFileName[]
  readonly kind: 'team' | 'individual'
}

export type EvidenceName = keyof Evidence

/** What is always known, and whatever else was pasted or loaded. */
export type Known = Partial<Evidence> & Pick<Evidence, 'paste' | 'service' | 'moment'>

/** What a person can add to a paste. */
export type Need = 'token' | 'key' | 'command' | 'response' | 'date' | 'kind'

/** What each piece of evidence is read from. */
export const READ_FROM: Readonly<Record<EvidenceName, Need | 'always'>> = {
  paste: 'always',
  moment: 'always',
  service: 'always',
  token: 'token',
  header: 'token',
  claims: 'token',
  kid: 'token',
  iss: 'token',
  times: 'token',
  exp: 'token',
  iat: 'token',
  nbf: 'token',
  lifetime: 'token',
  signature: 'token',
  scope: 'token',
  madeFor: 'token',
  meant: 'token',
  judgedBy: 'token',
  sentTo: 'command',
  command: 'command',
  url: 'command',
  authorization: 'command',
  bearerRequest: 'command',
  requests: 'command',
  answeredBy: 'response',
  response: 'response',
  status: 'response',
  complaints: 'response',
  codes: 'response',
  refusal: 'response',
  date: 'date',
  key: 'key',
  keyFiles: 'key',
  kind: 'kind',
}
