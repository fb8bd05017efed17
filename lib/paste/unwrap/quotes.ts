import type { Edit } from './edit'
import { type Line, lineBefore, linesFrom } from './lines'

const MARK = /^ ?>(?: |$)/u
const BEGINS = /\n(?:>>| ?>(?= |\r?(?:\n|$)))/g
const SENT = /^ ?> [A-Z]{3,7} \S+ HTTP\//u
const HEADER = /^ ?>\s{0,4}(?::?[A-Za-z][\w-]{0,60}\s?:|$|[{[])/u

/**
 * Removes the marks of quoted mail and Markdown (`> `) from blocks of lines. The request lines of `curl -v` begin with
 * the same mark, so a block that is a whole request message keeps it.
 */
export function withoutQuotes(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let block: Line[] = []
  const close = (after: string) => {
    const [first] = block
    if (first && isQuote(block, lineBefore(text, first.start).text, after)) {
      for (const line of block) {
        const length = MARK.exec(line.text)?.[0].length ?? 0
        edits.push({ start: line.start, end: line.start + length, text: '' })
      }
    }
    block = []
  }
  for (const line of linesFrom(text, BEGINS, () => block.length > 0)) {
    if (line.text.startsWith('>>') || MARK.test(line.text)) block.push(line)
    else close(line.text)
  }
  close('')
  return edits
}

function isQuote(block: readonly Line[], before: string, after: string): boolean {
  const first = block[0]?.text ?? ''
  // The block is a request as it was sent, or what is left of one.
  if (SENT.test(first) && block.every(({ text }, at) => at === 0 || HEADER.test(text))) return false
  // Directly before and after a request, `curl -v` prints messages about itself or the response.
  if (/^\s?[<*] /u.test(before) || /^\s?[<*](?: |$)/u.test(after)) {
    return block.some(({ text }) => /^ ?> [<>*](?: |$)/u.test(text))
  }
  return true
}
