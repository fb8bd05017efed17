import type { Language } from '../language'
import { counted, date, later, number, secondsOf, span, time, UNKNOWN, type Value } from '../value'

const UNITS: Readonly<Record<string, number>> = {
  'time.Nanosecond': 1e-9,
  'time.Microsecond': 1e-6,
  'time.Millisecond': 1e-3,
  'time.Second': 1,
  'time.Minute': 60,
  'time.Hour': 3600,
}

function call(path: string, args: readonly Value[], self: Value | undefined): Value | undefined {
  const [first] = args
  const unit = UNITS[path]
  if (unit !== undefined) return span(unit)
  switch (path) {
    case 'time.Now':
      return date()
    case 'time.Duration':
      return first
    case 'int64':
    case 'int':
    case 'uint64':
    case 'float64':
      // A duration is a number of nanoseconds.
      return first?.is === 'span' ? number(first.seconds * 1e9) : first
    case 'jwt.NewNumericDate':
    case 'jwt.At':
      return first?.is === 'date' ? time('s', true, first.offset) : UNKNOWN
    case 'strconv.FormatInt':
      return first?.is === 'time' ? { is: 'timetext', form: 'digits' } : undefined
    case '.UTC':
    case '.Local':
    case '.In':
    case '.Truncate':
    case '.Round':
      return self
    case '.Unix':
      return counted(self, 's')
    case '.UnixMilli':
      return counted(self, 'ms')
    case '.UnixMicro':
      return counted(self, 'us')
    case '.UnixNano':
      return counted(self, 'ns')
    case '.Add':
      return later(self, first?.is === 'span' ? first.seconds : undefined)
    case '.Seconds':
      return self?.is === 'span' ? number(secondsOf(self) ?? Number.NaN) : undefined
    case '.Format':
      return self?.is === 'date' ? { is: 'timetext', form: 'iso' } : undefined
    default:
      return undefined
  }
}

export const go: Language = {
  id: 'go',
  name: 'Go',
  lexis: { lineComments: ['//'], blockComments: true, quotes: '"`' },
  grammar: { prefixes: ['return'], typedRecords: true },
  call,
  writes: {
    now: 'time.Now().Unix()',
    dateIn: (minutes) => (minutes === 0 ? 'time.Now()' : `time.Now().Add(${minutes} * time.Minute)`),
    quoted: (text) => JSON.stringify(text),
    bearer: (name) => `"Bearer " + ${name}`,
    env: (name) => `os.Getenv("${name}")`,
  },
}

/** Writes an entry of a map. */
export const mapEntry = (name: string, expression: string): string => `"${name}": ${expression}`
