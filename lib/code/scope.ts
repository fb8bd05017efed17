import type { Language } from './language'
import type { Token } from './source'
import { type Argument, type Expression, Reader, WHOLE } from './syntax'
import { combined, number, type Range, rounded, type Setting, text, UNKNOWN, type Value } from './value'

/** An assignment to a name, or to an entry of what the name holds. */
export interface Assignment {
  /** The path of `payload.exp` and `payload['exp']` is `exp`. */
  readonly path: readonly string[]
  readonly value: Expression
  /** The index of the token where it begins. */
  readonly at: number
  readonly range: Range
  /** The number of characters before it on its line. Code in a branch is indented further. */
  readonly indent: number
  /** From here on the name holds a value that the source does not show. */
  readonly lost?: true
}

const DEEPEST = 60
/** A name that is assigned more often than this is not evaluated further. */
const MOST_ASSIGNMENTS = 200
/** Operators such as `a || b`, whose result is `b` if `a` has no value. */
const DEFAULTS = new Set(['||', '??', 'or', '?:'])
const ASSIGNS = new Set(['=', ':='])
const CHANGES = new Set(['+=', '-=', '*='])

/** The names of a source text, with what each holds at which position, and the value of any expression in it. */
export class Scope {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: Language
  readonly reader: Reader
  readonly #assignments = new Map<string, Assignment[]>()
  #code: string | undefined
  #steps: number

  constructor(source: string, tokens: readonly Token[], language: Language) {
    this.text = source
    this.tokens = tokens
    this.language = language
    this.reader = new Reader(tokens, language.grammar)
    this.#steps = 5000 + 10 * tokens.length
    this.#findAssignments()
  }

  /** The source with spaces instead of comments; every character keeps its position. */
  get code(): string {
    this.#code ??= withoutComments(this.text, this.tokens)
    return this.#code
  }

  /** Whether a name is assigned anywhere. */
  knows(name: string): boolean {
    return this.#assignments.has(name)
  }

  /** Finds a name of the source that matches a pattern: a variable that is assigned, or a parameter. */
  nameLike(pattern: RegExp): string | undefined {
    return this.tokens.find(({ kind, text: name }, at) => {
      if (kind !== 'name' || !pattern.test(name)) return false
      const before = this.tokens[at - 1]?.text ?? ''
      const after = this.tokens[at + 1]?.text ?? ''
      return (
        !['.', '->', '::', '?.', '&.'].includes(before) &&
        (this.knows(name) || !/^(?:[:(.]|=>?|::)$/u.test(after))
      )
    })?.text
  }

  /** Returns the name to which exactly this value is assigned. */
  nameOf(range: Range): { readonly name: string; readonly awaited: boolean } | undefined {
    for (const [name, list] of this.#assignments) {
      for (const { path, value } of list) {
        const inner = withoutTurn(value.is === 'awaited' ? value.of : value)
        if (path.length === 0 && inner.start === range.start && inner.end === range.end)
          return { name, awaited: value.is === 'awaited' }
      }
    }
    return undefined
  }

  /**
   * Returns the names that hold the string made from an object: `signed` of `signed, err := token.SignedString(key)`.
   */
  turnedFrom(object: string): readonly string[] {
    const turned = new RegExp(
      `^${object.replaceAll('$', '\\\\$')}(?:\\.|->)(?:SignedString|serialize|compact|toString|sign)\\(`,
      'u',
    )
    return [...this.#assignments].flatMap(([name, list]) =>
      list.some(
        ({ path, value }) =>
          path.length === 0 && turned.test(this.text.slice(value.start, value.start + 200)),
      )
        ? [name]
        : [],
    )
  }

  /** Evaluates an expression, and returns the expression, possibly behind names, that determines the value. */
  setting(expression: Expression, entry: Range = expression, depth = 0): Setting {
    const behind = this.#behindNames(expression)
    return { value: this.value(behind, depth), at: behind, entry }
  }

  /** Resolves names to the expression that they hold, including records and lists. */
  behind(expression: Expression): Expression {
    const behind = this.#behindNames(expression)
    const held = behind.is === 'name' ? this.heldBy(behind.name, behind.start) : undefined
    return held ?? behind
  }

  /** Returns the expression itself, or the one assigned to the name, if it is a name. */
  #behindNames(expression: Expression): Expression {
    let behind = expression
    for (let step = 0; step < 8; step += 1) {
      if (behind.is === 'awaited') behind = behind.of
      else if (behind.is === 'sum' && DEFAULTS.has(behind.sign)) {
        // If the left side comes from outside the source, only the default on the right is known.
        if (this.value(behind.left).is !== 'unknown' || this.value(behind).is === 'unknown') return behind
        behind = behind.right
      } else if (behind.is === 'name') {
        const held = this.#held(behind.name, behind.start)
        if (held === undefined || held.lost || held.value.start >= behind.start) return behind
        const { value } = held
        if (value.is === 'record' || value.is === 'list') return behind
        behind = value
      } else return behind
    }
    return behind
  }

