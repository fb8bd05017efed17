import type { Edit } from './edit'

/**
 * Control sequences of terminals (ECMA-48), either with the escape character itself, or with the escape character
 * written out, or without it (`[36;1m`). Also titles of windows, GitLab's section marks, and text that a carriage
 * return overwrote.
 */
const SEQUENCE =
  /(?:\p{Cc}(?<!\s)|\u241b|\u2190|\\(?:e|E|x1[bB]|0?33|u001[bB])|\^\[)(?:\[[0-9;?]{0,24}[A-Za-z]|\](?:(?!\p{Cc}).){0,200}(?!\s)\p{Cc}\\?|\(B)|\[(?:(?<![\w"'\\]\[)(?:(?:\d{1,3};){0,5}\d{1,3}m|0?[mK])|0m)|section_(?:start|end):\d{1,12}:[\w.[\]=,-]{1,120}\r?/gu

/** Removes colors and other control sequences of terminals. */
export function withoutColors(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const match of text.matchAll(SEQUENCE)) {
    edits.push({ start: match.index, end: match.index + match[0].length, text: '' })
  }
  return edits
}
