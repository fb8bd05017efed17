import { backdatedCode } from '../epoch-code'
import type { Moment } from '../moment'
import { defineRule, found, notChecked, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

/** By a clock other than Apple's, this many seconds mean nothing. */
const LENIENCE = 5

interface Facts {
  readonly iat: number
  readonly ahead: number
  readonly source: Moment['source']
}

/** The token's `iat` is later than its use, so the clock that made it is ahead. */
export const iatInFuture = defineRule({
  id: 'iat-in-future',
  section: 'time',
  severity: 'error',
  exception:
    'Without the “date:” header of a response this is a warning: the clock of this device may be wrong instead.',
  at: { part: 'payload', name: 'iat' },
  needs: ['iat', 'moment'],
  likelihood: 'usual',
  check: ({ iat, moment: { now, source } }) => {
    if (source === 'date-header') {
      // The header has whole seconds, so a fraction within the same second proves nothing.
      return Math.floor(iat) > now ? found<Facts>({ iat, ahead: iat - now, source }) : passed
    }
    if (iat > now + LENIENCE) return found<Facts>({ iat, ahead: iat - now, source }, { severity: 'warn' })
    // The clock here may be the one that made the token; only Apple's clock can rule this out.
    return notChecked('date')
  },
  title: 'The token is issued in the future (iat)',
  seen: ({ iat, ahead, source }) => {
    const at = `“iat” is ${utcText(iat)}`
    return source === 'date-header'
      ? `${at}, ${durationText(ahead)} after Apple responded. The clock that made the token is at least that far ahead of Apple’s.`
      : `${at}, ${durationText(ahead)} ahead of ${clockName(source)}. One of the two clocks is wrong, and it may be this one.`
  },
  why: 'The App Store Connect API, the App Store Server API and Apple Ads were seen to reject a token whose “iat” is one second in the future. A retry a moment later works, so this looks like Apple’s error.',
  fix: {
    text: 'Synchronize the clock (NTP). Set “iat” 60 seconds in the past, and count “exp” from “iat”.',
    code: backdatedCode,
  },
  symptom:
    'You sometimes get 401: the first use of a new token fails and a retry works. This is common on virtual machines, build machines and Windows.',
  proof: 'Compare “iat” with the “date:” header of the response: “iat” is later.',
  remedy: 'Synchronize the clock (NTP). Set “iat” 60 seconds in the past, and count “exp” from “iat”.',
  sources: [
    'awa/go-iap#277',
    'rorkai/App-Store-Connect-CLI#2083',
    'agisboye/app-store-server-api#23',
    'Artificial-Pancreas/iAPS#406',
  ],
})
