import type { Repair } from './repair'

/** Replaces CRLF by a single line feed, and also a lone CR if the BEGIN line is followed by one. */
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
