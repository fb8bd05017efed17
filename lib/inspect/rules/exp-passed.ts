import type { Moment } from '../moment'
import { defineRule, found, notApplicable, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

/** What MusicKit JS prints instead of sending a request. */
const SAID_BY_MUSICKIT = 'Initialized with an expired token'

interface Facts {
  /** Undefined if only MusicKit JS says that the token has expired. */
  readonly exp?: number
  readonly late: number
  readonly source: Moment['source']
  /** True if the service's usual lifetime is days or months, so that a new token isn't made for every call. */
  readonly longLived: boolean
}

export const expPassed = defineRule({
  id: 'exp-passed',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', name: 'exp' },
  needs: ['moment'],
  uses: ['exp', 'judgedBy', 'response'],
  likelihood: 'usual',
  check: ({ exp, moment, judgedBy, response }) => {
    const longLived = judgedBy?.lifetime?.unit === 'days'
    if (exp === undefined) {
      return response?.body === SAID_BY_MUSICKIT
        ? found<Facts>({ late: 0, source: moment.source, longLived })
        : notApplicable
    }
    if (exp > moment.now) return passed
    return found<Facts>({
      exp,
      late: moment.now - exp,
      source: moment.source,
      longLived,
    })
  },
  title: 'The token has expired',
  seen: ({ exp, late, source }) => {
    if (exp === undefined)
      return `The paste says “${SAID_BY_MUSICKIT}”. MusicKit JS reads “exp” itself, before it sends a request.`
    const at = `“exp” is ${utcText(exp)}`
    const before = late < 1 ? 'in the same second as' : `${durationText(late)} before`
    switch (source) {
      case 'date-header':
        return `${at}: the token expired ${before} Apple’s response.`
      case 'log':
        return `${at}: the token expired ${before} the time in the log.`
      case 'clock':
        return `${at}, ${durationText(late)} ago by ${clockName(source)}. The token has expired by now. To see whether it had already expired when you sent it, paste the “date:” line of Apple’s response too.`
    }
  },
  why: 'A server must reject a token from the second given in “exp” (RFC 7519). Some reports saw a few minutes of tolerance; Apple doesn’t document any.',
  fix: ({ longLived }) => ({
    text: longLived
      ? 'Make a new token, and set a reminder to renew it in time.'
      : 'Make a new token. In a long job, make the next one a minute or two before this one expires.',
  }),
  symptom:
    'You get 401 after the same token worked, often in a long build, in an old terminal tab or with a saved curl command.',
  proof:
    'Decode the payload and compare “exp” with the “date:” header of the response: “exp” is the same or earlier.',
  remedy: 'Make a new token. In a long job, make the next one a minute or two before the old one expires.',
  sources: [
    'Apple-Actions/upload-testflight-build#181',
    'isaced/appstore-connect-sdk#25',
    'antrancs/maeve#65',
    'simonepelosi/vibez#113',
    'RFC 7519 section 4.1.4',
  ],
})
