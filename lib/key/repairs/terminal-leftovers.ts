import { isPrompt } from '../prompt'
import type { Repair } from './repair'

/** The text of a key ends with one of these. Whatever follows the last of them isn't part of the key. */
const ENDS = ['-----', '"', "'", '`', '\u201c', '\u201d', '\u2019', '\u00bb']

/** Removes what a terminal left after the text: a prompt, or the `%` that zsh prints if the last newline is missing. */
export const dropTerminalLeftovers: Repair = (text) => {
  if (!/-----END|[A-Za-z0-9+/]{40}/.test(text)) return undefined
  const trimmed = text.trimEnd()
  const ends = ENDS.filter((mark) => trimmed.includes(mark)).map(
    (mark) => trimmed.lastIndexOf(mark) + mark.length,
  )
  const end = Math.max(0, ...ends)
  const rest = trimmed.slice(end)
  const prompt = end > 0 && trimmed.length > end && rest.length <= 160 && isPrompt(rest)
  // After bare base64, only the `%` itself can be distinguished from the key.
  if (!prompt && !/[A-Za-z0-9+/=]%$/.test(trimmed)) return undefined
  return {
    text: prompt ? trimmed.slice(0, end) : trimmed.slice(0, -1),
    notice: { id: 'key-trailing-junk', case: 'terminal' },
  }
}
