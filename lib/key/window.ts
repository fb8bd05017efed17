import { MAX_KEY_FILE_BYTES } from './key-file-size'

/** Length, in characters, of what is read of a very long text, and how much of it may lie before the key. */
const WINDOW = 16 * 1024
const BEFORE = 1024

/**
 * The part of a very long text (a log, say) that can hold a key: 16 KiB from a little before the first
 * PRIVATE KEY or, failing that, BEGIN. Undefined when a text of that length has none. Shorter texts come back whole.
 */
export function windowAroundKey(text: string): string | undefined {
  if (text.length <= MAX_KEY_FILE_BYTES) return text
  const named = text.indexOf('PRIVATE KEY')
  const begin = named < 0 ? text.indexOf('BEGIN') : named
  if (begin < 0) return undefined
  const start = Math.max(0, begin - BEFORE)
  return text.slice(start, start + WINDOW)
}
