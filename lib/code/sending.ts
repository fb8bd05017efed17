import type { Scope } from './scope'
import type { Trait } from './token-code'
import type { Range } from './value'

/**
 * Finds mistakes in how the token of a call is written to the `Authorization` header, by the name it is assigned to.
 */
export function sendingTraits(scope: Scope, call: Range, promises: boolean): readonly Trait[] {
  const held = scope.nameOf(call)
  if (held === undefined) return []
  const { awaited } = held
  const names = [held.name, ...scope.turnedFrom(held.name)]
  const traits: Trait[] = []
  for (const [at, token] of scope.tokens.entries()) {
    const isHeader = token.kind !== 'mark' && token.start > call.end && /^authorization$/iu.test(token.text)
    if (!isHeader) continue
    const mark = scope.tokens
      .slice(at + 1, at + 4)
      .findIndex(({ text }) => [':', '=>', ',', '='].includes(text))
    const value = mark < 0 ? undefined : scope.tokens[at + mark + 2]
    const after = scope.tokens[at + mark + 3]?.text ?? ''
    if (value === undefined) continue
    const name = names.find((each) => each === value.text) ?? held.name
    if (value.kind === 'name' && value.text === name && /^[,)}\];]?$/u.test(after)) {
      const bearer = scope.language.writes.bearer?.(name)
      traits.push({
        id: 'no-scheme',
        at: value,
        says: 'The Authorization header has only the token, without “Bearer”.',
        edits: bearer === undefined ? [] : [{ start: value.start, end: value.end, text: bearer }],
      })
    }
    if (!promises || awaited) continue
    const { expression } = scope.reader.expression(at + mark + 2, true)
    const sent = new RegExp(`\\bBearer\\b[^\\n]{0,40}(?<!await )\\b${name.replaceAll('$', '\\$')}\\b`, 'u')
    if (
      sent.test(scope.text.slice(expression.start, expression.end)) &&
      !awaitedLater(scope, name, call.end, value.start)
    )
      traits.push({
        id: 'unawaited',
        at: call,
        says: '`sign` returns a promise. Without `await` the header reads “Bearer [object Promise]”.',
        edits: [{ start: call.start, end: call.start, text: 'await ' }],
      })
  }
  return traits.slice(0, 2)
}

/** Whether a promise is awaited or passed on between two positions. */
function awaitedLater(scope: Scope, name: string, from: number, to: number): boolean {
  const last = scope.indexAt(to)
  for (let at = scope.indexAt(from); at < last; at += 1) {
    if (scope.tokens[at]?.text !== name) continue
    if (scope.tokens[at - 1]?.text === 'await' || scope.tokens[at + 1]?.text === '.') return true
  }
  return false
}
