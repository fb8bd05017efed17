import { libraries } from './library'
import { Scope } from './scope'
import { sendingTraits } from './sending'
import { readTokens, type Token } from './source'
import type { Expression } from './syntax'
import type { Library, TokenCode } from './token-code'

/** The number of calls that are examined; a text with more isn't a script. */
const MOST_CALLS = 100
/**
 * The number of characters that are read as code. A longer text is a log or a bundle, in which nobody looks for a line.
 */
export const LONGEST_CODE = 131_072
/** The number of tokens that are reported; a text that makes more is a test suite. */
const MOST_FOUND = 20

/**
 * Finds where pasted code makes tokens, and what it puts into them. The text may be anything, and nothing is executed.
 * Linear in the length; never throws; yields every few milliseconds.
 *
 * @returns one entry for each call that signs, in order; empty if the text isn't code, is longer than `LONGEST_CODE`,
 *   or uses none of the libraries
 */
export function* readCodeInSteps(source: string): Generator<void, readonly TokenCode[]> {
  if (source.length > LONGEST_CODE) return []
  const found: TokenCode[] = []
  const hinted = libraries.filter((library) => library.hint.test(source))
  for (const { find, language, name } of hinted) {
    const { id, name: called, writes } = language
    for (const made of find?.(source).slice(0, MOST_FOUND) ?? [])
      found.push({ ...made, library: name, language: { id, name: called, writes }, names: {} })
  }
  const languages = [
    ...new Set(hinted.filter(({ find }) => find === undefined).map(({ language }) => language)),
  ]
  for (const language of languages) {
    yield
    const tokens = readTokens(source, language.lexis)
    yield
    const scope = new Scope(source, tokens, language)
    yield
    const own = hinted.filter((library) => library.language === language)
    found.push(...callsIn(scope, own))
  }
  return withoutSame(found).slice(0, MOST_FOUND)
}

/** The same without steps. */
export function readCode(source: string): readonly TokenCode[] {
  const steps = readCodeInSteps(source)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

function callsIn(scope: Scope, libraries: readonly Library[]): readonly TokenCode[] {
  const { tokens } = scope
  const signs = new Set(libraries.flatMap((library) => library.signs))
  const found: TokenCode[] = []
  let looked = 0
  for (let at = 0; at < tokens.length && looked < MOST_CALLS && found.length < MOST_FOUND; at += 1) {
    const token = tokens[at]
    if (token?.kind !== 'name' || !signs.has(token.text) || !opensCall(scope, at)) continue
    looked += 1
    const { expression } = scope.reader.expression(chainStart(tokens, at), true)
    const call = callAt(expression, token.end)
    if (call === undefined) continue
    for (const library of libraries) {
      const made = library.signs.includes(token.text) ? library.read({ call, scope }) : undefined
      if (made === undefined) continue
      const { id, name, writes } = library.language
      const traits = [...made.traits, ...sendingTraits(scope, made.at, library.promises === true)]
      found.push({
        ...made,
        traits,
        library: library.name,
        language: { id, name, writes },
        names: namesIn(scope),
      })
      break
    }
  }
  return found
}

/** Whether a call begins after this name: with parentheses, or with types before them. */
function opensCall({ tokens, language }: Scope, name: number): boolean {
  const at = name + 1
  const text = tokens[at]?.text
  if (language.grammar.openCalls?.includes(tokens[name]?.text ?? '') && tokens[at]?.newline === false)
    return true
  return (
    text === '(' ||
    (text === '{' && language.grammar.typedRecords === true) ||
    text === '<' ||
    (text === '!' && tokens[at + 1]?.text === '(') ||
    text === ':' ||
    text === '::'
  )
}

/** Finds the beginning of the chain whose last name is at `at`: `a.b(c).sign` begins at `a`. */
function chainStart(tokens: readonly Token[], at: number): number {
  let start = at
  for (let step = 0; step < 600; step += 1) {
    const mark = tokens[start - 1]
    if (mark?.kind !== 'mark' || !['.', '->', '::', '?.', '&.', '..'].includes(mark.text)) break
    let before = start - 2
    // Goes back over brackets, types and exclamation marks to the name before them.
    for (let skip = 0; skip < 8; skip += 1) {
      const token = tokens[before]
      if (token?.kind === 'mark' && token.partner !== undefined && token.partner < before) {
        const named = tokens[token.partner - 1]
        const isMember = ['.', '->', '::', '?.', '&.'].includes(tokens[token.partner - 2]?.text ?? '')
        const follows =
          (named?.kind === 'name' && (isMember || !isWord(named))) ||
          (named?.kind === 'mark' && ')]}>!'.includes(named.text))
        before = follows ? token.partner - 1 : token.partner
        if (!follows) break
      } else if (token?.text === '!' || token?.text === '?') before -= 1
      else break
    }
    if (before < 0) break
    start = before
  }
  const word = tokens[start - 1]
  return word?.kind === 'name' && word.text === 'new' ? start - 1 : start
}

/** Keywords that precede a bracket without being a call. */
const isWord = (token: Token): boolean =>
  /^(?:return|await|new|if|in|of|and|or|not|try|else|echo|print|puts|yield|throw)$/u.test(token.text)

/** Finds the call in a chain whose name ends at a position. */
function callAt(expression: Expression, end: number): Extract<Expression, { is: 'call' }> | undefined {
  let inner: Expression | undefined = expression
  for (let step = 0; inner !== undefined && step < 700; step += 1) {
    if (inner.is === 'call' && inner.of.end === end) return inner
    // `new Descriptor { … }` is a record with a type, which counts as a call.
    if (inner.is === 'record' && inner.type?.end === end)
      return {
        is: 'call',
        of: inner.type,
        args: [{ value: inner, start: inner.start, end: inner.end }],
        start: inner.start,
        end: inner.end,
      }
    if (
      inner.is === 'call' ||
      inner.is === 'member' ||
      inner.is === 'item' ||
      inner.is === 'awaited' ||
      inner.is === 'sign'
    )
      inner = inner.of
    else if (inner.is === 'sum') inner = inner.left.end >= end ? inner.left : inner.right
    else inner = undefined
  }
  return undefined
}

const NAMES: Readonly<Record<string, RegExp>> = {
  kid: /^[$@]?(?:\w{1,20}_)?(?:api_?)?key_?id$/iu,
  iss: /^[$@]?(?:\w{1,20}_)?issuer_?(?:id)?$/iu,
  bid: /^[$@]?(?:app_?)?bundle_?id$/iu,
}

/** Finds the names that the source uses for a Key ID, an issuer and a bundle ID. */
const namesIn = (scope: Scope): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(NAMES).flatMap(([member, pattern]) => {
      const name = scope.nameLike(pattern)
      return name === undefined ? [] : [[member, name]]
    }),
  )

/** Returns the calls in order without duplicates, because two languages may read the same call. */
function withoutSame(found: readonly TokenCode[]): readonly TokenCode[] {
  const sorted = [...found].sort((one, other) => one.at.start - other.at.start)
  return sorted.filter(
    ({ at }, index) =>
      !sorted.slice(0, index).some((each) => each.at.start <= at.start && each.at.end >= at.end),
  )
}
