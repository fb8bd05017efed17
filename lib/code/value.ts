import type { Expression } from './syntax'

/** A stretch of the text, from `start` up to `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Units that programs count time in, and how many of each make a second. */
export const PER_SECOND = { s: 1, ms: 1e3, us: 1e6, ns: 1e9 } as const
export type Unit = keyof typeof PER_SECOND

/**
 * What an expression comes to, as far as the text says. `time` is a number that counts from 1970, `date` an object that a
 * library turns into one, both `offset` seconds from the moment the program runs; `span` is a duration as an object.
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
  /** `naive`: without its zone, and which time it is. `shifted`: it was read as if it were in another. */
  | {
      readonly is: 'date'
      readonly offset: number
      readonly naive?: 'utc' | 'local'
      readonly shifted?: true
    }
  /** A time as words: an ISO date, or digits in quotes. */
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
  /** Not in the text. `name` is what it is called there. */
  | { readonly is: 'unknown'; readonly name?: string }

/** A value with the place that decides it. */
export interface Setting {
  readonly value: Value
  /** The expression that gives the value, behind any names. */
  readonly at: Range
  /** Where the setting itself is: `exp: now + 900`. */
  readonly entry: Range
}

export const UNKNOWN: Value = { is: 'unknown' }
/** A number that the text shows. */
export const number = (value: number): Value => ({ is: 'number', value })
/** A string that the text shows. */
export const text = (words: string): Value => ({ is: 'text', text: words })
/** A duration as an object of the language, in seconds. */
export const span = (seconds: number): Value => ({ is: 'span', seconds })
/** A date object, `offset` seconds from the moment the program runs; `shifted`: local time is read as UTC. */
export const date = (offset = 0, shifted = false): Value => ({
  is: 'date',
  offset,
  ...(shifted && { shifted: true }),
})
/** Now, in a unit. */
export const time = (unit: Unit, whole = true, offset = 0): Value => ({ is: 'time', offset, unit, whole })

/** The same number without its fraction. */
export function rounded(value: Value | undefined): Value {
  if (value?.is === 'time') return { ...value, whole: true }
  if (value?.is === 'number') return number(Math.floor(value.value))
  return value ?? UNKNOWN
}

/** Seconds of a duration, or of a plain number counted in `unit` seconds. */
export function secondsOf(value: Value | undefined, unit = 1): number | undefined {
  if (value?.is === 'number') return value.value * unit
  return value?.is === 'span' ? value.seconds : undefined
}

/** A date that lies so many seconds later; unknown where either is. */
export function later(value: Value | undefined, seconds: number | undefined): Value {
  if (seconds === undefined || !Number.isFinite(seconds)) return UNKNOWN
  if (value?.is === 'date' || value?.is === 'time') return { ...value, offset: value.offset + seconds }
  return UNKNOWN
}

/** The number that a date counts in a unit. */
export const counted = (value: Value | undefined, unit: Unit, whole = true): Value =>
  value?.is === 'date'
    ? { is: 'time', offset: value.offset, unit, whole, ...(value.shifted && { shifted: true }) }
    : UNKNOWN

/** What `left sign right` comes to. */
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

/** A count of time with a number added to it, or brought into another unit. */
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
