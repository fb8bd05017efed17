import type { Moment } from '../moment'
import { defineRule, found, passed } from '../rule'
import { clockName, durationText, utcText } from '../time-words'

interface Facts {
  readonly exp: number
  readonly late: number
  readonly source: Moment['source']
  /** The service's usual life is days or months, so a new token is not made for every call. */
  readonly longLived: boolean
}

/** The token had expired when it was used, or has by now. */
export const expPassed = defineRule({
  id: 'exp-passed',
  section: 'time',
  severity: 'error',
  at: { part: 'payload', member: 'exp' },
  needs: ['exp', 'moment'],
  uses: ['judgedBy'],
  likelihood: 'usual',
  check: ({ exp, moment, judgedBy }) => {
    if (exp > moment.now) return passed
    return found<Facts>({
      exp,
      late: moment.now - exp,
      source: moment.source,
      longLived: judgedBy?.lifetime?.unit === 'days',
    })
  },
  title: 'The token has expired',
  seen: ({ exp, late, source }) => {
    const at = `“exp” is ${utcText(exp)}`
    const before = late < 1 ? 'the very second of' : `${durationText(late)} before`
    switch (source) {
      case 'date-header':
        return `${at}: the token expired ${before} Apple’s answer.`
      case 'log':
        return `${at}: the token expired ${before} the time in the log.`
      case 'clock':
        return `${at}, ${durationText(late)} ago by ${clockName(source)}. It is expired now; was it when you sent it? The “date:” line of Apple’s answer would tell.`
    }
  },
  why: 'A token must not be accepted from the second named in “exp” on (RFC 7519). Some reports saw a few minutes of grace; Apple documents none.',
  fix: ({ longLived }) => ({
    text: longLived
      ? 'Make a new token, and put a reminder where it will be renewed in time.'
      : 'Make a new token. In long jobs make the next one a minute or two before this one ends, not after the first 401.',
  }),
  symptom:
    'You get 401, often in a long build, in an old terminal tab or with a saved curl command, after the same token worked.',
  proof: 'Decode the payload and compare “exp” with the “date:” header of the answer: “exp” is not later.',
  remedy:
    'Make a new token. Clients that run long make the next one a minute or two before the old one ends.',
  sources: [
    'Apple-Actions/upload-testflight-build#181',
    'isaced/appstore-connect-sdk#25',
    'RFC 7519 section 4.1.4',
  ],
})