  /** Returns the assignments to entries of a name, from a position on. */
  changesOf(name: string, from: number): readonly Pick<Assignment, 'path' | 'value' | 'range'>[] {
    return (this.#assignments.get(name) ?? []).filter(
      ({ path, range }) => path.length > 0 && range.start >= from,
    )
  }

  /** Yields the names whose entries are assigned one by one, and those assignments. */
  *filledNames(): Generator<
    readonly [name: string, changes: readonly Pick<Assignment, 'path' | 'value' | 'range'>[]]
  > {
    for (const [name, list] of this.#assignments) {
      const changes = list.filter(({ path }) => path.length === 1)
      if (changes.length > 0) yield [name, changes]
    }
  }

  /** Returns the expression that a name holds where it is used. */
  heldBy(name: string, before: number): Expression | undefined {
    const held = this.#held(name, before)
    return held === undefined || held.lost ? undefined : held.value
  }

  /** Evaluates the tokens from a position on, as an expression that ends with `source`. */
  valueOfText(source: string, start: number): Value | undefined {
    const at = this.indexAt(start)
    const { expression } = this.reader.expression(at, true)
    const found = within(expression, start, start + source.length)
    return found && this.value(found)
  }

  /** Returns the index of the token that begins at a position, or of the first one after it. */
  indexAt(place: number): number {
    let low = 0
    let high = this.tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.tokens[middle]?.start ?? 0) < place) low = middle + 1
      else high = middle
    }
    return low
  }

  /** Evaluates an expression. Never throws; the value is unknown if the source doesn't show it. */
  value(expression: Expression, depth = 0): Value {
    this.#steps -= 1
    if (depth > DEEPEST || this.#steps < 0) return UNKNOWN
    switch (expression.is) {
      case 'text':
        return expression.filled ? this.#filled(expression) : text(expression.text)
      case 'number':
        return number(expression.value)
      case 'name':
        return this.#ofName(expression, depth)
      case 'awaited':
        return this.value(expression.of, depth + 1)
      case 'list':
        return { is: 'list', items: expression.items }
      case 'record':
        return this.#ofRecord(expression, depth)
      case 'sum':
        return this.#ofSum(expression, depth)
      case 'sign':
        return this.#ofSign(expression, depth)
      case 'call':
      case 'member':
        return this.#ofCall(expression, depth)
      case 'item': {
        const of = this.value(expression.of, depth + 1)
        const key = this.value(expression.key, depth + 1)
        const held = of.is === 'record' && key.is === 'text' ? of.entries.get(key.text)?.value : undefined
        return held ?? { is: 'unknown', name: key.is === 'text' ? key.text : pathOf(expression.of) }
      }
      case 'unclear':
        return UNKNOWN
    }
  }

  #filled(expression: Extract<Expression, { is: 'text' }>): Value {
    return this.language.filledText?.(expression.text) ?? UNKNOWN
  }

  #ofName({ name, start }: Extract<Expression, { is: 'name' }>, depth: number): Value {
    const constant = CONSTANTS.get(name)
    if (constant !== undefined) return { is: 'constant', value: constant }
    const unknown: Value = { is: 'unknown', name }
    const held = this.#held(name, start)
    if (held === undefined || held.lost) return this.language.call(name, [], undefined, false) ?? unknown
    const value = this.value(held.value, depth + 1)
    if (value.is !== 'record')
      return value.is === 'unknown' ? { is: 'unknown', name: value.name ?? name } : value
    return this.#withChanges(name, value, held, start, depth)
  }

  /** Returns a record with the entries that were assigned later. */
  #withChanges(
    name: string,
    record: Extract<Value, { is: 'record' }>,
    from: Assignment,
    before: number,
    depth: number,
  ): Value {
    const entries = new Map(record.entries)
    let { open } = record
    for (const change of this.#assignments.get(name) ?? []) {
      if (change.at <= from.at || change.range.end > before) continue
      const [key, ...rest] = change.path
      if (key === undefined) open = true
      else if (key === '*') {
        const more = this.value(change.value, depth + 1)
        if (more.is === 'record') for (const [each, setting] of more.entries) entries.set(each, setting)
        open ||= more.is !== 'record' || more.open
      } else if (rest.length === 0) {
        const setting = this.setting(change.value, change.range, depth + 1)
        entries.set(key, change.indent > from.indent ? { ...setting, value: UNKNOWN } : setting)
      }
    }
    return { ...record, entries, open }
  }

  #ofRecord(expression: Extract<Expression, { is: 'record' }>, depth: number): Value {
    const entries = new Map<string, Setting>()
    let open = expression.more
    for (const { name, value, start, end } of expression.entries) {
      if (name === '...') {
        const spread = this.value(value, depth + 1)
        if (spread.is === 'record') {
          for (const [each, setting] of spread.entries) if (!entries.has(each)) entries.set(each, setting)
          open ||= spread.open
        } else open = true
      } else entries.set(name, this.setting(value, { start, end }, depth + 1))
    }
    return { is: 'record', entries, open, at: { start: expression.start, end: expression.end } }
  }

  #ofSum({ sign, left, right }: Extract<Expression, { is: 'sum' }>, depth: number): Value {
    const one = this.value(left, depth + 1)
    if (DEFAULTS.has(sign)) {
      if (one.is !== 'unknown') return one
      // The default on the right counts if the left side comes from outside. A name as default is only a placeholder.
      const other = this.value(right, depth + 1)
      return other.is === 'text' && !/^\d/u.test(other.text) ? one : other
    }
    if (sign === '|>')
      return (
        this.language.piped?.(
          one,
          pathOf(right),
          argsOf(right).map((each) => this.value(each.value, depth + 1)),
        ) ?? UNKNOWN
      )
    const sum = combined(sign, one, this.value(right, depth + 1))
    const isWhole = (one.is === 'time' && one.whole) || one.is === 'number'
    return sign === '/' && this.language.integerDivision && isWhole ? rounded(sum) : sum
  }

  #ofSign({ sign, of }: Extract<Expression, { is: 'sign' }>, depth: number): Value {
    const value = this.value(of, depth + 1)
    if (sign === '-' && value.is === 'number') return number(-value.value)
    if (sign === '+')
      return value.is === 'date' ? { is: 'time', offset: value.offset, unit: 'ms', whole: true } : value
    if (sign === '~')
      return value.is === 'time'
        ? { ...value, whole: true }
        : value.is === 'number'
          ? number(Math.trunc(value.value))
          : UNKNOWN
    return UNKNOWN
  }

  #ofCall(expression: Extract<Expression, { is: 'call' | 'member' }>, depth: number): Value {
    const callee = expression.is === 'call' ? expression.of : expression
    const made = expression.is === 'call' && expression.made === true
    const values = argsOf(expression).map(({ value }) => this.value(value, depth + 1))
    const named = argsOf(expression)
    const path = pathOf(callee)
    const args = { values, named: (name: string) => values[named.findIndex((each) => each.name === name)] }
    if (path === WHOLE) return rounded(values[0])
    if (path !== undefined) {
      const known = this.language.call(
        made ? `new ${path}` : path,
        values,
        undefined,
        expression.is === 'call',
        args.named,
      )
      if (known) return known
    }
    if (callee.is !== 'member') return { is: 'unknown', ...(path !== undefined && { name: path }) }
    const self = this.value(callee.of, depth + 1)
    if (self.is === 'record' && expression.is === 'member') {
      const held = self.entries.get(callee.name)
      if (held) return held.value
    }
    const known = this.language.call(`.${callee.name}`, values, self, expression.is === 'call', args.named)
    return known ?? { is: 'unknown', name: envName(expression) ?? path ?? callee.name }
  }

  /**
   * Returns the assignment that gives a name its value where it is used. If there are several and the last is in a
   * branch, the value is lost.
   */
  #held(name: string, before: number): Assignment | undefined {
    const all = (this.#assignments.get(name) ?? []).filter(({ path }) => path.length === 0)
    const earlier = all.filter(({ range }) => range.start < before)
    const last = earlier.at(-1) ?? (all.length === 1 ? all[0] : undefined)
    if (last === undefined || earlier.length < 2) return last
    const branched = earlier.some(({ indent }) => indent < last.indent)
    return branched ? { ...last, lost: true } : last
  }

  #findAssignments(): void {
    const { tokens } = this
    const inRound = roundness(tokens)
    let indent = 0
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]
      if (token?.newline) indent = token.start - 1 - this.text.lastIndexOf('\n', token.start - 1)
      if (token?.kind !== 'name') continue
      const before = tokens[at - 1]
      if (before?.kind === 'mark' && ['.', '?.', '->', '::', '@'].includes(before.text) && !token.newline)
        continue
      const target = this.#target(at)
      const mark = target && tokens[target.next]
      if (target === undefined || mark?.kind !== 'mark') continue
      const root = token.text
      const common = { path: target.path, at, indent }
      if (CHANGES.has(mark.text)) {
        this.#add(root, { ...common, value: unclear(token), range: token, lost: true })
      } else if (ASSIGNS.has(mark.text) && !(inRound[at] && mark.text === '=')) {
        const { expression } = this.reader.expression(target.next + 1)
        this.#add(root, { ...common, value: expression, range: { start: token.start, end: expression.end } })
      } else if (
        mark.text === '(' &&
        target.path.length > 0 &&
        /^(?:update|merge!|putAll|assign|putAllClaims)$/u.test(target.path.at(-1) ?? '')
      ) {
        const { expression } = this.reader.expression(target.next + 1, true)
        this.#add(root, {
          ...common,
          path: [...target.path.slice(0, -1), '*'],
          value: expression,
          range: { start: token.start, end: expression.end },
        })
      } else if (
        mark.text === '(' &&
        target.path.length > 0 &&
        /^(?:put|set|Add|add|claim|setHeader|insert)$/u.test(target.path.at(-1) ?? '')
      ) {
        this.#addPut(root, target, common)
      }
    }
  }

  /** Reads `claims.put("exp", …)` like `claims["exp"] = …`. */
  #addPut(
    root: string,
    target: { readonly path: readonly string[]; readonly next: number },
    common: Pick<Assignment, 'at' | 'indent'>,
  ): void {
    const key = this.tokens[target.next + 1]
    if (key?.kind !== 'string' || this.tokens[target.next + 2]?.text !== ',') return
    const { expression } = this.reader.expression(target.next + 3, true)
    const path = [...target.path.slice(0, -1), key.text]
    const start = this.tokens[common.at]?.start ?? expression.start
    this.#add(root, { ...common, path, value: expression, range: { start, end: expression.end } })
  }

  /** Reads a name and the path after it, up to the possible assignment operator. */
  #target(from: number): { readonly path: readonly string[]; readonly next: number } | undefined {
    const { tokens } = this
    const path: string[] = []
    let at = from + 1
    for (let step = 0; step < 8; step += 1) {
      const token = tokens[at]
      const next = tokens[at + 1]
      if (token === undefined || token.newline) return undefined
      if (token.text === '.' || token.text === '->' || token.text === '?.') {
        if (next?.kind !== 'name') return undefined
        path.push(next.text)
        at += 2
      } else if (token.text === '[' && token.partner === at + 2 && next?.kind === 'string') {
        path.push(next.text)
        at += 3
      } else break
    }
    if (path.length > 0) return { path, next: at }
    const mark = tokens[at]
    // In Go `a, err := f()` assigns the first result to the first name. In a record the same tokens mean something
    // else.
    const isStart =
      tokens[from]?.newline || [';', 'if', 'const', 'let', 'var'].includes(tokens[from - 1]?.text ?? ';')
    const assigns = this.language.id === 'go' ? ASSIGNS.has(tokens[at + 2]?.text ?? '') : false
    if (isStart && assigns && mark?.text === ',' && tokens[at + 1]?.kind === 'name')
      return { path, next: at + 2 }
    if (
      mark?.text === ':' &&
      (tokens[at + 1]?.kind === 'name' || tokens[at + 1]?.text === '[' || tokens[at + 1]?.text === '{')
    ) {
      // A type may come before the value: `const a: Type = …`.
      for (let ahead = at + 1; ahead < at + 12; ahead += 1) {
        const each = tokens[ahead]
        if (each === undefined || each.newline || each.text === ',' || each.text === ')' || each.text === '(')
          break
        if (each.text === '=') return { path, next: ahead }
      }
    }
    return { path, next: at }
  }

  #add(name: string, assignment: Assignment): void {
    const list = this.#assignments.get(name)
    if (list && list.length >= MOST_ASSIGNMENTS) list[MOST_ASSIGNMENTS - 1] = { ...assignment, lost: true }
    else if (list) list.push(assignment)
    else this.#assignments.set(name, [assignment])
  }
}

