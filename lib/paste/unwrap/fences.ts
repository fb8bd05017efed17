import type { Edit } from './edit'
import { linesWith } from './lines'

const FENCE = /^[ \t]{0,12}(?:`{3,}|~{3,})[ \t]{0,4}[\w+-]{0,20}[ \t\r]*$/gmu
/** A line that consists of code in backticks. */
const INLINE = /^([ \t]{0,12}(?:[-*] )?)`([^`\n]{2,20000})`([ \t\r.]{0,4})$/gmu
/** `[https://…](https://…)` and `<https://…>`, which chats and mails make of URLs. */
const LINK =
  /\[(https?:\/\/[^\s\]]{4,2000})\]\((?:https?:\/\/[^\s)]{4,2000})\)|<(https?:\/\/[^\s<>]{4,2000})>/g

/** Removes Markdown: fences, backticks around a line, and links that repeat their URL. */
export function withoutFences(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const mark of ['```', '~~~']) {
    for (const line of linesWith(text, mark)) {
      for (const match of line.text.matchAll(FENCE)) {
        const start = line.start + match.index
        edits.push({ start, end: start + match[0].trimEnd().length, text: '' })
      }
    }
  }
  for (const line of linesWith(text, '`')) {
    for (const match of line.text.matchAll(INLINE)) {
      const [, before = '', inner = ''] = match
      const open = line.start + match.index + before.length
      const close = open + 1 + inner.length
      edits.push({ start: open, end: open + 1, text: '' }, { start: close, end: close + 1, text: '' })
    }
  }
  if (/\]\(http|<http/.test(text)) {
    for (const match of text.matchAll(LINK)) {
      const address = match[1] ?? match[2] ?? ''
      const from = match.index + 1
      edits.push(
        { start: match.index, end: from, text: '' },
        { start: from + address.length, end: match.index + match[0].length, text: '' },
      )
    }
  }
  return inOrder(edits)
}

/** Returns the edits in order. If two of them overlap, only the first is kept. */
function inOrder(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((one, other) => one.start - other.start)
  let end = 0
  return sorted.filter((edit) => {
    if (edit.start < end) return false
    end = edit.end
    return true
  })
}
