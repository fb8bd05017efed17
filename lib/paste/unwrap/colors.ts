import type { Edit } from './edit'

/** The escape character, any other control character apart from white space, or what stands for it in a text. */
const ESCAPE = String.raw`[^\s -~\xa0-\uffff]|[\u241b\u2190]|\\(?:e|E|x1[bB]|0?33|u001[bB])|\^\[`
/**
 * Control sequences of terminals (ECMA-48), either with the escape character itself, or with the escape character
 * written out, or without it (`[36;1m`). Also titles of windows, GitLab's section marks, and text that a carriage
 * return overwrote. A search for the bracket finds them much faster than a search for the many signs before it.
 */
const SEQUENCE = new RegExp(
  [
    String.raw`\[(?:(?<=(${ESCAPE})\[)[0-9;?]{0,24}[A-Za-z]|(?<![\w"'\\]\[)(?:(?:\d{1,3};){0,5}\d{1,3}m|0?[mK])|0m)`,
    String.raw`\](?<=(${ESCAPE})\])[ -~\xa0-\u2027\u202a-\uffff]{0,200}[^\s -~\xa0-\uffff]\\?`,
    String.raw`\(B(?<=(${ESCAPE})\(B)`,
    String.raw`section_(?:start|end):\d{1,12}:[\w.[\]=,-]{1,120}\r?`,
  ].join('|'),
  'g',
)

/** Removes colors and other control sequences of terminals. */
export function withoutColors(text: string): readonly Edit[] {
  const edits: Edit[] = []
  let done = 0
  for (const match of text.matchAll(SEQUENCE)) {
    const sign = match[1] ?? match[2] ?? match[3] ?? ''
    const start = Math.max(done, match.index - sign.length)
    done = match.index + match[0].length
    edits.push({ start, end: done, text: '' })
  }
  return edits
}
