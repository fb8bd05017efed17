import type { Language, Named } from '../language'
import { counted, date, later, number, rounded, secondsOf, span, time, UNKNOWN, type Value } from '../value'

const PER: Readonly<Record<string, number>> = {
  weeks: 604_800,
  days: 86_400,
  hours: 3600,
  minutes: 60,
  seconds: 1,
  milliseconds: 0.001,
}

/** `timedelta(minutes=20)`, `.shift(minutes=20)`, `.add(minutes=20)`. */
function delta(args: readonly Value[], named: Named | undefined): number | undefined {
  let seconds = 0
  let seen = false
  for (const [unit, per] of Object.entries(PER)) {
    const value = named?.(unit)
    if (value === undefined) continue
    if (value.is !== 'number') return undefined
    seconds += value.value * per
    seen = true
  }
  if (seen) return seconds
  const [days, more] = args
  return days?.is === 'number' ? days.value * 86_400 + (secondsOf(more) ?? 0) : undefined
}

/** Code that converts a date without a time zone in this way reads it as UTC. */
const asUtc = (value: Value | undefined): Value => counted(value, 's')

/** `.timestamp()` and `mktime` read a date without a time zone as local time. */
function asLocal(value: Value | undefined, whole: boolean): Value {
  if (value?.is !== 'date') return UNKNOWN
  return {
    is: 'time',
    offset: value.offset,
    unit: 's',
    whole,
    ...(value.naive === 'utc' && { shifted: true }),
  }
}

function call(
  path: string,
  args: readonly Value[],
  self: Value | undefined,
  called: boolean,
  named?: Named,
): Value | undefined {
  const [first] = args
  const name = path.startsWith('.') ? path : path.replace(/^(?:datetime|dt|_?time|calendar|math)\.(?=.)/u, '')
  switch (path) {
    case 'time.time':
    case '_time.time':
      return called ? time('s', false) : undefined
    case 'time':
      return called ? time('s', false) : undefined
    case 'time.time_ns':
      return time('ns')
    case 'time.gmtime':
      return first === undefined ? naive('utc') : UNKNOWN
    case 'time.localtime':
      return first === undefined ? naive('local') : UNKNOWN
    case 'time.mktime':
      return asLocal(first, false)
    case 'calendar.timegm':
    case 'timegm':
      return first?.is === 'date'
        ? asUtc(first.naive === 'local' ? { ...first, shifted: true } : first)
        : UNKNOWN
    case 'int':
    case 'round':
    case 'math.floor':
    case 'floor':
    case 'math.trunc':
      return rounded(first)
    case 'float':
      return first
    case 'str':
      return first?.is === 'time' ? { is: 'timetext', form: 'digits' } : first
    case 'arrow.utcnow':
    case 'arrow.now':
    case 'pendulum.now':
    case 'timezone.now':
    case 'django.utils.timezone.now':
      return date()
  }
  switch (name) {
    case 'timedelta': {
      const seconds = delta(args, named)
      return seconds === undefined ? UNKNOWN : span(seconds)
    }
    case 'utcnow':
    case 'datetime.utcnow':
      return naive('utc')
    case 'now':
    case 'datetime.now':
      return called && path !== 'now' ? (args.length === 0 ? naive('local') : date()) : undefined
    case 'datetime.today':
    case 'today':
      return path === 'today' ? undefined : naive('local')
    case '.timetuple':
    case '.utctimetuple':
      return self?.is === 'date' && name === '.utctimetuple' ? { ...self } : self
    case '.timestamp':
      return called ? asLocal(self, false) : counted(self, 's')
    case '.int_timestamp':
      return counted(self, 's')
    case '.float_timestamp':
      return counted(self, 's', false)
    case '.replace':
      return self?.is === 'date' && named?.('microsecond') !== undefined && named('tzinfo') === undefined
        ? self
        : self?.is === 'date' && named?.('tzinfo') !== undefined
          ? date(self.offset, self.naive === 'local')
          : UNKNOWN
    case '.astimezone':
      return self?.is === 'date' ? date(self.offset) : UNKNOWN
    case '.shift':
    case '.add':
      return later(self, delta([], named))
    case '.total_seconds':
      return self?.is === 'span' ? number(self.seconds) : undefined
    case '.seconds':
      return self?.is === 'span' ? number(self.seconds % 86_400) : undefined
    case '.isoformat':
      return self?.is === 'date' ? { is: 'timetext', form: 'iso' } : undefined
    case '.strftime':
      return self?.is === 'date'
        ? { is: 'timetext', form: first?.is === 'text' && first.text === '%s' ? 'digits' : 'iso' }
        : undefined
    case '.strip':
      return self
    default:
      return undefined
  }
}

const naive = (zone: 'utc' | 'local'): Value => ({ is: 'date', offset: 0, naive: zone })

export const python: Language = {
  id: 'python',
  name: 'Python',
  lexis: {
    lineComments: ['#'],
    blockComments: false,
    quotes: `"'`,
    filledAfter: 'f',
  },
  grammar: { prefixes: ['await', 'not', 'lambda'] },
  call,
  writes: {
    now: 'int(time.time())',
    dateIn: (minutes) =>
      minutes === 0
        ? 'datetime.now(timezone.utc)'
        : `datetime.now(timezone.utc) + timedelta(minutes=${minutes})`,
    quoted: (text) => `"${text.replace(/["\\]/gu, '\\$&')}"`,
    bearer: (name) => `f"Bearer {${name}}"`,
    env: (name) => `os.environ["${name}"]`,
  },
}

/** Writes an entry of a dictionary. */
export const dictEntry = (name: string, expression: string): string => `"${name}": ${expression}`
