import { defineRule, found, notApplicable, passed } from '../rule'
import { areNumbers, countsFrom2001, numbersOf, type TimeClaimName, TO_2001 } from '../time-claims'
import { utcText } from '../time-words'

interface Facts {
  readonly claims: readonly { readonly name: TimeClaimName; readonly value: number }[]
}

/** The time claims count from 2001, as Swift's JSONEncoder does by default. */
export const timeCocoaEpoch = defineRule({
  id: 'time-cocoa-epoch',
  section: 'time',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['times', 'moment'],
  likelihood: 'common',
  check: ({ times, moment }) => {
    const claims = numbersOf(times).filter(({ value }) => countsFrom2001(value, moment.now))
    const [first] = claims
    if (first === undefined) return areNumbers(times) ? passed : notApplicable
    return found<Facts>({ claims }, claims.length === 1 ? { at: { part: 'payload', name: first.name } } : {})
  },
  title: 'The times are counted from 2001',
  seen: ({ claims }) =>
    claims
      .map(
        ({ name, value }) =>
          `“${name}” is ${value}, which is ${utcText(value)}. Counted from 2001 it is ${utcText(value + TO_2001)}.`,
      )
      .join(' '),
  why: 'By default, Swift’s JSONEncoder writes dates as seconds since 2001. Apple’s servers count from 1970.',
  fix: {
    text: 'Encode dates as seconds since 1970.',
    code: [
      {
        language: 'Swift',
        before: 'let encoder = JSONEncoder()',
        after: 'let encoder = JSONEncoder()\nencoder.dateEncodingStrategy = .secondsSince1970',
      },
    ],
  },
  symptom: 'You get 401 with tokens from Swift code, and tools show dates in the 1990s.',
  proof: 'Add 978307200 to the value: the result is the current time.',
  remedy: 'Encode dates as seconds since 1970: `encoder.dateEncodingStrategy = .secondsSince1970`.',
  sources: ['Kitura/Swift-JWT#25', 'Kitura/Swift-JWT#26'],
})