const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['null', null],
  ['None', null],
  ['nil', null],
  ['undefined', null],
])

/** Returns the object that is converted to a string, without the converting call. */
const withoutTurn = (expression: Expression): Expression =>
  expression.is === 'call' &&
  expression.of.is === 'member' &&
  /^(?:decode|toString|compact|serialize)$/u.test(expression.of.name) &&
  expression.args.length < 2
    ? expression.of.of
    : expression

/** Returns the operand of a sum that covers a range. */
function within(expression: Expression, start: number, end: number): Expression | undefined {
  let inner = expression
  for (let step = 0; step < DEEPEST; step += 1) {
    if (inner.start === start && inner.end === end) return inner
    if (inner.is !== 'sum') return undefined
    inner = inner.left
  }
  return undefined
}

/** Replaces everything between tokens by spaces, because it is a comment or white space. */
function withoutComments(text: string, tokens: readonly Token[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of tokens) {
    if (start > at) pieces.push(text.slice(at, start).replaceAll(/\S/gu, spaces))
    if (end > at) pieces.push(text.slice(Math.max(at, start), end))
    at = Math.max(at, end)
  }
  pieces.push(text.slice(at).replaceAll(/\S/gu, spaces))
  return pieces.join('')
}

const spaces = (sign: string): string => ' '.repeat(sign.length)

