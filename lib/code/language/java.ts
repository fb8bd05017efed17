import type { Language } from '../language'
import {
  counted,
  date,
  later,
  number,
  rounded,
  secondsOf,
  span,
  time,
  UNKNOWN,
  type Unit,
  type Value,
} from '../value'

const PER: Readonly<Record<string, number>> = {
  Millis: 0.001,
  MILLIS: 0.001,
  MILLISECONDS: 0.001,
  Seconds: 1,
  SECONDS: 1,
  Minutes: 60,
  MINUTES: 60,
  Hours: 3600,
  HOURS: 3600,
  Days: 86_400,
  DAYS: 86_400,
}

const times = (value: Value | undefined, seconds: number | undefined): number | undefined =>
  value?.is === 'number' && seconds !== undefined ? value.value * seconds : undefined

const spanOf = (seconds: number | undefined): Value => (seconds === undefined ? UNKNOWN : span(seconds))

/** A date object expects milliseconds; a number of seconds would give a date in 1970. */
const dateFrom = (value: Value | undefined): Value => {
  if (value === undefined) return date()
  if (value.is === 'date') return value
  return value.is === 'time' && value.unit === 'ms' ? date(value.offset) : UNKNOWN
}

function call(path: string, args: readonly Value[], self: Value | undefined): Value | undefined {
  const [first, second] = args
  const of = /^(?:Duration\.of|TimeUnit\.)(\w+?)(?:\.to(\w+))?$/u.exec(path)
  if (of) {
    const seconds = times(first, PER[of[1] ?? ''])
    const unit = PER[of[2] ?? '']
    if (of[2] === undefined) return path.startsWith('Duration') ? spanOf(seconds) : undefined
    return seconds === undefined || unit === undefined ? UNKNOWN : number(seconds / unit)
  }
  const method = /^\.(plus|minus)(Seconds|Minutes|Hours|Days|Millis)?$/u.exec(path)
  if (method) {
    const amount =
      method[2] === undefined
        ? (secondsOf(first?.is === 'span' ? first : undefined) ??
          times(first, second?.is === 'number' ? second.value : undefined))
        : times(first, PER[method[2]])
    return later(self, amount === undefined ? undefined : method[1] === 'minus' ? -amount : amount)
  }
  const chronoUnit = /^(?:ChronoUnit\.)([A-Z]+)$/u.exec(path)
  if (chronoUnit) return number(PER[chronoUnit[1] ?? ''] ?? Number.NaN)
  // Kotlin: 20.minutes
  const kotlin = /^\.(seconds|minutes|hours|days)$/u.exec(path)?.[1]
  if (kotlin && self?.is === 'number') return spanOf(times(self, PER[kotlin.toUpperCase()]))
  switch (path) {
    case 'System.currentTimeMillis':
      return time('ms')
    case 'Instant.now':
    case 'ZonedDateTime.now':
    case 'OffsetDateTime.now':
    case 'Clock.System.now':
      return date()
    case 'LocalDateTime.now':
      return { is: 'date', offset: 0, naive: 'local' }
    case 'new Date':
    case 'Date':
    case 'new java.util.Date':
    case 'java.util.Date':
      return dateFrom(first)
    case 'Date.from':
    case 'java.util.Date.from':
    case '.toInstant':
    case '.truncatedTo':
    case '.withNano':
      return path.startsWith('.') ? self : first
    case 'Math.floor':
    case 'Math.round':
    case '.toLong':
    case '.toInt':
    case '.intValue':
    case '.longValue':
      return rounded(path.startsWith('.') ? self : first)
    case '.getEpochSecond':
    case '.epochSecond':
    case '.epochSeconds':
      return counted(self, 's')
    case '.toEpochSecond': {
      const value = counted(self, 's')
      return value.is === 'time' && self?.is === 'date' && self.naive === 'local'
        ? { ...value, shifted: true }
        : value
    }
    case '.toEpochMilli':
    case '.toEpochMilliseconds':
    case '.getTime':
    case '.time':
      return counted(self, 'ms')
    case '.toMillis':
    case '.inWholeMilliseconds':
      return inUnit(self, 'ms')
    case '.getSeconds':
    case '.seconds':
    case '.toSeconds':
    case '.inWholeSeconds':
      return inUnit(self, 's')
    case '.toString':
      return self?.is === 'date'
        ? { is: 'timetext', form: 'iso' }
        : self?.is === 'time'
          ? { is: 'timetext', form: 'digits' }
          : self
    case 'String.valueOf':
    case 'Long.toString':
      return first?.is === 'time' ? { is: 'timetext', form: 'digits' } : first
    case 'List.of':
    case 'listOf':
    case 'Collections.singletonList':
    case 'Arrays.asList':
      return undefined
    case '.trim':
      return self
    default:
      return undefined
  }
}

const inUnit = (value: Value | undefined, unit: Unit): Value | undefined =>
  value?.is === 'span' ? number(value.seconds * (unit === 'ms' ? 1000 : 1)) : undefined

const writes: Language['writes'] = {
  now: 'Instant.now().getEpochSecond()',
  dateIn: (minutes) =>
    minutes === 0 ? 'Date.from(Instant.now())' : `Date.from(Instant.now().plusSeconds(${minutes} * 60))`,
  quoted: (text) => JSON.stringify(text),
  bearer: (name) => `"Bearer " + ${name}`,
  env: (name) => `System.getenv("${name}")`,
}

/** Java and Kotlin, which use the same libraries and the same calls, except that Kotlin has no `new`. */
export const java: Language = {
  id: 'java',
  name: 'Java or Kotlin',
  lexis: {
    lineComments: ['//'],
    blockComments: true,
    quotes: `"'`,
    filled: { quotes: '"', by: /\$[\w{]/u, fills: /\$\{([^{}]{1,200})\}|\$(\w{1,60})/gu },
  },
  grammar: { prefixes: ['return', 'throw'], casts: true },
  integerDivision: true,
  call,
  writes,
}

/** Writes the arguments that put an entry into a map. */
export const putEntry = (name: string, expression: string): string => `"${name}", ${expression}`
