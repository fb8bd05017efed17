import { asciiJson } from '../request/ascii-json'
import { isJson, type Made, type PlannedParts } from '../token/claims'
import { placeholder } from './target'
import type { TokenCode } from './token-code'

/**
 * Returns a header or claims set as JSON, for languages without a JSON encoder of their own: strings of plain ASCII,
 * and between them the values that are only known when the program runs. The quotation marks around a UUID are part of
 * the strings. JSON strings contain no quotation mark, no apostrophe, and no backslash except in an escape.
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
