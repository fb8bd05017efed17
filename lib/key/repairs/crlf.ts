import type { Repair } from './repair'

/** Brings the newlines of Windows (and those of a lone CR, where they follow the BEGIN and END lines) to a single line feed. */
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
