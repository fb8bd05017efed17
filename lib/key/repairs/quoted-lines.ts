import type { Repair } from './repair'

/** Joins a key that source code holds as one quoted string per line, with `+`, `\` or nothing between the strings. */
export const joinQuotedLines: Repair = (text) => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const opening = /^\s{0,80}[+.&]?\s{0,8}(["'`])/
  const first = lines.findIndex((line) => line.includes('-----BEGIN') && opening.test(line))
  const last = lines.findIndex((line) => line.includes('-----END') && opening.test(line))
  if (first < 0 || last <= first) return undefined
  const inside = lines.slice(first, last + 1)
  if (!inside.every((line) => opening.test(line))) return undefined
  const plain = inside.map((line) => {
    const rest = line.replace(opening, '')
    const close = Math.max(rest.lastIndexOf('"'), rest.lastIndexOf("'"), rest.lastIndexOf('`'))
    return (close < 0 ? rest : rest.slice(0, close)).replace(/(?:\\r)?\\n$/, '')
  })
  return {
    text: plain.join('\n'),
    notice: { id: 'key-wrapping-quotes', case: 'lines' },
  }
}
