import type { Container, Entry } from '../entry'

/** Members nested deeper than this aren't read. */
const DEEPEST = 12

/**
 * Reads JSON (RFC 8259). A member that is a JWK is returned as JSON, and an array of strings that holds a PEM file as
 * one string with a newline between the items.
 */
export const json: Container = {
  name: 'JSON file',
  whole: true,
  read(text) {
    const trimmed = text.trim()
    if (!/^[{[]/.test(trimmed)) return undefined
    try {
      const entries: Entry[] = []
      collect(JSON.parse(trimmed), [], '', DEEPEST, entries)
      return entries
    } catch {
      return undefined
    }
  },
}

function collect(
  value: unknown,
  path: readonly string[],
  name: string,
  depth: number,
  entries: Entry[],
): void {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    entries.push({ path, name, value: String(value) })
  } else if (value && typeof value === 'object' && depth > 0) {
    if (name && (Object.hasOwn(value, 'kty') || (Object.hasOwn(value, 'D') && Object.hasOwn(value, 'Q')))) {
      entries.push({ path, name, value: JSON.stringify(value) })
      return
    }
    const inside = name === '' ? path : [...path, name]
    if (Array.isArray(value)) {
      const lines =
        value.every((item) => typeof item === 'string') && /^\s*-{2,}\s?BEGIN/.test(value[0] ?? '')
      if (lines) entries.push({ path, name, value: value.join('\n') })
      else
        value.forEach((item, index) => {
          collect(item, inside, `[${index}]`, depth - 1, entries)
        })
      return
    }
    for (const [key, member] of Object.entries(value)) collect(member, inside, key, depth - 1, entries)
  }
}
