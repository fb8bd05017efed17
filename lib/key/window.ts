import { MAX_KEY_FILE_BYTES } from './key-file-size'

/** How many characters of a very long text are read, and how many of them may lie before the key. */
const WINDOW = 16 * 1024
const BEFORE = 1024

/**
 * Returns the part of a very long text, such as a log, that can hold a key: 16 KiB, beginning shortly before the first
 * PRIVATE KEY or, if there is none, the first BEGIN. Returns undefined if a very long text has neither. A shorter text
 * is returned whole.
 */
export function windowAroundKey(text: string): string | undefined {
  if (text.length <= MAX_KEY_FILE_BYTES) return text
  const named = text.indexOf('PRIVATE KEY')
  const begin = named < 0 ? text.indexOf('BEGIN') : named
  if (begin < 0) return undefined
  const start = Math.max(0, begin - BEFORE)
  return text.slice(start, start + WINDOW)
}
