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
import type { MeasuredLifetime } from './lifetime-limit'
import type { Moment } from './moment'
import type { Complaint } from './response-body'
import type { SignatureShape } from './signature-shape'
import type { TimeClaims } from './time-claims'

/** Header parameters (RFC 7515 section 4) or claims (RFC 7519 section 4) by name. The last duplicate counts. */
export type Members = Readonly<Record<string, unknown>>

/** Everything that rules may read, filled once. A rule names what it needs and receives nothing else. */
export interface Evidence {
  readonly paste: Paste
  /** The time at which time claims are judged. */
  readonly moment: Moment
  /** What the paste shows about services; a rule asks for the one it is about. */
  readonly service: {
    readonly madeFor: Profile | undefined
    readonly reasons: readonly string[]
    readonly sentTo: readonly Profile[]
  }

  /** `whole` is true if nothing was cut off or masked, so that every character can be checked. */
  readonly token: { readonly found: PastedToken; readonly read: CompactReading; readonly whole: boolean }
  /** The protected header, if it is a JSON object. */
  readonly header: Members
  /** The claims set, if the payload is a JSON object. */
  readonly claims: Members
  /** `kid`, if it is a nonempty string. */
  readonly kid: string
  /** `iss`, if it is a nonempty string. */
  readonly iss: string
  /** The time claims as written. There is at least one. */
  readonly times: TimeClaims
  /** NumericDates that can be in seconds. A time in another unit or of another type is not among them. */
  readonly exp: number
  readonly iat: number
  readonly nbf: number
  /** The lifetime and its limit, if `exp` and any `iat` can be read and the service has a limit. */
  readonly lifetime: MeasuredLifetime
  /** What the third part looks like, if there is one. */
  readonly signature: Exclude<SignatureShape, { kind: 'none' }>
  /** The `scope` claim, if the service accepts an array of requests in it. */
  readonly scope: { readonly value: unknown }

  /** The service that the token is made for. */
  readonly madeFor: Profile
  /** The services that the host of the request belongs to. There is at least one. */
  readonly sentTo: readonly Profile[]
  /** The intended services: those that the request goes to, or the one that the token is made for. */
  readonly meant: readonly Profile[]
  /** The service whose rules apply to the token: the one it is made for, or the one it goes to. */
  readonly judgedBy: Profile
  /** The service that responded: the one the request went to, or the one the token is made for. */
  readonly respondedBy: Profile

  readonly command: PastedRequest
  readonly url: PastedUrl
  /**
   * The `Authorization` header of the request (RFC 9110 section 11.6.2), with the value that was sent if the paste
   * shows it.
   */
  readonly authorization: PastedHeader
  /** The request again, if it goes, or may go, to a service that expects `Authorization: Bearer`. */
  readonly bearerRequest: PastedRequest
  /** The requests of the paste with their indexes. There is at least one. */
  readonly requests: readonly (readonly [index: number, request: PastedRequest])[]

  readonly response: PastedResponse
  /** The HTTP status of the status line, or the one that the body names. */
  readonly status: number
  /** The errors in the body. There is at least one. */
  readonly complaints: readonly Complaint[]
  /** The codes of the errors. There is at least one. */
  readonly codes: readonly string[]
  /** Present only if the response rejects the token. */
  readonly rejection: 'token'
  /** `date:` of the response, in seconds. */
  readonly date: number

  /** The loaded key: its file name if it had one, and the result of checking the signature with it. */
  readonly key: {
    readonly fileName?: string
    readonly fingerprint: string
    readonly verification: Verification
  }
  /** The known names of key files, at least one: that of the loaded key, and those that the paste mentions. */
  readonly keyFiles: readonly KeyFileName[]
  readonly kind: 'team' | 'individual'
}

export type EvidenceName = keyof Evidence

/** The evidence that is always there, and whatever was pasted or loaded. */
export type Known = Partial<Evidence> & Pick<Evidence, 'paste' | 'service' | 'moment'>

/** What the user can add to a paste. */
export type Need = 'token' | 'key' | 'command' | 'response' | 'date' | 'kind'

/** The source of each piece of evidence. */
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
  respondedBy: 'response',
  response: 'response',
  status: 'response',
  complaints: 'response',
  codes: 'response',
  rejection: 'response',
  date: 'date',
  key: 'key',
  keyFiles: 'key',
  kind: 'kind',
}
