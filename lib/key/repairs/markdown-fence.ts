import { mayHoldKey } from './may-hold-key'
import type { Repair } from './repair'

/**
 * Removes the fences of Markdown code blocks with their language names. If a code block holds a key, the text outside
 * code blocks is dropped.
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

/** A code block may begin with a language name on the line of the fence. */
const withoutLanguage = (piece: string) =>
  piece.replace(/^[ \t]{0,4}[a-z0-9+-]{1,20}[ \t]{0,4}(?:\r?\n|(?=\\))/, '\n')
