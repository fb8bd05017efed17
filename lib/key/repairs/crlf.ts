import type { Repair } from './repair'

/**
 * Replaces CRLF by a single line feed. A lone CR is replaced as well if the text has no line feed, or if a BEGIN or END
 * line is followed by one.
 */
export const unifyLineEnds: Repair = (text) => {
  if (!text.includes('\r')) return undefined
  const windows = text.replaceAll('\r\r\n', '\n').replaceAll('\r\n', '\n')
  const plain =
    windows.includes('\n') && !windows.includes('-----\r') ? windows : windows.replaceAll('\r', '\n')
  if (plain === text) return undefined
  return {
    text: plain,
    notice: { id: 'key-crlf', case: 'windows' },
  }
}
