import type { Expression } from './syntax'

/** A range of the source, from `start` up to but not including `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The units in which programs count time, and how many of each are in a second. */
export const PER_SECOND = { s: 1, ms: 1e3, us: 1e6, ns: 1e9 } as const
export type Unit = keyof typeof PER_SECOND

/**
 * The value of an expression, as far as the source shows it. `time` is a number that counts from 1970, and `date` an
 * object that a library converts to one. `offset` is in seconds from the moment the program runs. `span` is a duration
 * as an object.
 */
export type Value =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly value: number }
  | {
      readonly is: 'time'
      readonly offset: number
      readonly unit: Unit
      readonly whole: boolean
      readonly shifted?: true
    }
  /**
   * `naive`: the date has no time zone, and the value says which time it shows. `shifted`: it was read as if it were in
   * another zone.
   */
  | {
      readonly is: 'date'
      readonly offset: number
      readonly naive?: 'utc' | 'local'
      readonly shifted?: true
    }
  /** A time as a string: an ISO date, or digits. */
  | { readonly is: 'timetext'; readonly form: 'iso' | 'digits' }
  | { readonly is: 'span'; readonly seconds: number }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | {
      readonly is: 'record'
      readonly entries: ReadonlyMap<string, Setting>
      readonly open: boolean
      readonly at: Range
    }
  | { readonly is: 'constant'; readonly value: boolean | null }
  /** The source doesn't show the value. `name` is its name in the source. */
  | { readonly is: 'unknown'; readonly name?: string }

/** A value, with the place that determines it. */
export interface Setting {
  readonly value: Value
  /** The expression that gives the value, after names are resolved. */
  readonly at: Range
  /** The place of the setting itself: `exp: now + 900`. */
  readonly entry: Range
}

export const UNKNOWN: Value = { is: 'unknown' }
/** A number that the text shows. */
export const number = (value: number): Value => ({ is: 'number', value })
/** A string that the text shows. */
export const text = (words: string): Value => ({ is: 'text', text: words })
/** A duration as an object of the language, in seconds. */
export const span = (seconds: number): Value => ({ is: 'span', seconds })
/** A date object, `offset` seconds from the moment the program runs. `shifted` means that local time is read as UTC. */
export const date = (offset = 0, shifted = false): Value => ({
  is: 'date',
  offset,
  ...(shifted && { shifted: true }),
})
/** The current time in a unit. */
export const time = (unit: Unit, whole = true, offset = 0): Value => ({ is: 'time', offset, unit, whole })

/** The same number without its fraction. */
export function rounded(value: Value | undefined): Value {
  if (value?.is === 'time') return { ...value, whole: true }
  if (value?.is === 'number') return number(Math.floor(value.value))
  return value ?? UNKNOWN
}

/** The number of seconds in a duration, or in a plain number of units of `unit` seconds. */
export function secondsOf(value: Value | undefined, unit = 1): number | undefined {
  if (value?.is === 'number') return value.value * unit
  return value?.is === 'span' ? value.seconds : undefined
}

/** A date that is the given number of seconds later; unknown if either is unknown. */
export function later(value: Value | undefined, seconds: number | undefined): Value {
  if (seconds === undefined || !Number.isFinite(seconds)) return UNKNOWN
  if (value?.is === 'date' || value?.is === 'time') return { ...value, offset: value.offset + seconds }
  return UNKNOWN
}

/** The number that a date has in a unit. */
export const counted = (value: Value | undefined, unit: Unit, whole = true): Value =>
  value?.is === 'date'
    ? { is: 'time', offset: value.offset, unit, whole, ...(value.shifted && { shifted: true }) }
    : UNKNOWN

/** Evaluates `left sign right`. */
export function combined(sign: string, left: Value, right: Value): Value {
  if (left.is === 'number' && right.is === 'number') {
    const value = arithmetic(sign, left.value, right.value)
    return value === undefined || !Number.isFinite(value) ? UNKNOWN : number(value)
  }
  if (left.is === 'text' && right.is === 'text' && sign === '+') return text(left.text + right.text)
  const toward = sign === '+' ? 1 : sign === '-' ? -1 : 0
  if (left.is === 'time') {
    if (right.is === 'number') return scaled(sign, left, right.value)
    if (right.is === 'span' && toward !== 0) return later(left, toward * right.seconds)
  }
  if (left.is === 'date' && toward !== 0) return later(left, toward * (secondsOf(right) ?? Number.NaN))
  if (toward === 1 && (right.is === 'time' || right.is === 'date')) return combined('+', right, left)
  if (left.is === 'span' && right.is === 'span' && toward !== 0)
    return span(left.seconds + toward * right.seconds)
  if (left.is === 'span' && right.is === 'number' && sign === '*') return span(left.seconds * right.value)
  if (left.is === 'number' && right.is === 'span' && sign === '*') return span(left.value * right.seconds)
  if (right.is === 'time' && left.is === 'number' && sign === '*') return scaled('*', right, left.value)
  return UNKNOWN
}

function arithmetic(sign: string, left: number, right: number): number | undefined {
  switch (sign) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '//':
    case '~/':
      return Math.floor(left / right)
    case '%':
      return left % right
    case '**':
      return left ** right
    default:
      return undefined
  }
}

const UNITS = Object.keys(PER_SECOND) as Unit[]

/** Adds a number to a time, subtracts it, or converts the time to another unit. */
function scaled(sign: string, value: Extract<Value, { is: 'time' }>, by: number): Value {
  if (sign === '+' || sign === '-') {
    const seconds = by / PER_SECOND[value.unit]
    const whole = value.whole && Number.isInteger(by)
    return { ...value, whole, offset: value.offset + (sign === '+' ? seconds : -seconds) }
  }
  if (sign === '|' || sign === '>>') return by === 0 ? { ...value, whole: true } : UNKNOWN
  const factor = sign === '*' ? by : sign === '/' || sign === '//' || sign === '~/' ? 1 / by : Number.NaN
  const unit = UNITS.find((each) => Math.abs(PER_SECOND[each] / (PER_SECOND[value.unit] * factor) - 1) < 1e-9)
  if (unit === undefined) return UNKNOWN
  const whole = sign === '*' ? value.whole : sign !== '/' || unit === value.unit
  return { ...value, unit, whole }
}
