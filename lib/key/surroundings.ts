import { isPrompt } from './prompt'
import type { Notice } from './reading'

const QUOTES = /^[\s"'`“”„‘’,;)}\]]*$/

/** Remarks on what stood before and behind the blocks that were read, other PEM blocks already taken out. */
export function remarksOnSurroundings(before: string, after: string): Notice[] {
  const notices: Notice[] = []
  const [head, tail] = [before.trim(), after.trim()]
  if (head && QUOTES.test(head.slice(0, 200)) && QUOTES.test(tail.slice(0, 200))) {
    return [
      {
        id: 'key-wrapping-quotes',
        severity: 'info',
        seen: 'There were stray quotes or brackets around the key. They were left out.',
      },
    ]
  }
  if (head) {
    notices.push({
      id: 'key-text-around',
      severity: 'info',
      seen: 'There was other text in front of the key. It was left out.',
    })
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
    notices.push({
      id: 'key-trailing-junk',
      severity: harmless ? 'info' : 'warn',
      seen: harmless
        ? 'Something that a terminal leaves behind (a % sign, a prompt, a second END line) followed the key. It was left out.'
        : 'Other text followed the key. It was left out.',
      fix: 'Copy the key from its file rather than from the screen.',
    })
  }
  return notices
}
