import type { Token } from './source'

/** An expression as written in any of the languages. `start` and `end` are indexes into the source. */
export type Expression = { readonly start: number; readonly end: number } & (
  | { readonly is: 'text'; readonly text: string; readonly filled: boolean }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'member'; readonly of: Expression; readonly name: string }
  | { readonly is: 'item'; readonly of: Expression; readonly key: Expression }
  | { readonly is: 'call'; readonly of: Expression; readonly args: readonly Argument[]; readonly made?: true }
  | {
      readonly is: 'record'
      readonly type?: Expression
      readonly entries: readonly Entry[]
      readonly more: boolean
    }
  | { readonly is: 'list'; readonly items: readonly Expression[] }
  | { readonly is: 'sum'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'sign'; readonly sign: string; readonly of: Expression }
  /** An expression in `await` or the like, which has the value of the inner expression. */
  | { readonly is: 'awaited'; readonly of: Expression }
  | { readonly is: 'unclear' }
)

export interface Argument {
  /** The name of a named argument. */
  readonly name?: string
  readonly value: Expression
  readonly start: number
  readonly end: number
}

/** An entry of a record: `key: value`, `"key" => value`, `["key"] = value`. */
export interface Entry {
  readonly name: string
  readonly value: Expression
  readonly start: number
  readonly end: number
}

/** The differences between languages in the syntax of expressions. */
export interface Grammar {
  /** `.` concatenates strings, as in PHP. */
  readonly dotJoins?: true
  /** `{ … }` after a name or a call is a record of that type. */
  readonly typedRecords?: true
  /** Words before an expression that don't change its value. */
  readonly prefixes: readonly string[]
  /** `(Type) value` is a cast. */
  readonly casts?: true
  /** `%{ … }` is a record. */
  readonly percentRecords?: true
  /** `.init(…)` omits the expected type. */
  readonly leadingDots?: true
  /** `value?` returns early if there is no value. */
  readonly tries?: true
  /** `name!(…)` calls a macro. */
  readonly macros?: true
  /** `array('a' => 1)` is a record, `array('a')` a list. */
  readonly arrays?: true
  /** `@{ … }` is a record with entries on lines or between semicolons, `@( … )` is a list, and `[Type]` is a type. */
  readonly atRecords?: true
  /** `f(a = 1)` assigns to `a`; it isn't a named argument. */
  readonly assigningArguments?: true
  /** Methods that are called without parentheses. */
  readonly openCalls?: readonly string[]
}

const BINDS: Readonly<Record<string, number>> = {
  '|>': 1,
  '??': 2,
  '||': 2,
  or: 2,
  '?:': 2,
  '&&': 3,
  and: 3,
  '|': 4,
  '==': 5,
  '===': 5,
  '!=': 5,
  '!==': 5,
  '<': 6,
  '>': 6,
  '<=': 6,
  '>=': 6,
  '>>': 7,
  '<<': 7,
  '+': 8,
  '-': 8,
  '*': 9,
  '/': 9,
  '%': 9,
  '//': 9,
  '~/': 9,
  '**': 10,
}

/** The name of the call that stands for a cast to an integer. */
export const WHOLE = '(int)'

const DEEPEST = 120
/** The number of calls and members in one chain. */
const LONGEST_CHAIN = 300
/** The number of steps that reading may take for each token of the source. After them nothing more is read. */
const STEPS_PER_TOKEN = 40

/**
 * Reads expressions from tokens. Whatever it can't read becomes `unclear`. It never throws, and its work is bounded.
 */
export class Reader {
  readonly #tokens: readonly Token[]
  readonly #grammar: Grammar
  readonly #read = new Map<number, { readonly expression: Expression; readonly next: number }>()
  #steps: number
  #depth = 0

  constructor(tokens: readonly Token[], grammar: Grammar) {
    this.#tokens = tokens
    this.#grammar = grammar
    this.#steps = 2000 + STEPS_PER_TOKEN * tokens.length
  }

