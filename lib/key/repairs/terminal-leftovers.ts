import { isPrompt } from '../prompt'
import type { Repair } from './repair'

/** A key text ends with one of these; what follows the last of them is not part of it. */
const ENDS = ['-----', '"', "'", '`', '\u201c', '\u201d', '\u2019', '\u00bb']

/** Drops what a terminal left behind the text: a prompt, or zsh's `%` where the last newline was missing. */
export const dropTerminalLeftovers: Repair = (text) => {
  if (!/-----END|[A-Za-z0-9+/]{40}/.test(text)) return undefined
  const trimmed = text.trimEnd()
  const ends = ENDS.filter((mark) => trimmed.includes(mark)).map(
    (mark) => trimmed.lastIndexOf(mark) + mark.length,
  )
  const end = Math.max(0, ...ends)
  const rest = trimmed.slice(end)
  const prompt = end > 0 && trimmed.length > end && rest.length <= 160 && isPrompt(rest)
  // Behind bare base64 only the sign itself can be told from it.
  if (!prompt && !/[A-Za-z0-9+/=]%$/.test(trimmed)) return undefined
  return {
    text: prompt ? trimmed.slice(0, end) : trimmed.slice(0, -1),
    notice: { id: 'key-trailing-junk', case: 'terminal' },
  }
}
