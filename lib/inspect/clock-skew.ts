import { durationText } from './time-words'

/** What the date of Apple's response shows about the clocks. */
export interface ClockSkew {
  /** `iat` minus the date of the response, in seconds. If it is positive, the clock that made the token is ahead. */
  readonly seconds: number
  readonly status: 'ahead' | 'in-order' | 'old' | 'unknown'
  readonly words: string
}

/** A token is usually used within this many seconds after it is made, including the backdating. */
const FRESH = 300

/**
 * Compares the clocks of a token, of Apple and of this device (RFC 9110 section 6.6.1).
 *
 * @param iat - the NumericDate of the token, if it has one
 * @param date - `date:` of Apple's response, NumericDate
 * @param clock - the clock of this device, NumericDate
 */
export function clockSkew(iat: number | undefined, date: number, clock: number): ClockSkew {
  const here =
    clock < date ? ` The clock of this device is at least ${durationText(date - clock)} behind Apple’s.` : ''
  if (iat === undefined)
    return {
      seconds: 0,
      status: 'unknown',
      words: `The token has no “iat” that can be compared with Apple’s clock.${here}`,
    }
  const seconds = iat - date
  if (Math.floor(iat) > date)
    return {
      seconds,
      status: 'ahead',
      words: `“iat” is ${durationText(seconds)} later than Apple’s response: the clock of the computer that made the token is at least that far ahead.${here}`,
    }
  return -seconds <= FRESH
    ? {
        seconds,
        status: 'in-order',
        words: `Apple responded ${durationText(seconds)} after “iat”. There is no sign of a wrong clock.${here}`,
      }
    : {
        seconds,
        status: 'old',
        words: `Apple responded ${durationText(seconds)} after “iat”: the token was that old, or the clock of the computer that made it is slow.${here}`,
      }
}
