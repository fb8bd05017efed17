import type { JsonNode } from './reading'

/**
 * Deeper values are left out: no rule looks at that depth, and code that recurses through the result must not overflow
 * the stack.
 */
const DEEPEST = 64

/**
 * Returns the JavaScript value of a node as JSON.parse would, but with objects that have no prototype, so that
 * `__proto__` is a name like any other. If a name occurs more than once, the last value counts. Values more than 64
 * levels deep are `undefined`.
 */
export function jsonValue(node: JsonNode, depth = 0): unknown {
  switch (node.kind) {
    case 'object': {
      if (depth >= DEEPEST) return undefined
      const object: Record<string, unknown> = Object.create(null)
      for (const member of node.members) object[member.name] = jsonValue(member.value, depth + 1)
      return object
    }
    case 'array':
      return depth >= DEEPEST ? undefined : node.items.map((item) => jsonValue(item, depth + 1))
    case 'null':
      return null
    default:
      return node.value
  }
}

/**
 * The names that occur more than once among the members of an object: each name once, in the order of its second
 * occurrence.
 */
export function duplicateNames(node: Extract<JsonNode, { kind: 'object' }>): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { name } of node.members) {
    if (seen.has(name)) twice.add(name)
    seen.add(name)
  }
  return [...twice]
}