const unclear = ({ start, end }: Range): Expression => ({ is: 'unclear', start, end })

/** Returns for each token whether its innermost bracket is round or square: there `=` names an argument. */
function roundness(tokens: readonly Token[]): readonly boolean[] {
  const open: boolean[] = []
  return tokens.map((token) => {
    const inside = open.at(-1) ?? false
    if (token.kind === 'mark' && token.partner !== undefined) {
      if ('([{'.includes(token.text)) open.push(token.text !== '{')
      else open.pop()
    }
    return inside
  })
}

/** Returns the arguments of a call; empty for any other expression. */
export const argsOf = (expression: Expression): readonly Argument[] =>
  expression.is === 'call' ? expression.args : []

/** Returns the path `a.b.c` of a chain of names; undefined if the chain contains anything else. */
export function pathOf(expression: Expression): string | undefined {
  const names: string[] = []
  let inner = expression
  if (inner.is === 'call') inner = inner.of
  while (inner.is === 'member') {
    names.push(inner.name)
    inner = inner.of
  }
  return inner.is === 'name' ? [inner.name, ...names.reverse()].join('.') : undefined
}

/** Returns the name of the environment variable that an expression reads. */
function envName(expression: Expression): string | undefined {
  if (expression.is === 'member') return expression.name
  const [first] = argsOf(expression)
  return first?.value.is === 'text' ? first.value.text : undefined
}
