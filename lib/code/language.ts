import type { Lexis } from './source'
import type { Grammar } from './syntax'
import type { Value } from './value'

/** Finds a named argument of a call. */
export type Named = (name: string) => Value | undefined

/** How a language is read, and how a line in it is written. */
export interface Language {
  readonly id: string
  /** The name that people use for the language. */
  readonly name: string
  readonly lexis: Lexis
  readonly grammar: Grammar
  /**
   * Evaluates a call of the language or its standard library: times, durations, rounding.
   *
   * @param path - `Math.floor`, `new Date`; `.getTime` for a method of `self`
   * @param called - false if the path is only named, as for a property
   */
  readonly call: (
    path: string,
    args: readonly Value[],
    self: Value | undefined,
    called: boolean,
    named?: Named,
  ) => Value | undefined
  /** Evaluates `value |> call(args)`. */
  readonly piped?: (value: Value, path: string | undefined, args: readonly Value[]) => Value | undefined
  /** Evaluates a string with interpolated values. */
  readonly filledText?: (content: string) => Value | undefined
  /** Whether dividing integers gives an integer. */
  readonly integerDivision?: true
  readonly writes: Writes
}

/** How to write pieces of code in a language. */
export interface Writes {
  /** The current time in whole seconds since 1970. */
  readonly now: string
  /** A date object the given number of minutes from now. */
  readonly dateIn: (minutes: number) => string
  /** The separator between two entries of a record; a comma and a space if it is missing. */
  readonly between?: string
  readonly quoted: (text: string) => string
  /** The value of the `Authorization` header for a token in the named variable. */
  readonly bearer?: (name: string) => string
  /** Reads a value from the environment. */
  readonly env: (name: string) => string
}