  /**
   * Reads the expression that begins at a token.
   *
   * @param inside - true within brackets, where a newline ends nothing
   */
  expression(at: number, inside = false): { readonly expression: Expression; readonly next: number } {
    const key = at * 2 + (inside ? 1 : 0)
    const known = this.#read.get(key)
    if (known) return known
    const read = this.#binary(at, 0, inside)
    this.#read.set(key, read)
    return read
  }

  #binary(at: number, least: number, inside: boolean): { expression: Expression; next: number } {
    let { expression, next } = this.#unary(at, inside)
    for (;;) {
      const token = this.#tokens[next]
      if (token === undefined || this.#ends(next, inside)) break
      if (token.text === '?' && token.kind === 'mark' && least <= 1) {
        const chosen = this.#ternary(expression, next, inside)
        if (chosen === undefined) break
        ;({ expression, next } = chosen)
        continue
      }
      const dot = this.#grammar.dotJoins && token.kind === 'mark' && token.text === '.'
      const binds = dot ? 8 : token.kind === 'string' ? undefined : BINDS[token.text]
      if (binds === undefined || binds < least) break
      // `- x` on a line of its own begins something else, such as a list item.
      if (token.newline && !inside && (token.text === '-' || token.text === '*' || token.text === '<')) break
      const right = this.#binary(next + 1, binds + 1, inside)
      expression = {
        is: 'sum',
        sign: dot ? '+' : token.text,
        left: expression,
        right: right.expression,
        start: expression.start,
        end: right.expression.end,
      }
      next = right.next
    }
    return { expression, next }
  }

  #ternary(condition: Expression, at: number, inside: boolean) {
    const first = this.#binary(at + 1, 2, inside)
    if (this.#tokens[first.next]?.text !== ':') return undefined
    const second = this.#binary(first.next + 1, 1, inside)
    const expression: Expression = { is: 'unclear', start: condition.start, end: second.expression.end }
    return { expression, next: second.next }
  }

  #unary(at: number, inside: boolean): { expression: Expression; next: number } {
    const token = this.#tokens[at]
    this.#steps -= 1
    if (token === undefined || this.#depth >= DEEPEST || this.#steps < 0) return this.#unclear(at)
    this.#depth += 1
    try {
      if (token.kind === 'mark' && ['-', '+', '~', '!', '&', '*', '...', '**', '..'].includes(token.text)) {
        const inner = this.#unary(at + 1, inside)
        const { start } = token
        const { end } = inner.expression
        const plain = token.text === '&' || token.text === '*'
        return {
          expression: plain
            ? inner.expression
            : { is: 'sign', sign: token.text, of: inner.expression, start, end },
          next: inner.next,
        }
      }
      if (token.kind === 'name' && this.#grammar.prefixes.includes(token.text)) {
        const mark = this.#tokens[at + 1]?.text
        const skip = token.text === 'try' && (mark === '!' || mark === '?') ? 2 : 1
        const inner = this.#unary(at + skip, inside)
        return {
          expression: { is: 'awaited', of: inner.expression, start: token.start, end: inner.expression.end },
          next: inner.next,
        }
      }
      const first = this.#primary(at)
      return this.#postfix(first.expression, first.next, inside)
    } finally {
      this.#depth -= 1
    }
  }

