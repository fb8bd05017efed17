import type { CompactReading } from '../jws/reading'
import type { Verification } from '../jws/verification'
import type { Paste, PastedRequest, PastedResponse, PastedToken } from '../paste/paste'
import type { Profile } from '../profile/profile'

/** All that rules may look at. A rule names what it needs and sees only that. */
export interface Evidence {
  readonly paste: Paste
  readonly token: { readonly found: PastedToken; readonly read: CompactReading }
  /** The service the token is made for, and the one the request goes to. Either may be unknown. */
  readonly service: {
    readonly madeFor: Profile | undefined
    readonly reasons: readonly string[]
    readonly sentTo: readonly Profile[]
  }
  /** The moment that time claims are judged at. */
  readonly moment: Moment
  readonly command: PastedRequest
  readonly response: PastedResponse
  /** `date:` of the answer, seconds. */
  readonly date: number
  /** The loaded key: its file name if it had one, and the outcome of checking the signature with it. */
  readonly key: {
    readonly fileName?: string
    readonly fingerprint: string
    readonly verification: Verification
  }
  readonly kind: 'team' | 'individual'
}

/** `now` is the moment of the failing request as well as it is known; `clock` is the page's own. All in seconds. */
export interface Moment {
  readonly now: number
  readonly clock: number
  readonly source: 'date-header' | 'log' | 'clock'
}

/** What is always there once a token was found; the other members depend on what was pasted or loaded. */
export type Need = 'token' | 'key' | 'command' | 'response' | 'date' | 'kind'
