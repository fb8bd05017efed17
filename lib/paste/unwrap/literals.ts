import type { Edit } from './edit'

/**
 * Where one string literal ends and the next continues: at an operator of some language, a newline, both between quotes
 * of the same kind, or a further statement that appends to the string. A comma between two literals makes a list, not
 * one string.
 */
const JOINT =
  /(["'`])(?:[ \t]*(?:\\?\r?\n[ \t]*)?(?:\+|\.\.?|&|~|<>|\|\||_)[ \t]*(?:\\?\r?\n[ \t]*)?|[ \t]*\\?\r?\n[ \t]*(?=[fbrLu@$]?["'`][\w.+/=]{4})|(?=["'`])|[ \t]*;?[ \t]*\r?\n[ \t]*\$?(\w{1,40})[ \t]*(?:\+=|\.=|=[ \t]*\$?\2[ \t]*[+.])[ \t]*)[fbrLu@$]?\1(?=[\w.+/=-]+\1)/y
const PIECE = /[\w.+/=-]*/y

/** Joins a token that a program holds in several string literals. */
export function withJoinedLiterals(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  for (let begin = text.indexOf('eyJ'); begin >= 0; begin = text.indexOf('eyJ', Math.max(at, begin + 1))) {
    at = endOf(PIECE, text, begin)
    for (;;) {
      const end = endOf(JOINT, text, at)
      if (end === at) break
      edits.push({ start: at, end, text: '' })
      at = endOf(PIECE, text, end)
    }
  }
  return edits
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(text)?.[0].length ?? 0)
}
