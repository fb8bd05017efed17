import type { Lexis } from './source'
import type { Grammar } from './syntax'
import type { Value } from './value'

/** Finds a named argument among those of a call. */
export type Named = (name: string) => Value | undefined

/** How a language is read, and how a line of it is written. */
export interface Language {
  readonly id: string
  /** As people call it. */
  readonly name: string
  readonly lexis: Lexis
  readonly grammar: Grammar
  /**
   * What a call of the language itself comes to: times, durations, rounding.
   *
   * @param path - `Math.floor`, `new Date`; `.getTime` for a method of `self`
   * @param called - false where it is only named, as a property is
   */
  readonly call: (
    path: string,
    args: readonly Value[],
    self: Value | undefined,
    called: boolean,
    named?: Named,
  ) => Value | undefined
  /** What `value |> call(args)` comes to. */
  readonly piped?: (value: Value, path: string | undefined, args: readonly Value[]) => Value | undefined
  /** What a string comes to that values are put into. */
  readonly filledText?: (content: string) => Value | undefined
  /** Whether whole numbers are divided to whole numbers. */
  readonly integerDivision?: true
  readonly writes: Writes
}

/** Pieces of code in a language. */
export interface Writes {
  /** The current time in whole seconds since 1970. */
  readonly now: string
  /** A date object that lies so many minutes from now. */
  readonly dateIn: (minutes: number) => string
  /** What is between two entries of a record; a comma and a space where it is absent. */
  readonly between?: string
  readonly quoted: (text: string) => string
  /** The value of the `Authorization` header for a token that a name holds. */
  readonly bearer?: (name: string) => string
  /** A value from the environment. */
  readonly env: (name: string) => string
}
