import type { Target } from '../request/target'
import type { Made, Planned, PlannedParts } from '../token/claims'
import type { TokenCode } from './token-code'

/** A language, with its library, that minting code is written in; or a tool that a file is written for. */
export interface CodeTarget<Id extends string = string> extends Target<Id> {
  fileName: string
  /** The command that brings what it needs; absent where nothing is needed. */
  install?: string
  /** The command that runs it. */
  run: string
  /** What the highlighter calls the language. */
  highlight: string
  /** What our tests do with what is written: run it and verify its token, or only have its grammar checked, or nothing. */
  tested: 'executed' | 'parsed' | 'no'
  /** What to know before using it, one plain sentence each. */
  notes?: readonly string[]
  /** Why the library cannot write this token, as one sentence; undefined where it can. Total. */
  obstacle?: (code: TokenCode) => string | undefined
  /** The program, which prints the token. Total; without meaning where `obstacle` names one. */
  write: (code: TokenCode) => string
}

/** How a language writes the values of a token. */
export interface Grammar {
  text: (value: string) => string
  list: (items: readonly string[]) => string
  bool?: (value: boolean) => string
  made: Readonly<Record<Made, string>>
}

/** The header parameters or claims of a token, each as its name and the expression that gives its value. */
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

/** What stands for a value that was not given yet. */
export const placeholder = (label: string): string =>
  `YOUR_${label.toUpperCase().replaceAll(/[^A-Z\d]+/gu, '_')}`

/** Whether a value is made from a fresh UUID. */
export const usesUuid = ({ header, claims }: TokenCode): boolean =>
  [...Object.values(header), ...Object.values(claims)].some(
    (value) => typeof value === 'object' && 'made' in value && value.made === 'uuid',
  )

/** The expression for the lifetime, which a person can read: `15 * 60`. */
export function lifetime(seconds: number | undefined): string {
  if (seconds === undefined) return '0'
  if (seconds % 86_400 === 0 && seconds < 2 ** 31) return `${seconds / 86_400} * 24 * 60 * 60`
  return seconds % 60 === 0 && seconds < 2 ** 31 ? `${seconds / 60} * 60` : String(seconds)
}

/** The comment on the time of issue. */
export const earlier = ({ backdate }: TokenCode): string =>
  `Whole seconds, ${backdate === 60 ? 'a minute' : `${backdate} seconds`} early in case this clock is ahead of Apple's.`

/** The comment that a program begins with. */
export const heading = (sign: string, { about }: TokenCode): string[] =>
  about.map((line) => `${sign} ${line}`)

const CONTROLS = /[\p{Cc}\u2028\u2029\ufeff]/gu

/**
 * A text between quotation marks, for languages where a backslash begins an escape.
 *
 * @param special - the characters that a backslash goes before, itself among them
 * @param unicode - the escape of a character that cannot be seen
 */
export const quoted =
  (quote: string, special: RegExp, unicode: (code: string) => string) =>
  (text: string): string =>
    quote +
    text
      .replaceAll(special, '\\$&')
      .replaceAll(CONTROLS, (character) => unicode(character.charCodeAt(0).toString(16).padStart(4, '0'))) +
    quote
