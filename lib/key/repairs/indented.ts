import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/** Takes blanks off both ends of every line, as YAML, here-documents and program texts indent them. */
export const dropIndentation: Repair = (text) => {
  if (!mayHoldKey(text)) return undefined
  const plain = text
    .split('\n')
    .map((line) => (line.endsWith('\r') ? `${line.slice(0, -1).trim()}\r` : line.trim()))
    .join('\n')
  if (plain === text) return undefined
  // Blanks at the end of a line are common and harmless: not worth a remark.
  if (!/^[ \t]/m.test(text)) return { text: plain }
  return {
    text: plain,
    notice: { id: 'key-indented', case: 'spaces' },
  }
}
