import { besideThePoint, clear, defineRule, found } from '../rule'
import { TIME_CLAIMS, type TimeClaimName, tokenTimes } from '../time-claims'
import { timeConsequences } from '../time-consequences'
import { utcText } from '../time-words'

/** Seconds from 1970 to 2001, where Apple's Foundation begins to count. */
const TO_2001 = 978_307_200
/** A token may lie about for a while before somebody asks why; no real token is from the 1990s. */
const MONTH = 31 * 86_400

interface Facts {
  readonly claims: readonly { readonly name: TimeClaimName; readonly value: number }[]
}

/** Time claims count from 2001, as Swift's JSONEncoder does by default. */
export const timeCocoaEpoch = defineRule({
  id: 'time-cocoa-epoch',
  section: 'time',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['token'],
  likelihood: 65,
  explains: timeConsequences,
  check: ({ token, moment }) => {
    const times = tokenTimes(token.read)
    if (times === undefined) return besideThePoint
    const claims = TIME_CLAIMS.flatMap((name) => {
      const value = times[name]
      return value !== undefined && Math.abs(value + TO_2001 - moment.now) <= MONTH ? [{ name, value }] : []
    })
    const [first] = claims
    if (first === undefined) return clear
    return found<Facts>(
      { claims },
      claims.length === 1 ? { at: { part: 'payload', member: first.name } } : {},
    )
  },
  title: 'Seconds counted from 2001',
  seen: ({ claims }) =>
    claims
      .map(
        ({ name, value }) =>
          `“${name}” is ${value}, which is ${utcText(value)}. Counted from 2001 it is ${utcText(value + TO_2001)}.`,
      )
      .join(' '),
  why: 'Swift’s JSONEncoder writes dates as seconds since 2001 unless told otherwise. Apple’s servers count from 1970.',
  fix: () => ({
    text: 'Encode dates as seconds since 1970.',
    code: [
      {
        language: 'Swift',
        before: 'let encoder = JSONEncoder()',
        after: 'let encoder = JSONEncoder()\nencoder.dateEncodingStrategy = .secondsSince1970',
      },
    ],
  }),
  symptom: '401 from Swift code; tools show dates in the 1990s.',
  proof: 'Add 978307200 to the value: it becomes the present.',
  remedy: 'Encode dates as seconds since 1970: `encoder.dateEncodingStrategy = .secondsSince1970`.',
  sources: ['Kitura/Swift-JWT#25', 'Kitura/Swift-JWT#26'],
  confidence: 'high',
})
