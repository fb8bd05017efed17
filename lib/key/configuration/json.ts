import type { Pair } from './pair'

/** Members deeper than this hold nothing of ours. */
const DEEPEST = 8

/** Reads JSON (RFC 8259) as pairs; a member that is a JWK comes as its JSON text. Undefined for anything else. */
export function readJson(text: string): Pair[] | undefined {
  const trimmed = text.trim()
  if (!/^[{[]/.test(trimmed)) return undefined
  try {
    const pairs: Pair[] = []
    collect(JSON.parse(trimmed), '', DEEPEST, pairs)
    return pairs
  } catch {
    return undefined
  }
}

function collect(value: unknown, name: string, depth: number, pairs: Pair[]): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    pairs.push({ name, value: String(value) })
  } else if (value && typeof value === 'object' && depth > 0) {
    if (name && Object.hasOwn(value, 'kty')) {
      pairs.push({ name, value: JSON.stringify(value) })
      return
    }
    // An array of strings is a key with one line an entry.
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
      pairs.push({ name, value: value.join('\n') })
      return
    }
    for (const [key, member] of Object.entries(value)) {
      collect(member, Array.isArray(value) ? name : key, depth - 1, pairs)
    }
  }
}