  #primary(at: number): { expression: Expression; next: number } {
    const token = this.#tokens[at]
    if (token === undefined) return this.#unclear(at)
    const { start, end, text } = token
    switch (token.kind) {
      case 'string':
        return { expression: { is: 'text', text, filled: token.filled === true, start, end }, next: at + 1 }
      case 'number':
        return {
          expression: { is: 'number', value: Number(text.replaceAll('_', '')), start, end },
          next: at + 1,
        }
      case 'name': {
        if (text === 'new') {
          const made = this.#unary(at + 1, true)
          const { expression } = made
          return { expression: asMade(expression, start), next: made.next }
        }
        return { expression: { is: 'name', name: text, start, end }, next: at + 1 }
      }
      case 'mark': {
        const next = this.#tokens[at + 1]
        if (this.#grammar.percentRecords && text === '%' && next?.text === '{') return this.#bracketed(at + 1)
        if (this.#grammar.atRecords && text === '@' && next?.text === '{') return this.#bracketed(at + 1)
        if (this.#grammar.atRecords && text === '@' && next?.text === '(' && next.partner !== undefined) {
          const items = this.#arguments(at + 1, next.partner).map(({ value }) => value)
          const last = this.#tokens[next.partner]?.end ?? end
          return { expression: { is: 'list', items, start, end: last }, next: next.partner + 1 }
        }
        if (this.#grammar.atRecords && text === '[') return this.#type(at)
        if (this.#grammar.leadingDots && text === '.' && next?.kind === 'name')
          return { expression: { is: 'name', name: `.${next.text}`, start, end: next.end }, next: at + 2 }
        return this.#bracketed(at)
      }
    }
  }

  /** Reads `[Type]`: a name, or a cast of what follows. */
  #type(at: number): { expression: Expression; next: number } {
    const { start = 0, partner } = this.#tokens[at] ?? {}
    const closing = partner === undefined ? undefined : this.#tokens[partner]
    if (partner === undefined || closing === undefined || partner < at) return this.#unclear(at)
    const inner = this.#tokens.slice(at + 1, Math.min(partner, at + 12))
    const name = inner.map(({ text }) => text).join('')
    const after = this.#tokens[partner + 1]
    if (after === undefined || after.newline || after.text === '::')
      return { expression: { is: 'name', name, start, end: closing.end }, next: partner + 1 }
    const cast = this.#unary(partner + 1, true)
    return {
      expression: { is: 'awaited', of: cast.expression, start, end: cast.expression.end },
      next: cast.next,
    }
  }

  #bracketed(at: number): { expression: Expression; next: number } {
    const token = this.#tokens[at]
    const partner = token?.partner
    const closing = partner === undefined ? undefined : this.#tokens[partner]
    if (token === undefined || partner === undefined || closing === undefined || partner < at)
      return this.#unclear(at)
    const range = { start: token.start, end: closing.end }
    const after = this.#tokens[partner + 1]
    if (token.text === '(') {
      // The brackets hold the parameters of a function. Its body is read separately.
      if (after?.text === '=>' || after?.text === '->')
        return { expression: { is: 'unclear', ...range }, next: partner + 2 }
      const inner = this.expression(at + 1, true)
      if (inner.next !== partner) return { expression: { is: 'unclear', ...range }, next: partner + 1 }
      const isCast =
        this.#grammar.casts === true &&
        inner.expression.is === 'name' &&
        after !== undefined &&
        (after.kind !== 'mark' || after.text === '(') &&
        !after.newline
      if (isCast) {
        const cast = this.#unary(partner + 1, true)
        return { expression: asCast(inner.expression, cast.expression, token.start), next: cast.next }
      }
      return { expression: { ...inner.expression, ...range }, next: partner + 1 }
    }
    // Go writes a slice as []string{"a"}.
    if (
      token.text === '[' &&
      partner === at + 1 &&
      this.#grammar.typedRecords &&
      after?.kind === 'name' &&
      !after.newline
    )
      return this.#postfix(
        { is: 'name', name: after.text, start: token.start, end: after.end },
        partner + 2,
        true,
      )
    if (token.text === '[') {
      const record = this.#record(at, partner)
      if (record) return { expression: { ...record, ...range }, next: partner + 1 }
      const items = this.#arguments(at, partner).map(({ value }) => value)
      return { expression: { is: 'list', items, ...range }, next: partner + 1 }
    }
    const record = this.#record(at, partner)
    return { expression: record ? { ...record, ...range } : { is: 'unclear', ...range }, next: partner + 1 }
  }

