import type { Target } from '../request/target'
import type { Made, Planned, PlannedParts } from '../token/claims'
import type { TokenCode } from './token-code'

/** A language and library for code that mints tokens, or a tool that reads a file. */
export interface CodeTarget<Id extends string = string> extends Target<Id> {
  fileName: string
  /** The command that installs what the program needs; undefined if it needs nothing. */
  install?: string
  /** The command that runs it. */
  run: string
  /** The name of the language in the highlighter. */
  highlight: string
  /**
   * How our tests check the text: they run it and verify its token, they check only its grammar, or they don't check
   * it.
   */
  tested: 'executed' | 'parsed' | 'no'
  /** What to know before using it, one whole sentence each. */
  notes?: readonly string[]
  /** Returns the reason, in one sentence, why the library can't make this token; undefined if it can. Never throws. */
  obstacle?: (code: TokenCode) => string | undefined
  /**
   * Returns the program, which prints the token. Never throws; the result is meaningless if `obstacle` returns a
   * reason.
   */
  write: (code: TokenCode) => string
}

/** How a language writes the values of a token. */
export interface Grammar {
  text: (value: string) => string
  list: (items: readonly string[]) => string
  bool?: (value: boolean) => string
  made: Readonly<Record<Made, string>>
}

/** Returns the header parameters or claims of a token, each as its name and the expression for its value. */
export function members(
  parts: PlannedParts['header'],
  { labels }: TokenCode,
  grammar: Grammar,
): readonly (readonly [name: string, expression: string])[] {
  return Object.entries(parts).map(([name, value]) => [name, expression(value, labels, grammar)])
}

function expression(value: Planned, labels: TokenCode['labels'], grammar: Grammar): string {
  switch (typeof value) {
    case 'string':
      return grammar.text(value)
    case 'number':
      return String(value)
    case 'boolean':
      return grammar.bool?.(value) ?? String(value)
  }
  if ('made' in value) return grammar.made[value.made]
  if ('missing' in value) return grammar.text(placeholder(labels[value.missing] ?? value.missing))
  return grammar.list(value.map(grammar.text))
}

/** Returns the placeholder for a value that wasn't entered yet. */
export const placeholder = (label: string): string =>
  `YOUR_${label.toUpperCase().replaceAll(/[^A-Z\d]+/gu, '_')}`

/** Whether the token contains a random UUID. */
export const usesUuid = ({ header, claims }: TokenCode): boolean =>
  [...Object.values(header), ...Object.values(claims)].some(
    (value) => typeof value === 'object' && 'made' in value && value.made === 'uuid',
  )

/** Returns a readable expression for the lifetime: `15 * 60`. */
export function lifetime(seconds: number | undefined): string {
  if (seconds === undefined) return '0'
  if (seconds % 86_400 === 0 && seconds < 2 ** 31) return `${seconds / 86_400} * 24 * 60 * 60`
  return seconds % 60 === 0 && seconds < 2 ** 31 ? `${seconds / 60} * 60` : String(seconds)
}

/** Returns the comment on the time of issue. */
export const earlier = ({ backdate }: TokenCode): string =>
  `Whole seconds, ${backdate === 60 ? 'a minute' : `${backdate} seconds`} in the past in case this clock is ahead of Apple's.`

/** Returns the comment at the top of a program. */
export const heading = (sign: string, { about }: TokenCode): string[] =>
  about.map((line) => `${sign} ${line}`)

const CONTROLS = /[\p{Cc}\u2028\u2029\ufeff]/gu

/**
 * Returns a function that writes a text between quotation marks, for languages in which a backslash begins an escape.
 *
 * @param special - the characters that need a backslash, including the backslash
 * @param unicode - the escape of a control character or another invisible character
 */
export const quoted =
  (quote: string, special: RegExp, unicode: (code: string) => string) =>
  (text: string): string =>
    quote +
    text
      .replaceAll(special, '\\$&')
      .replaceAll(CONTROLS, (character) => unicode(character.charCodeAt(0).toString(16).padStart(4, '0'))) +
    quote
