import type { Language } from '../language'
import { counted, date, later, number, rounded, secondsOf, span, time, UNKNOWN, type Value } from '../value'

/** The seconds of each unit that date libraries and `ms` accept. A capital M means a month in some of them. */
const UNIT_SECONDS: readonly (readonly [name: RegExp, seconds: number])[] = [
  [/^(?:ms|milliseconds?|msecs?)$/u, 0.001],
  [/^(?:s|seconds?|secs?)$/u, 1],
  [/^(?:m|minutes?|mins?)$/u, 60],
  [/^(?:h|hours?|hrs?)$/u, 3600],
  [/^(?:d|days?)$/u, 86_400],
  [/^(?:w|weeks?)$/u, 604_800],
  [/^(?:M|months?)$/u, 2_629_800],
  [/^(?:y|years?|yrs?)$/u, 31_557_600],
]

const secondsPer = (unit: string): number | undefined => UNIT_SECONDS.find(([name]) => name.test(unit))?.[1]

/**
 * Converts a duration in words to seconds, as the package `ms` reads it: `20m`, `20 minutes`, `1200s`. Without a unit
 * `ms` counts milliseconds.
 */
export function spanInWords(words: string, bare: number | undefined): number | undefined {
  const [, amount = '', unit = ''] =
    /^\s{0,4}([+-]?\d{1,12}(?:\.\d{1,6})?)\s{0,4}([a-z]{0,12})\s{0,4}$/iu.exec(words) ?? []
  if (amount === '') return undefined
  const seconds = unit === '' ? bare : secondsPer(unit.toLowerCase())
  return seconds === undefined ? undefined : Number(amount) * seconds
}

/** Reads a duration as date libraries accept it: a record, or an amount and a unit. */
function amountOf([amount, unit]: readonly Value[]): number | undefined {
  if (amount?.is === 'number' && unit?.is === 'text') {
    const per = secondsPer(unit.text)
    return per === undefined ? undefined : amount.value * per
  }
  if (amount?.is === 'span') return amount.seconds
  if (amount?.is !== 'record') return undefined
  let seconds = 0
  for (const [name, { value }] of amount.entries) {
    const per = secondsPer(name)
    if (per === undefined || value.is !== 'number') return undefined
    seconds += per * value.value
  }
  return seconds
}

const dateFrom = (value: Value | undefined): Value => {
  if (value === undefined) return date()
  if (value.is === 'date') return value
  return value.is === 'time' && value.unit === 'ms' ? date(value.offset) : UNKNOWN
}

function call(
  path: string,
  args: readonly Value[],
  self: Value | undefined,
  called: boolean,
): Value | undefined {
  const [first] = args
  switch (path) {
    case 'JSON.stringify':
      return first
    // jsrsasign accepts `now` and `now + 1hour`.
    case 'KJUR.jws.IntDate.get':
    case 'rs.KJUR.jws.IntDate.get': {
      const [, amount, unit] =
        (first?.is === 'text' && /^now(?: \+ (\d{1,4})(hour|day|month|year))?$/u.exec(first.text)) || []
      const per = { hour: 3600, day: 86_400, month: 2_592_000, year: 31_536_000 }[unit ?? ''] ?? 0
      return first?.is === 'text' && first.text.startsWith('now')
        ? time('s', true, Number(amount ?? 0) * per)
        : UNKNOWN
    }
    case 'Date.now':
      return called ? time('ms') : undefined
    case 'new Date':
      return dateFrom(first)
    case 'Math.floor':
    case 'Math.round':
    case 'Math.trunc':
    case 'Math.ceil':
    case 'parseInt':
    case 'Number.parseInt':
      return rounded(first)
    case 'Number':
    case 'dayjs.utc':
    case 'moment.utc':
      return path === 'Number' ? first : date()
    case 'dayjs':
    case 'moment':
    case 'DateTime.now':
    case 'DateTime.utc':
      return called ? dateFrom(first) : undefined
    case 'moment.duration':
      return span(amountOf(args) ?? Number.NaN)
    case 'ms':
      return first?.is === 'text' ? number((spanInWords(first.text, 0.001) ?? Number.NaN) * 1000) : undefined
    case 'getUnixTime':
      return counted(first, 's')
    case 'addMinutes':
    case 'addSeconds':
    case 'addHours':
    case 'addDays': {
      const per = { addMinutes: 60, addSeconds: 1, addHours: 3600, addDays: 86_400 }[path]
      return later(first, secondsOf(args[1], per))
    }
    // djwt accepts a number of seconds from now, or a date.
    case 'getNumericDate':
      return first?.is === 'number' ? time('s', true, first.value) : counted(first, 's')
    case 'performance.now':
      return UNKNOWN
    case '.getTime':
    case '.valueOf':
    case '.toMillis':
      return counted(self, 'ms')
    case '.unix':
    case '.toUnixInteger':
      return counted(self, 's')
    case '.toSeconds':
      return counted(self, 's', false)
    case '.toISOString':
    case '.toJSON':
    case '.toISO':
      return self?.is === 'date' ? { is: 'timetext', form: 'iso' } : undefined
    case '.toFixed':
    case '.toString':
      return self?.is === 'time' ? { is: 'timetext', form: 'digits' } : self
    case '.add':
    case '.plus':
      return later(self, amountOf(args))
    case '.subtract':
    case '.minus':
      return later(self, -(amountOf(args) ?? Number.NaN))
    case '.asSeconds':
      return self?.is === 'span' ? number(self.seconds) : undefined
    case '.trim':
      return self
    default:
      return path === 'String' && first?.is === 'time' ? { is: 'timetext', form: 'digits' } : undefined
  }
}

export const javascript: Language = {
  id: 'javascript',
  name: 'JavaScript',
  lexis: {
    lineComments: ['//'],
    blockComments: true,
    sigils: '$#',
    regex: true,
    quotes: `"'\``,
    templates: true,
  },
  grammar: { prefixes: ['await', 'async', 'void', 'typeof'] },
  call,
  writes: {
    now: 'Math.floor(Date.now() / 1000)',
    dateIn: (minutes) => (minutes === 0 ? 'new Date()' : `new Date(Date.now() + ${minutes} * 60 * 1000)`),
    quoted: (text) => `'${text.replace(/['\\]/gu, '\\$&')}'`,
    bearer: (name) => `\`Bearer \${${name}}\``,
    env: (name) => `process.env.${name}`,
  },
}

/** Writes an entry of an object. */
export const objectEntry = (name: string, expression: string): string =>
  name === expression ? name : `${/^[\p{L}_$][\w$]*$/u.test(name) ? name : `'${name}'`}: ${expression}`
