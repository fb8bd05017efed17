import { backdatedCode } from '../epoch-code'
import type { Moment } from '../moment'
import { defineRule, found, notChecked, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

/** By a clock that is not Apple's, so many seconds say nothing. */
const LENIENCE = 5

interface Facts {
  readonly iat: number
  readonly ahead: number
  readonly source: Moment['source']
}

/** The token claims to have been issued later than it was used: the clock that made it runs ahead. */
export const iatInFuture = defineRule({
  id: 'iat-in-future',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', member: 'iat' },
  needs: ['iat', 'moment'],
  likelihood: 'usual',
  check: ({ iat, moment: { now, source } }) => {
    if (source === 'date-header') {
      // The header counts whole seconds, so a fraction in the same second proves nothing.
      return Math.floor(iat) > now ? found<Facts>({ iat, ahead: iat - now, source }) : passed
    }
    if (iat > now + LENIENCE) return found<Facts>({ iat, ahead: iat - now, source }, { severity: 'warn' })
    // The clock here may be the very one that made the token: only Apple's could clear it.
    return notChecked('date')
  },
  title: 'Issued in the future',
  seen: ({ iat, ahead, source }) => {
    const at = `“iat” is ${utcText(iat)}`
    return source === 'date-header'
      ? `${at}, ${durationText(ahead)} after Apple answered. The clock that made the token is at least that far ahead of Apple’s.`
      : `${at}, ${durationText(ahead)} ahead of ${clockName(source)}. One of the two clocks is wrong, and it may be this one.`
  },
  why: 'The App Store Connect API, the App Store Server API and Apple Ads have been seen to reject a token whose “iat” lies in the future, even by one second. A retry a moment later then works, which makes it look like a fault of Apple’s.',
  fix: {
    text: 'Put the clock right (switch time synchronization on), and set “iat” 60 seconds back, with “exp” counted from it.',
    code: backdatedCode,
  },
  symptom:
    'You get 401 now and then: the first use of a new token fails and a retry works. Often virtual machines, build machines or Windows.',
  proof: 'Compare “iat” with the “date:” header of the answer: “iat” is later.',
  remedy: 'Synchronize the clock (NTP), and set “iat” 60 seconds back, with “exp” counted from it.',
  sources: [
    'awa/go-iap#277',
    'rorkai/App-Store-Connect-CLI#2083',
    'agisboye/app-store-server-api#23',
    'Artificial-Pancreas/iAPS#406',
  ],
})
