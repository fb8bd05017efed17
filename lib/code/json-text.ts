import { withTime } from './part'
import type { Scope } from './scope'
import { readTokens } from './source'
import { type Argument, type Expression, Reader } from './syntax'
import type { Edit, Member, Part } from './token-code'
import { type Range, UNKNOWN, type Value } from './value'

/** Nobody writes a longer header or claims set by hand. */
const LONGEST = 4000
/** The number of values between the pieces; JSON with more isn't part of a token. */
const MOST_VALUES = 60
/** The number of strings that are searched. The next limit is for the pieces of each. */
const MOST_TEXTS = 200
const MOST_PIECES = 200
/** The first of the characters that mark the place of a value. */
const PLACE = 0xe000

/**
 * JSON that a program puts together: its characters, the position of each in the source, and the values between the
 * pieces.
 */
interface Pieces {
  json: string
  readonly places: number[]
  readonly values: Expression[]
}

/**
 * Finds the first string of a program that is a JSON object with the wanted names: one string, a sum of strings and
 * values, a format with its arguments, or a string with interpolated values.
 *
 * @param isIt - whether these are the wanted names
 */
export function jsonPart(scope: Scope, isIt: (names: readonly string[]) => boolean): Part | undefined {
  let looked = 0
  for (const [index, { kind, text }] of scope.tokens.entries()) {
    if (kind !== 'string' || text.length > LONGEST || !/^\s{0,40}\{\s{0,40}(?:"|$)/u.test(text)) continue
    looked += 1
    if (looked > MOST_TEXTS) return undefined
    const pieces: Pieces = { json: '', places: [], values: [] }
    const whole = expressionAt(scope, index)
    collect(scope, whole, pieces)
    const members = [...membersOf(scope, pieces)]
    if (isIt(members.map(([name]) => name))) return partOf(scope, whole, pieces, members)
  }
  return undefined
}

/** Returns the expression that begins with a string: the sum or the formatting call that it is part of. */
function expressionAt(scope: Scope, index: number): Expression {
  const { tokens, reader } = scope
  const called = tokens[index - 2]
  if (tokens[index - 1]?.text === '(' && /^s?printf$|^format$|^Sprintf$/u.test(called?.text ?? '')) {
    const isMember = tokens[index - 3]?.kind === 'mark' && /^[.:]/u.test(tokens[index - 3]?.text ?? '')
    const { expression } = reader.expression(isMember ? index - 4 : index - 2, true)
    if (expression.is === 'call') return expression
  }
  return reader.expression(index, true).expression
}

function collect(scope: Scope, expression: Expression, pieces: Pieces): void {
  if (pieces.json.length > LONGEST || pieces.values.length > MOST_VALUES) return
  if (expression.is === 'awaited') collect(scope, expression.of, pieces)
  else if (expression.is === 'sum')
    for (const each of summands(expression)) {
      if (each === expression) addValue(each, pieces)
      else collect(scope, each, pieces)
    }
  else {
    const { text, args = [] } = formatted(expression) ?? {}
    if (text) addText(scope, text, args, pieces)
    else addValue(expression, pieces)
  }
}

/** Splits a sum into its operands, in order. Returns the sum itself if it is another calculation or too long. */
function summands(sum: Expression): readonly Expression[] {
  const rights: Expression[] = []
  let left = sum
  while (left.is === 'sum' && left.sign === '+' && rights.length < MOST_PIECES) {
    rights.push(left.right)
    left = left.left
  }
  return left.is === 'sum' ? [sum] : [left, ...rights.reverse()]
}

type Text = Extract<Expression, { is: 'text' }>

/** Returns a string, and the values that a call inserts into it. */
function formatted(
  expression: Expression,
): { readonly text: Text; readonly args?: readonly Argument[] } | undefined {
  if (expression.is === 'text') return { text: expression }
  if (expression.is !== 'call') return undefined
  const [first, ...rest] = expression.args
  const on = expression.of.is === 'member' ? expression.of : undefined
  // Calls such as `"""…""".trimIndent()` don't change the JSON.
  if (on?.of.is === 'text') return { text: on.of, ...(on.name === 'formatted' && { args: expression.args }) }
  if (first?.value.is === 'text' && /^\s*\{/u.test(first.value.text)) return { text: first.value, args: rest }
  return undefined
}

function addValue(expression: Expression, pieces: Pieces): void {
  pieces.json += String.fromCharCode(PLACE + pieces.values.length)
  pieces.places.push(expression.start)
  pieces.values.push(expression)
}

/** Adds the content of a string as it is written, with the values that a format or the language inserts into it. */
function addText(
  scope: Scope,
  { start, end, filled }: Text,
  args: readonly Argument[],
  pieces: Pieces,
): void {
  const { fills } = scope.language.lexis.filled ?? {}
  const written = scope.text.slice(start, end)
  const quotes = /^(?:\w{0,2}|\$|@)("""|'''|["'`])/u.exec(written) ?? ['', '']
  const [opening] = quotes
  const closing = quotes[1] ?? ''
  const from = start + opening.length
  const inner = scope.text.slice(from, end - closing.length)
  let used = 0
  let at = 0
  const upTo = (place: number) => {
    for (; at < place; at += 1) {
      pieces.json += inner.charAt(at)
      pieces.places.push(from + at)
    }
  }
  const pattern = filled && fills ? fills : args.length > 0 ? /%(?:\d\$)?[a-z]/gu : undefined
  for (const match of pattern === undefined ? [] : inner.matchAll(pattern)) {
    if (pieces.values.length > MOST_VALUES) break
    upTo(match.index)
    const put = match.slice(1).find((group) => group !== undefined)
    const arg = args[used]?.value
    if (args.length === 0 && put !== undefined)
      addValue(within(scope, put, from + match.index + match[0].indexOf(put)), pieces)
    else if (arg !== undefined) addValue(arg, pieces)
    used += 1
    at = match.index + match[0].length
  }
  upTo(inner.length)
}

/** Reads an expression inside a string, with its positions in the source. */
function within(scope: Scope, source: string, start: number): Expression {
  const tokens = readTokens(source, scope.language.lexis).map((token) => ({
    ...token,
    start: token.start + start,
    end: token.end + start,
  }))
  return new Reader(tokens, scope.language.grammar).expression(0, true).expression
}

const MEMBER =
  /\\?"([\w-]{1,40})\\?"\s{0,8}:\s{0,8}(?:\\?"((?:(?!\\?")[^\n]){0,300})\\?"|([\ue000-\ue0ff])|(-?\d{1,16}(?:\.\d{1,9})?)(?=\s{0,8}[,}])|(\[(?:[^\]\n"]|"[^"\n]*"){0,1500}\]))?/gu

function* membersOf(scope: Scope, { json, places, values }: Pieces): Generator<readonly [string, Member]> {
  for (const match of json.matchAll(MEMBER)) {
    const [all, name = '', words, place, digits, list] = match
    const start = places[match.index] ?? 0
    const entry = { start, end: (places[match.index + all.length - 1] ?? start) + 1 }
    const rangeOf = (piece: string): Range => {
      const from = match.index + all.lastIndexOf(piece)
      const first = places[from] ?? start
      return { start: first, end: piece === '' ? first : (places[from + piece.length - 1] ?? first) + 1 }
    }
    const quoted = words !== undefined && words.length === 1 ? values[words.charCodeAt(0) - PLACE] : undefined
    const bare = place === undefined ? undefined : values[place.charCodeAt(0) - PLACE]
    if (bare !== undefined) yield [name, withTime(scope, scope.setting(bare, entry))]
    else if (quoted !== undefined) {
      const { value, at } = scope.setting(quoted, entry)
      const isTime = value.is === 'time' || value.is === 'number'
      yield [name, { value: isTime ? { is: 'timetext', form: 'digits' } : value, at, entry }]
    } else if (words !== undefined)
      yield [
        name,
        { value: plain(words), at: rangeOf(words), entry, naming: (text) => text.replaceAll('"', '') },
      ]
    else if (digits !== undefined)
      yield [name, { value: { is: 'number', value: Number(digits) }, at: rangeOf(digits), entry }]
    else yield [name, { value: list === undefined ? UNKNOWN : listOf(list, entry), at: entry, entry }]
  }
}

/** The value of a string if nothing is inserted into it. */
const plain = (words: string): Value =>
  /[\ue000-\ue0ff\\]|\$[\w{]|#\{|%[a-z]/u.test(words) ? UNKNOWN : { is: 'text', text: words }

function listOf(list: string, range: Range): Value {
  try {
    const items: unknown = JSON.parse(list)
    if (!Array.isArray(items) || !items.every((item) => typeof item === 'string')) return UNKNOWN
    return { is: 'list', items: items.map((text) => ({ is: 'text', text, filled: false, ...range })) }
  } catch {
    return UNKNOWN
  }
}

function partOf(
  scope: Scope,
  whole: Range,
  { json, places }: Pieces,
  members: readonly (readonly [string, Member])[],
): Part {
  const open = (places[json.indexOf('{')] ?? whole.start) + 1
  const written = scope.text.slice(whole.start, whole.end)
  return {
    members: new Map(members),
    open: !json.trimEnd().endsWith('}'),
    at: whole,
    adding: (name, expression) => {
      const literal = /^(["'])([^"'\\]*)\1$/u.exec(expression)?.[2]
      const quote = /^"(?!"")/u.test(written) ? '\\"' : '"'
      const value =
        literal === undefined ? between(scope, written, name, expression, quote) : quote + literal + quote
      const edit: Edit = { start: open, end: open, text: `${quote}${name}${quote}:${value},` }
      return value === undefined ? undefined : edit
    },
  }
}

/** Writes a value between two pieces of a string; undefined if only a format could insert it. */
function between(
  { language }: Scope,
  written: string,
  name: string,
  expression: string,
  quote: string,
): string | undefined {
  const isNumber = name === 'exp' || name === 'iat'
  const mark = isNumber ? '' : quote
  const isSum = /^["'](?!["']{2})/u.test(written)
  if (isSum) return `${mark}${written.charAt(0)} + ${expression} + ${written.charAt(0)}${mark}`
  return language.lexis.filled?.fills === undefined ? undefined : `${mark}\${${expression}}${mark}`
}
