import type { Edit } from './edit'
import { linesFrom } from './lines'

const BEGINS = /Line \|/g
const OPENING = /^\s{0,4}Line \|\s{0,4}$/u
const BAR = /^\s{0,8}\d{0,6}\s{1,2}\|\s{0,2}/u

/**
 * Removes the bars of PowerShell's error view. Below `Line |` are the line of the script, a line of `~`, and the
 * message, which is broken where the window ends. The lines of the message are joined.
 */
export function withoutErrorView(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let inside: 'no' | 'script' | 'underline' | 'message' = 'no'
  let before = 0
  for (const { start, end, text: line } of linesFrom(text, BEGINS, () => inside !== 'no')) {
    const bar = inside === 'no' ? undefined : BAR.exec(line)?.[0]
    if (OPENING.test(line)) inside = 'script'
    else if (bar === undefined) inside = 'no'
    else {
      const joins = inside === 'message'
      edits.push({ start: joins ? before : start, end: start + bar.length, text: joins ? ' ' : '' })
      if (inside === 'underline') inside = 'message'
      if (/^~+\s*$/u.test(line.slice(bar.length))) inside = 'underline'
    }
    before = end
  }
  return edits
}
