import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/**
 * Replaces the two characters `\` `n` (also `\r\n`, doubled backslashes, or `\u000a`) by newlines, and undoes the other
 * JSON escapes.
 */
export const restoreEscapedLineEnds: Repair = (text) => {
  if (!text.includes('\\') || !mayHoldKey(text)) return undefined
  let count = 0
  const lineEnd = () => {
    count++
    return '\n'
  }
  const plain = text
    .replace(/\\{1,8}r\\{1,8}n|\\{1,8}u000d\\{1,8}u000a/gi, lineEnd)
    .replace(/\\{1,8}(?:n|r|u000a|u000d|012)/g, lineEnd)
    .replace(/\\{1,8}u00([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\{1,8}(?=\n)/g, '')
    .replace(/\\{1,8}(["'/=+-])/g, '$1')
  if (plain === text) return undefined
  return {
    text: plain,
    notice:
      count > 0
        ? { id: 'key-literal-backslash-n', case: 'newlines', count }
        : { id: 'key-literal-backslash-n', case: 'backslashes' },
  }
}
