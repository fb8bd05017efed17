import type { Repair } from './repair'

const MARK = /^[ \t]{0,80}(?:[>#*|+│┃║]|\/\/|\d{1,4}(?:[:.)|]|(?=[ \t])))[ \t]{0,4}/

/**
 * Removes a mark in front of every line of the key: a quotation's `>`, a comment's `#`, a diff's `+`, or a line number.
 */
export const dropLineMarks: Repair = (text) => {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => line.includes('-BEGIN'))
  let last = lines.findIndex((line, index) => index > first && line.includes('-END'))
  if (first < 0 || last < 0) return undefined
  while (MARK.test(lines[last + 1] ?? '')) last++
  const inside = lines.slice(first, last + 1)
  if (!inside.every((line) => MARK.test(line))) return undefined
  const plain = inside.map((line) => line.replace(MARK, '').replace(/[ \t]{0,80}[|│┃║][ \t]*$/, ''))
  return {
    text: [...lines.slice(0, first), ...plain, ...lines.slice(last + 1)].join('\n'),
    notice: { id: 'key-indented', case: 'marks' },
  }
}
