import type { Scope } from './scope'
import type { Argument, Expression } from './syntax'
import type { Edit, Member, Part } from './token-code'
import type { Range, Setting, Value } from './value'

interface PartOptions {
  /** Where an entry would be added if there is no record. */
  readonly at: Range
  /** Adds an entry if there is no record to add it to. */
  readonly adding?: (name: string, expression: string) => Edit | undefined
  /** How to write an entry of a record in the language. */
  readonly entry: (name: string, expression: string) => string
}

/**
 * Reads the header or the claims from the expression that a library receives for them.
 *
 * @param expression - undefined if the argument is missing; nothing is set then
 */
export function partFrom(scope: Scope, expression: Expression | undefined, options: PartOptions): Part {
  const adding = options.adding ?? (() => undefined)
  if (expression === undefined) return { members: new Map(), open: false, at: options.at, adding }
  const value = scope.value(expression)
  const known = value.is === 'constant' && value.value === null
  if (value.is !== 'record') return { members: new Map(), open: !known, at: expression, adding }
  return partOfRecord(scope, value, options.entry)
}

/** Reads the header or the claims from a record. */
export function partOfRecord(
  scope: Scope,
  record: Extract<Value, { is: 'record' }>,
  entry: PartOptions['entry'],
): Part {
  return {
    members: new Map([...record.entries].map(([name, setting]) => [name, withTime(scope, setting)])),
    open: record.open,
    at: record.at,
    adding: (name, expression) =>
      intoRecord(scope.text, record.at, entry(name, expression), scope.language.writes.between),
  }
}

/** Inserts an entry at the beginning of a record. */
export function intoRecord(source: string, record: Range, entry: string, between = ', '): Edit | undefined {
  const open = source.slice(record.start, record.end).search(/[[{(]/u)
  if (open < 0) return undefined
  const inner = record.start + open + 1
  const space = /^\s{0,200}/u.exec(source.slice(inner, inner + 200))?.[0] ?? ''
  const first = inner + space.length
  const isEmpty = /[\]})]/u.test(source.charAt(first))
  if (isEmpty) return { start: inner, end: first, text: ` ${entry} ` }
  return { start: first, end: first, text: `${entry}${between}` }
}

/** Returns the part with header parameters or claims that are set in another way and take precedence. */
export function withMembers(part: Part, more: Readonly<Record<string, Member | undefined>>): Part {
  const members = new Map(part.members)
  for (const [name, member] of Object.entries(more)) if (member !== undefined) members.set(name, member)
  return { ...part, members }
}

/** Removes `typ` from a header if it is set to null, because the library then leaves it out. */
export function withoutEmptyType(header: Part): Part {
  const typ = header.members.get('typ')?.value
  if (typ?.is !== 'constant' || typ.value !== null) return header
  return { ...header, members: new Map([...header.members].filter(([name]) => name !== 'typ')) }
}

/** Adds how to write a time for another lifetime. */
export function withTime(scope: Scope, setting: Setting): Member {
  const { value, at } = setting
  const { writes } = scope.language
  if (value.is === 'date') return { ...setting, lasting: (seconds) => writes.dateIn(seconds / 60) }
  if (value.is !== 'time' && value.is !== 'number' && value.is !== 'timetext') return setting
  const base = value.is === 'time' ? baseOf(scope, at) : undefined
  const name = /^([\w$]{1,60}?)\s*\+/u.exec(scope.text.slice(at.start, at.end))?.[1]
  return {
    ...setting,
    ...(name !== undefined && { base: name }),
    lasting: (seconds) => `${base ?? writes.now}${seconds === 0 ? '' : ` + ${counted(seconds)}`}`,
  }
}

/** Returns the first term of a sum if it is the current time in whole seconds. */
function baseOf(scope: Scope, at: Range): string | undefined {
  const source = scope.text.slice(at.start, at.end)
  const plus = source.lastIndexOf('+')
  const left = plus > 0 ? source.slice(0, plus).trim() : ''
  if (!/^[\w$@.()]{1,60}$/u.test(left) || !balanced(left)) return undefined
  const value = scope.valueOfText(left, at.start)
  return value?.is === 'time' && value.unit === 's' && value.whole && value.offset <= 0 ? left : undefined
}

const balanced = (source: string): boolean =>
  source.split('(').length === source.split(')').length && !source.startsWith(')')

/** Writes a number of seconds as people do: in days, in minutes or as it is. */
export const counted = (seconds: number): string =>
  seconds % 86_400 === 0
    ? `${seconds / 86_400} * 86400`
    : seconds % 60 === 0
      ? `${seconds / 60} * 60`
      : String(seconds)

/** Returns an argument of a call by its name, or by its position. */
export const argument = (
  args: readonly Argument[],
  position: number,
  ...names: readonly string[]
): Argument | undefined => {
  const named = args.find(({ name }) => name !== undefined && names.includes(name))
  if (named) return named
  const at = args[position]
  return at?.name === undefined ? at : undefined
}

/** Inserts an argument after the last one of a call. */
export function asLastArgument(source: string, call: Range, args: readonly Argument[], text: string): Edit {
  const last = args.at(-1)
  if (last) return { start: last.end, end: last.end, text: `, ${text}` }
  const at = source.lastIndexOf(')', call.end - 1)
  return { start: at, end: at, text }
}
