import type { Edit } from './edit'

/**
 * Where one string literal ends and the next goes on: an operator of some language, a newline, or both between quotes of
 * one kind, or one that a further statement adds. A comma between two is a list, not one text.
 */
const JOINT =
  /(["'`])(?:[ \t]*(?:\\?\r?\n[ \t]*)?(?:\+|\.\.?|&|~|<>|\|\||_)[ \t]*(?:\\?\r?\n[ \t]*)?|[ \t]*\\?\r?\n[ \t]*(?=[fbrLu@$]?["'`][\w.+/=]{4})|(?=["'`])|[ \t]*;?[ \t]*\r?\n[ \t]*\$?(\w{1,40})[ \t]*(?:\+=|\.=|=[ \t]*\$?\2[ \t]*[+.])[ \t]*)[fbrLu@$]?\1(?=[\w.+/=-]+\1)/y
const PIECE = /[\w.+/=-]*/y

/** Puts a token together that a program holds in several string literals. */
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
