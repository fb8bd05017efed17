import type { Scope } from './scope'
import { argsOf } from './scope'
import type { Argument, Expression } from './syntax'
import type { Range } from './value'

/** One call of a chain: `.setIssuer(x)`. */
export interface Link extends Range {
  readonly name: string
  readonly args: readonly Argument[]
  readonly call: Extract<Expression, { is: 'call' }>
}

/** An object with more calls than this does not build a token. */
const MOST_LINKS = 200

/**
 * Returns the calls that build an object, in order: the calls of the chain, preceded by those that built the object
 * which the chain starts from, and by separate calls on its name.
 */
export function chainOf(
  scope: Scope,
  expression: Expression,
  depth = 0,
): { readonly root: Expression; readonly links: readonly Link[] } {
  const links: Link[] = []
  let inner = expression
  for (let step = 0; step < 2 * MOST_LINKS; step += 1) {
    if (inner.is === 'awaited' || inner.is === 'member') inner = inner.of
    else if (inner.is === 'call' && inner.of.is === 'member' && !inner.made) {
      links.unshift({
        name: inner.of.name,
        args: inner.args,
        call: inner,
        start: inner.of.end - inner.of.name.length,
        end: inner.end,
      })
      inner = inner.of.of
    } else break
  }
  if (inner.is !== 'name' || depth > 3) return { root: inner, links }
  const held = scope.heldBy(inner.name, inner.start)
  if (held === undefined || held.start >= inner.start) return { root: inner, links }
  const before = chainOf(scope, held, depth + 1)
  if (before.links.length === 0 && before.root.is !== 'call') return { root: inner, links }
  return {
    root: before.root,
    links: [...before.links, ...callsOn(scope, inner.name, held.end, inner.start), ...links],
  }
}

/** Finds separate calls on a name between two positions. */
function callsOn(scope: Scope, name: string, from: number, to: number): readonly Link[] {
  const found: Link[] = []
  const last = scope.indexAt(to)
  for (let at = scope.indexAt(from); at < last && found.length < MOST_LINKS; at += 1) {
    const token = scope.tokens[at]
    const mark = scope.tokens[at + 1]?.text
    if (token?.kind !== 'name' || token.text !== name || !(mark === '.' || mark === '->')) continue
    const { expression, next } = scope.reader.expression(at)
    if (argsOf(expression).length === 0 && expression.is !== 'call') continue
    found.push(...chainOf(scope, expression, 4).links)
    at = Math.max(at, next - 1)
  }
  return found
}
