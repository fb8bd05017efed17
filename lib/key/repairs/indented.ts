import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/** Removes spaces at both ends of every line. YAML, here-documents and source code indent keys in this way. */
export const dropIndentation: Repair = (text) => {
  if (!mayHoldKey(text)) return undefined
  const plain = text
    .split('\n')
    .map((line) => (line.endsWith('\r') ? `${line.slice(0, -1).trim()}\r` : line.trim()))
    .join('\n')
  if (plain === text) return undefined
  // Spaces at the end of a line are common and harmless, so they get no note.
  if (!/^[ \t]/m.test(text)) return { text: plain }
  return {
    text: plain,
    notice: { id: 'key-indented', case: 'spaces' },
  }
}
