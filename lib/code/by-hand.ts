import { jsonPart } from './json-text'
import { partFrom, withTime } from './part'
import type { Scope } from './scope'
import type { Expression } from './syntax'
import type { Part } from './token-code'
import type { Range } from './value'

/** The number of records that are searched for a header and claims. */
const MOST_RECORDS = 400
const CLAIMS = new Set(['iss', 'aud', 'exp', 'iat', 'sub', 'bid'])

/** The header and the claims of a token that a program builds without a library. */
export interface ByHand {
  readonly header: Part
  readonly claims: Part
}

/**
 * Finds the records that a program signs without a library: the one with `alg` and the one with claims. The last ones
 * before the call count, or else the first ones in the source.
 *
 * @returns undefined if there is no header, because the program then signs something else
 */
export function byHand(
  scope: Scope,
  call: Range,
  entry: (name: string, expression: string) => string,
): ByHand | undefined {
  let header: Expression | undefined
  let claims: Expression | undefined
  for (const record of recordsOf(scope)) {
    const names = new Set(record.entries.map(({ name }) => name))
    const before = record.start < call.start
    if (isHeader([...names])) {
      if (header === undefined || before) header = record
    } else if ([...names].filter((name) => CLAIMS.has(name)).length >= 2 && (claims === undefined || before))
      claims = record
  }
  const headerPart = header
    ? partOf(scope, header, call, entry)
    : (putTogether(scope, isHeader) ?? jsonPart(scope, isHeader))
  if (headerPart === undefined) return undefined
  const claimsPart = claims
    ? partOf(scope, claims, call, entry)
    : (putTogether(scope, isClaims) ?? jsonPart(scope, isClaims))
  return {
    header: headerPart,
    claims: claimsPart ?? { ...headerPart, members: new Map(), open: true, at: call },
  }
}

/** A header without `alg` is recognized by `kid` and `typ`. */
const isHeader = (names: readonly string[]): boolean =>
  names.includes('alg') ||
  (names.includes('kid') && names.includes('typ') && !names.some((name) => CLAIMS.has(name)))
const isClaims = (names: readonly string[]): boolean =>
  !names.includes('alg') && names.filter((name) => CLAIMS.has(name)).length >= 2

/** Reads a record that is filled entry by entry: `header.put("alg", …)`. */
function putTogether(scope: Scope, isIt: (names: readonly string[]) => boolean): Part | undefined {
  for (const [, changes] of scope.filledNames()) {
    const names = changes.map(({ path }) => path[0] ?? '')
    const [first] = changes
    if (first === undefined || !isIt(names)) continue
    const members = changes.map(
      ({ path, value, range }) => [path[0] ?? '', withTime(scope, scope.setting(value, range))] as const,
    )
    return { members: new Map(members), open: false, at: first.range, adding: () => undefined }
  }
  return undefined
}

/** Reads a record, with the entries that were added to it later by its name. */
function partOf(
  scope: Scope,
  record: Expression | undefined,
  call: Range,
  entry: (name: string, expression: string) => string,
): Part {
  const name = record && scope.nameOf(record)?.name
  const asName: Expression | undefined =
    name === undefined
      ? record
      : { is: 'name', name, start: Math.max(call.start, (record?.end ?? 0) + 1), end: call.end }
  const ofName = asName && scope.value(asName)
  const found = partFrom(scope, ofName?.is === 'record' ? asName : record, { at: call, entry })
  // The missing claims may be set elsewhere.
  return record === undefined ? { ...found, open: true } : found
}

function* recordsOf(scope: Scope): Generator<Extract<Expression, { is: 'record' }>> {
  let count = 0
  for (let at = 0; at < scope.tokens.length && count < MOST_RECORDS; at += 1) {
    const token = scope.tokens[at]
    if (token?.kind !== 'mark' || (token.text !== '{' && token.text !== '[') || token.partner === undefined)
      continue
    const { expression } = scope.reader.expression(at, true)
    if (expression.is !== 'record' || expression.entries.length === 0) continue
    count += 1
    yield expression
  }
}
