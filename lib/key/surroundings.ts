import { isPrompt } from './prompt'
import type { Notice } from './reading'

const QUOTES = /^[\s"'`“”„‘’,;)}\]]*$/

/**
 * Returns notices about the text before the first block and after the last one. These texts contain no other complete
 * PEM blocks.
 */
export function surroundingNotices(before: string, after: string): Notice[] {
  const notices: Notice[] = []
  const [head, tail] = [before.trim(), after.trim()]
  if (head && QUOTES.test(head.slice(0, 200)) && QUOTES.test(tail.slice(0, 200))) {
    return [{ id: 'key-wrapping-quotes', case: 'stray' }]
  }
  if (head) {
    notices.push({ id: 'key-text-around', case: 'before' })
  }
  if (tail) {
    const lines = tail.split('\n', 4).map((line) => line.trim())
    const harmless =
      lines.length < 4 &&
      lines.every(
        (line) =>
          line === '' ||
          QUOTES.test(line.slice(0, 200)) ||
          isPrompt(line) ||
          /^-----END [A-Z ]{1,40}-----%?$/.test(line),
      )
    notices.push({ id: 'key-trailing-junk', case: harmless ? 'terminal' : 'text' })
  }
  return notices
}
