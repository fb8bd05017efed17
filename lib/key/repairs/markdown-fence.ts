import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/**
 * Drops the fences of a Markdown code block, with their language name and whatever is outside the first block that holds a key.
 */
export const dropMarkdownFence: Repair = (text) => {
  if (!text.includes('```') && !text.includes('~~~')) return undefined
  const pieces = text.split(/`{3,}|~{3,}/)
  const inside = pieces.filter((piece, index) => index % 2 === 1 && mayHoldKey(piece))
  const plain = (inside.length > 0 ? inside : pieces).map(withoutLanguage).join('\n')
  return {
    text: plain,
    notice: { id: 'key-rich-text', case: 'markdown' },
  }
}

/** A code block may open with a language name on the line of the fence. */
const withoutLanguage = (piece: string) =>
  piece.replace(/^[ \t]{0,4}[a-z0-9+-]{1,20}[ \t]{0,4}(?:\r?\n|(?=\\))/, '\n')
