import type { Language } from '../language'
import { counted, date, later, rounded, span, time, UNKNOWN, type Value } from '../value'

const PER: readonly (readonly [RegExp, number])[] = [
  [/^sec(?:ond)?s?$/iu, 1],
  [/^min(?:ute)?s?$/iu, 60],
  [/^hours?$/iu, 3600],
  [/^days?$/iu, 86_400],
  [/^weeks?$/iu, 604_800],
  [/^months?$/iu, 2_629_800],
  [/^years?$/iu, 31_557_600],
]

/** `+20 minutes`, `now`, `20 min`. */
function relative(value: Value | undefined): number | undefined {
  if (value === undefined) return 0
  if (value.is !== 'text') return undefined
  if (/^\s*(?:now)?\s*$/iu.test(value.text)) return 0
  const [, sign = '', amount = '', unit = ''] =
    /^\s*(?:now\s*)?([+-]?)\s*(\d{1,9})\s*([a-z]{1,10})\s*$/iu.exec(value.text) ?? []
  const per = PER.find(([name]) => name.test(unit))?.[1]
  return amount === '' || per === undefined ? undefined : Number(`${sign}${amount}`) * per
}

const dateFrom = (value: Value | undefined): Value => later(date(), relative(value))

/** `PT20M`, `P1D`. */
function interval(value: Value | undefined): Value {
  const [, days, hours, minutes, seconds] =
    (value?.is === 'text' &&
      /^P(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/u.exec(value.text)) ||
    []
  if (days === undefined && hours === undefined && minutes === undefined && seconds === undefined)
    return UNKNOWN
  return span(
    Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0),
  )
}

function call(
  path: string,
  args: readonly Value[],
  self: Value | undefined,
  called: boolean,
): Value | undefined {
  const [first] = args
  switch (path.replaceAll('\\', '')) {
    case 'time':
      return called ? time('s') : undefined
    case 'microtime':
      return first?.is === 'constant' ? time('s', false) : undefined
    case 'strtotime':
      return counted(dateFrom(first), 's')
    case 'intval':
    case 'floor':
    case 'round':
    case 'int':
      return rounded(first)
    case 'strval':
      return first?.is === 'time' ? { is: 'timetext', form: 'digits' } : first
    case 'date':
      return { is: 'timetext', form: first?.is === 'text' && first.text === 'U' ? 'digits' : 'iso' }
    case 'new DateTime':
    case 'new DateTimeImmutable':
      return dateFrom(first)
    case 'new DateInterval':
      return interval(first)
    case 'Carbon.now':
    case 'CarbonImmutable.now':
    case 'now':
      return called ? date() : undefined
    case '.getTimestamp':
    case '.timestamp':
    case '.unix':
      return counted(self, 's')
    case '.format':
      return self?.is === 'date'
        ? { is: 'timetext', form: first?.is === 'text' && first.text === 'U' ? 'digits' : 'iso' }
        : undefined
    case '.modify':
      return later(self, relative(first))
    case '.add':
      return later(self, first?.is === 'span' ? first.seconds : undefined)
    case '.addMinutes':
    case '.addMinute':
      return later(self, first?.is === 'number' ? first.value * 60 : undefined)
    case '.addSeconds':
      return later(self, first?.is === 'number' ? first.value : undefined)
    case '.addHours':
    case '.addHour':
      return later(self, first === undefined ? 3600 : first.is === 'number' ? first.value * 3600 : undefined)
    case '.addDays':
      return later(self, first?.is === 'number' ? first.value * 86_400 : undefined)
    case '.addMonths':
      return later(self, first?.is === 'number' ? first.value * 2_629_800 : undefined)
    case 'trim':
      return first
    default:
      return undefined
  }
}

export const php: Language = {
  id: 'php',
  name: 'PHP',
  lexis: {
    lineComments: ['//', '#'],
    blockComments: true,
    sigils: '$\\',
    quotes: `"'`,
    filled: { quotes: '"', by: /\$/u },
  },
  grammar: { prefixes: ['return', 'echo'], dotJoins: true, casts: true, arrays: true },
  call,
  writes: {
    now: 'time()',
    dateIn: (minutes) =>
      minutes === 0 ? 'new DateTimeImmutable()' : `new DateTimeImmutable('+${minutes} minutes')`,
    quoted: (text) => `'${text.replace(/['\\]/gu, '\\$&')}'`,
    bearer: (name) => `'Bearer ' . ${name}`,
    env: (name) => `getenv('${name}')`,
  },
}

/** Writes an entry of an array. */
export const arrayEntry = (name: string, expression: string): string => `'${name}' => ${expression}`