  /** Reads the entries between two brackets; undefined if they contain anything else. */
  #record(
    open: number,
    partner: number,
  ): { is: 'record'; entries: readonly Entry[]; more: boolean } | undefined {
    const entries: Entry[] = []
    let more = false
    let at = open + 1
    const isList = this.#tokens[open]?.text === '['
    if (at === partner) return isList ? undefined : { is: 'record', entries, more }
    // Swift writes an empty dictionary as [:].
    if (isList && at + 1 === partner && this.#tokens[at]?.text === ':') return { is: 'record', entries, more }
    while (at < partner) {
      this.#steps -= 1
      if (this.#steps < 0) return undefined
      const token = this.#tokens[at]
      if (token === undefined) return undefined
      if (token.text === ',' || token.text === ';') {
        at += 1
        continue
      }
      if (token.kind === 'mark' && ['...', '**', '..'].includes(token.text)) {
        const spread = this.expression(at + 1, true)
        const { expression: of } = spread
        entries.push({ name: '...', value: of, start: token.start, end: of.end })
        at = spread.next
        continue
      }
      const entry = this.#entry(at, partner)
      if (entry === undefined) {
        if (entries.length === 0) return undefined
        more = true
        at = this.#behindComma(at, partner)
        continue
      }
      entries.push(entry.entry)
      at = entry.next
    }
    return { is: 'record', entries, more }
  }

  #entry(at: number, partner: number): { entry: Entry; next: number } | undefined {
    const token = this.#tokens[at]
    if (token === undefined) return undefined
    // C# writes { "key", value } and ["key"] = value.
    if (token.text === '{' && token.partner !== undefined) {
      const key = this.#tokens[at + 1]
      if (key?.kind !== 'string' || this.#tokens[at + 2]?.text !== ',') return undefined
      const { expression: value } = this.expression(at + 3, true)
      const end = this.#tokens[token.partner]?.end ?? value.end
      return { entry: { name: key.text, value, start: token.start, end }, next: token.partner + 1 }
    }
    let key = token
    let next = at + 1
    if (token.text === '[' && token.partner === at + 2) {
      key = this.#tokens[at + 1] ?? token
      next = at + 3
    }
    const name = key.kind === 'name' ? key.text.replace(/^[$@]/u, '') : key.text
    const mark = this.#tokens[next]
    if (
      key.kind !== 'mark' &&
      mark !== undefined &&
      (mark.text === ':' || mark.text === '=>' || mark.text === '=')
    ) {
      const { expression: value, next: behind } = this.expression(next + 1, true)
      return {
        entry: { name, value, start: token.start, end: value.end },
        next: this.#behindComma(behind, partner, true),
      }
    }
    // `{ kid }` is short for `{ kid: kid }`.
    if (key.kind === 'name' && next === at + 1 && (next === partner || mark?.text === ',')) {
      const value: Expression = { is: 'name', name: key.text, start: key.start, end: key.end }
      return { entry: { name, value, start: key.start, end: key.end }, next }
    }
    return undefined
  }

  /** Returns the index where the next entry begins, even if the value before it could not be read to its end. */
  #behindComma(from: number, partner: number, atIt = false): number {
    let at = from
    while (at < partner) {
      this.#steps -= 1
      const token = this.#tokens[at]
      const parts = token?.text === ',' || (token?.text === ';' && this.#grammar.atRecords === true)
      if (parts && token?.kind === 'mark') return atIt ? at : at + 1
      // In an initializer of Swift or in a builder, newlines separate the entries.
      if (atIt && at === from && token?.newline) return at
      at = token?.partner !== undefined && token.partner > at ? token.partner + 1 : at + 1
    }
    return partner
  }

  /** Reads the arguments between two brackets, separated by commas. */
  #arguments(open: number, partner: number): Argument[] {
    const list: Argument[] = []
    let at = open + 1
    while (at < partner) {
      this.#steps -= 1
      if (this.#steps < 0) return list
      const token = this.#tokens[at]
      const mark = this.#tokens[at + 1]
      const after = this.#tokens[at + 2]
      const isNamed =
        (token?.kind === 'name' || (token?.kind === 'string' && mark?.text === '=>')) &&
        mark?.kind === 'mark' &&
        (mark.text === '=' || mark.text === '=>' || (mark.text === ':' && after?.text !== ':')) &&
        !(mark.text === '=>' && token.kind === 'name')
      const read = this.expression(isNamed ? at + 2 : at, true)
      const hasName = isNamed && !(mark.text === '=' && this.#grammar.assigningArguments)
      list.push({
        ...(hasName && { name: token.text }),
        value: read.expression,
        start: token?.start ?? read.expression.start,
        end: read.expression.end,
      })
      at = this.#behindComma(Math.max(read.next, at), partner)
    }
    return list
  }

  #postfix(first: Expression, from: number, inside: boolean): { expression: Expression; next: number } {
    let expression = first
    let next = from
    for (let links = 0; links < LONGEST_CHAIN; links += 1) {
      const token = this.#tokens[next]
      this.#steps -= 1
      if (token === undefined || this.#steps < 0) break
      const opened = this.#openCall(expression, next)
      if (opened) return opened
      if (token.kind !== 'mark') break
      const { start } = expression
      const joins = this.#grammar.dotJoins && token.text === '.'
      if (!joins && ['.', '?.', '->', '::', '&.', '..'].includes(token.text)) {
        let name = this.#tokens[next + 1]
        // In Rust `..Default` in a record isn't a member.
        if (token.text === '..' && this.#grammar.tries) break
        // Reads `::<T>` of Rust, and `..method()` of Kotlin or Dart, a call on the same object.
        if (name?.text === '<') {
          const behind = this.#behindTypes(next + 1)
          if (behind === undefined) break
          next = behind
          continue
        }
        if (token.text === '?.' && (name?.text === '(' || name?.text === '[')) {
          next += 1
          continue
        }
        if (name?.kind === 'string' && name.end - name.start > name.text.length) name = undefined
        if (name === undefined || (name.kind !== 'name' && name.kind !== 'number' && name.kind !== 'string'))
          break
        expression = { is: 'member', of: expression, name: name.text, start, end: name.end }
        next += 2
        continue
      }
      if (token.newline && !inside) break
      if (this.#grammar.tries && token.text === '?') {
        next += 1
        continue
      }
      if (token.text === '!' && token.start === expression.end && this.#tokens[next + 1]?.text !== '=') {
        next += 1
        continue
      }
      if (token.text === '<' && (expression.is === 'name' || expression.is === 'member')) {
        const behind = this.#behindTypes(next)
        const opens = behind === undefined ? undefined : this.#tokens[behind]?.text
        if (behind === undefined || !(opens === '(' || opens === '{')) break
        next = behind
        continue
      }
      const { partner } = token
      const closing = partner === undefined ? undefined : this.#tokens[partner]
      if (partner === undefined || closing === undefined || partner < next) break
      if (
        token.text === '(' &&
        this.#grammar.arrays &&
        expression.is === 'name' &&
        expression.name === 'array'
      ) {
        const items = () => this.#arguments(next, partner).map(({ value }) => value)
        const record = this.#record(next, partner) ?? { is: 'list', items: items() }
        expression = { ...record, start, end: closing.end }
      } else if (token.text === '(') {
        const args = this.#arguments(next, partner)
        expression = { is: 'call', of: expression, args, start, end: closing.end }
      } else if (token.text === '[') {
        const key = this.expression(next + 1, true)
        const clear = key.next === partner
        expression = clear
          ? { is: 'item', of: expression, key: key.expression, start, end: closing.end }
          : { is: 'unclear', start, end: closing.end }
      } else if (token.text === '{' && this.#grammar.typedRecords && canHaveRecord(expression)) {
        const record = this.#record(next, partner)
        const first = this.#tokens[next + 1]?.kind
        if (record) expression = { ...record, type: expression, start, end: closing.end }
        else if (first === 'string' || first === 'number') {
          const items = this.#arguments(next, partner).map(({ value }) => value)
          expression = { is: 'list', items, start, end: closing.end }
        } else break
      } else break
      next = partner + 1
    }
    const as = this.#tokens[next]
    if (as?.kind === 'name' && as.text === 'as' && !as.newline) {
      const skip = /^[!?]$/u.test(this.#tokens[next + 1]?.text ?? '') ? 2 : 1
      const type = this.#primary(next + skip)
      return { expression, next: this.#postfix(type.expression, type.next, inside).next }
    }
    return { expression, next }
  }

  /** Reads a call without parentheses. Its arguments end at the newline, unless a comma precedes it. */
  #openCall(of: Expression, from: number): { expression: Expression; next: number } | undefined {
    if (of.is !== 'member' || !this.#grammar.openCalls?.includes(of.name)) return undefined
    const first = this.#tokens[from]
    if (first === undefined || first.newline || (first.kind === 'mark' && !'{['.includes(first.text)))
      return undefined
    const args: Argument[] = []
    let next = from
    for (let count = 0; count < 12; count += 1) {
      const token = this.#tokens[next]
      if (token === undefined) break
      const isNamed = token.kind === 'name' && this.#tokens[next + 1]?.text === ':'
      const read = this.expression(isNamed ? next + 2 : next)
      args.push({
        ...(isNamed && { name: token.text }),
        value: read.expression,
        start: token.start,
        end: read.expression.end,
      })
      next = read.next
      if (this.#tokens[next]?.text !== ',' || this.#tokens[next]?.newline) break
      next += 1
    }
    const end = args.at(-1)?.end ?? of.end
    return { expression: { is: 'call', of, args, start: of.start, end }, next }
  }

  /** Returns the index after the `>` that closes a `<`, if there are only type names between them. */
  #behindTypes(open: number): number | undefined {
    let depth = 0
    for (let at = open; at < open + 24; at += 1) {
      const token = this.#tokens[at]
      if (token === undefined) return undefined
      if (token.text === '<') depth += 1
      else if (token.text === '>') depth -= 1
      else if (token.text === '>>') depth -= 2
      else if (token.kind !== 'name' && !/^[,.?[\]&:|]|::$/u.test(token.text)) return undefined
      if (depth <= 0) return at + 1
    }
    return undefined
  }

  #ends(at: number, inside: boolean): boolean {
    const token = this.#tokens[at]
    if (token === undefined) return true
    if (!token.newline || inside) return false
    return !(token.kind === 'mark' && /^(?:[.+?:]|\?\.|->|::|\|>|\|\||&&|\?\?|&\.)$/u.test(token.text))
  }

  #unclear(at: number): { expression: Expression; next: number } {
    const token = this.#tokens[at]
    const place = token?.start ?? this.#tokens.at(-1)?.end ?? 0
    return { expression: { is: 'unclear', start: place, end: token?.end ?? place }, next: at + 1 }
  }
}

const canHaveRecord = (expression: Expression): boolean =>
  expression.is === 'name' ||
  expression.is === 'member' ||
  (expression.is === 'call' && expression.made === true) ||
  expression.is === 'call'

/** Marks the call that creates the object: in `new X(…).y()` it is the innermost one. */
function asMade(expression: Expression, start: number): Expression {
  switch (expression.is) {
    case 'call':
      return expression.of.is === 'name' || (expression.of.is === 'member' && !hasCall(expression.of))
        ? { ...expression, made: true, start }
        : { ...expression, of: asMade(expression.of, start), start }
    case 'member':
      return { ...expression, of: asMade(expression.of, start), start }
    case 'item':
      return { ...expression, of: asMade(expression.of, start), start }
    case 'record':
      return { ...expression, start }
    default:
      return { ...expression, start }
  }
}

/** Reads a cast: to an integer type it rounds, any other cast leaves the value unchanged. */
function asCast(type: Expression, of: Expression, start: number): Expression {
  const isWhole =
    type.is === 'name' && /^(?:u?int(?:eger)?|u?long|U?Int(?:32|64)|Integer|Long)$/u.test(type.name)
  if (!isWhole) return { is: 'awaited', of, start, end: of.end }
  const name: Expression = { is: 'name', name: WHOLE, start: type.start, end: type.end }
  return { is: 'call', of: name, args: [{ value: of, start: of.start, end: of.end }], start, end: of.end }
}

function hasCall(expression: Expression): boolean {
  let inner = expression
  while (inner.is === 'member') inner = inner.of
  return inner.is === 'call'
}
