import type { Language } from '../language'
import { counted, date, later, rounded, secondsOf, span, time, UNKNOWN, type Value } from '../value'

const PER: Readonly<Record<string, number>> = {
  milliseconds: 0.001,
  seconds: 1,
  secs: 1,
  minutes: 60,
  mins: 60,
  hours: 3600,
  days: 86_400,
  weeks: 604_800,
}

function call(path: string, args: readonly Value[], self: Value | undefined): Value | undefined {
  const [first] = args
  const unit = /(?:^|\.)(?:Duration|TimeDelta)\.(?:from_|try_)?(\w+)$/u.exec(path)?.[1]
  const per = unit === undefined ? undefined : PER[unit]
  if (per !== undefined) return first?.is === 'number' ? span(first.value * per) : UNKNOWN
  switch (path.replace(/^(?:std\.time|chrono|time|jsonwebtoken)\./u, '')) {
    case 'SystemTime.now':
    case 'Utc.now':
    case 'Local.now':
    case 'OffsetDateTime.now_utc':
      return date()
    case 'get_current_timestamp':
      return time('s')
    case '.as_secs':
      return counted(self, 's')
    case '.timestamp':
    case '.unix_timestamp':
      return counted(self, 's')
    case '.as_millis':
    case '.timestamp_millis':
      return counted(self, 'ms')
    case '.as_micros':
      return counted(self, 'us')
    case '.as_nanos':
      return counted(self, 'ns')
    case '.as_secs_f64':
      return counted(self, 's', false)
    case '.to_rfc3339':
      return self?.is === 'date' ? { is: 'timetext', form: 'iso' } : undefined
    case '.num_seconds':
      return self?.is === 'span' ? { is: 'number', value: secondsOf(self) ?? Number.NaN } : undefined
    case '.checked_add_signed':
      return later(self, first?.is === 'span' ? first.seconds : undefined)
    // These calls only wrap, unwrap or convert a value.
    case '.duration_since':
    case '.unwrap':
    case '.expect':
    case '.unwrap_or_default':
    case '.into':
    case '.clone':
    case '.to_owned':
    case '.try_into':
      return self
    case '.to_string':
      return self?.is === 'time' ? { is: 'timetext', form: 'digits' } : self
    case 'Some':
    case 'Ok':
    case 'String.from':
    case 'u64.from':
    case 'usize.try_from':
      return first
    case '.floor':
      return rounded(self)
    default:
      return undefined
  }
}

export const rust: Language = {
  id: 'rust',
  name: 'Rust',
  lexis: { lineComments: ['//'], blockComments: true, quotes: '"' },
  grammar: { prefixes: ['mut', 'return'], typedRecords: true, tries: true, macros: true },
  integerDivision: true,
  call,
  writes: {
    now: 'jsonwebtoken::get_current_timestamp()',
    dateIn: (minutes) => (minutes === 0 ? 'Utc::now()' : `Utc::now() + Duration::minutes(${minutes})`),
    quoted: (text) => `${JSON.stringify(text)}.to_string()`,
    env: (name) => `std::env::var("${name}")?`,
  },
}

/** Writes a field of a struct. */
export const fieldEntry = (name: string, expression: string): string => `${name}: ${expression}`
