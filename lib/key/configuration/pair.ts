/** A name and its value as a configuration states them, nesting flattened away; `line` counts from 1 where lines are known. */
export interface Pair {
  name: string
  value: string
  line?: number
}

/**
 * Turns lists of `name`/`value` members (Kubernetes, EAS, GitHub) into pairs of their own: the name is the
 * value of the first, the value that of the second.
 */
export function joinNameAndValue(pairs: readonly Pair[]): Pair[] {
  return pairs.map((pair, index) => {
    const before = pairs[index - 1]
    const named = /^(?:value|Value)$/.test(pair.name) && before && /^(?:name|Name|key|Key)$/.test(before.name)
    return named && /^[\w.-]{1,80}$/.test(before.value) ? { ...pair, name: before.value } : pair
  })
}
