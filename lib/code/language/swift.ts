import type { Language } from '../language'
import { counted, date, later, rounded, secondsOf, UNKNOWN, type Value } from '../value'

/** The seconds between 1970 and 2001, the reference date of Apple's date types. */
const TO_2001 = 978_307_200

function call(
  path: string,
  args: readonly Value[],
  self: Value | undefined,
  called: boolean,
  named?: (name: string) => Value | undefined,
): Value | undefined {
  const [first] = args
  switch (path) {
    case 'Date':
    case 'NSDate':
    case 'Foundation.Date': {
      const ahead = named?.('timeIntervalSinceNow')
      if (ahead !== undefined) return later(date(), secondsOf(ahead))
      const since = named?.('timeIntervalSince1970')
      if (since !== undefined) return since.is === 'time' && since.unit === 's' ? date(since.offset) : UNKNOWN
      return called && args.length === 0 ? date() : undefined
    }
    case 'Date.now':
      return date()
    case '.addingTimeInterval':
    case '.advanced':
      return later(self, secondsOf(first))
    case '.timeIntervalSince1970':
      return counted(self, 's', false)
    case '.timeIntervalSinceReferenceDate':
      return self?.is === 'date'
        ? { is: 'time', offset: self.offset - TO_2001, unit: 's', whole: false }
        : undefined
    case 'Int':
    case 'Int64':
    case 'UInt64':
    case 'Double':
    case 'TimeInterval':
    case 'floor':
    case 'round':
      return path === 'Double' || path === 'TimeInterval' ? first : rounded(first)
    case '.rounded':
      return rounded(self)
    case 'String':
    case '.description':
      return (self ?? first)?.is === 'time' ? { is: 'timetext', form: 'digits' } : (self ?? first)
    // JWTKit wraps values in types of its own.
    case '.init':
    case 'IssuerClaim':
    case 'SubjectClaim':
    case 'AudienceClaim':
    case 'IssuedAtClaim':
    case 'ExpirationClaim':
    case 'BoolClaim': {
      const value = named?.('value') ?? first
      return value?.is === 'date' ? value : value
    }
    default:
      return undefined
  }
}

export const swift: Language = {
  id: 'swift',
  name: 'Swift',
  lexis: {
    lineComments: ['//'],
    blockComments: true,
    quotes: '"',
    filled: { quotes: '"', by: /\\\(/u },
    sigils: '@',
  },
  grammar: { prefixes: ['try', 'await', 'return'], leadingDots: true },
  integerDivision: true,
  call,
  writes: {
    now: 'Int(Date().timeIntervalSince1970)',
    dateIn: (minutes) => (minutes === 0 ? 'Date()' : `Date().addingTimeInterval(${minutes} * 60)`),
    quoted: (text) => JSON.stringify(text),
    bearer: (name) => `"Bearer \\(${name})"`,
    env: (name) => `env["${name}"]!`,
  },
}

/** Writes an entry of a dictionary. */
export const dictionaryEntry = (name: string, expression: string): string => `"${name}": ${expression}`
