import { asciiJson } from '../request/ascii-json'
import { isJson, type Made, type PlannedParts } from '../token/claims'
import { placeholder } from './target'
import type { TokenCode } from './token-code'

/**
 * A header or claims set as JSON for languages that have no writer of JSON of their own: pieces of plain ASCII text, and
 * between them what is only known when the program runs. A UUID is between quotation marks that are in the text.
 * No string in it holds a quotation mark, a backslash but for an escape, or an apostrophe.
 */
export function jsonTemplate(
  parts: PlannedParts['header'],
  { labels }: TokenCode,
): readonly (string | { readonly made: Made })[] {
  const pieces: (string | { readonly made: Made })[] = ['{']
  const add = (text: string) => {
    const last = pieces.at(-1)
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text
    else pieces.push(text)
  }
  for (const [index, [name, value]] of Object.entries(parts).entries()) {
    add(`${index > 0 ? ',' : ''}${json(name)}:`)
    if (isJson(value)) add(json(value))
    else if ('missing' in value) add(json(placeholder(labels[value.missing] ?? value.missing)))
    else if (value.made !== 'uuid') pieces.push(value)
    else {
      add('"')
      pieces.push(value)
      add('"')
    }
  }
  add('}')
  return pieces
}

const json = (value: unknown): string => asciiJson(JSON.stringify(value), "'\x7f")
