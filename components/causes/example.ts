import type { Severity } from '@/lib/diagnostic/diagnostic'

/** One line of an example, and whether its counterpart lacks this line. */
export interface Line {
  /** The index of the line in the example. */
  readonly at: number
  readonly text: string
  readonly changed: boolean
}

/** A damaged key file beside the intact one, both without the private value. */
export interface KeyExample {
  readonly bad: readonly Line[]
  readonly good: readonly Line[]
  /** What happened to the key file, in a few words. */
  readonly name: string
}

/** The shape of a key or a token whose fault is in unreadable bytes. Dots replace whatever differs each time. */
export interface ShapeExample {
  readonly bad: readonly Line[]
  readonly good: readonly Line[]
  readonly of:
    | 'key'
    | 'token'
    | 'contents'
    | 'terminal'
    | 'name'
    | 'token-and-key'
    | 'line'
    | 'request'
    | 'verified'
    | 'log'
}

/** A part of a token, decoded, with the lines that differ from its counterpart marked. */
export interface DecodedPart {
  readonly part: 'header' | 'payload'
  readonly lines: readonly Line[]
}

/** An example of a cause, made from the input that its rule is tested with. */
export interface WorkedExample {
  /** A decoded token, beside a correct one if the two differ in only a few lines; or the text as somebody pastes it. */
  readonly shown:
    | {
        readonly as: 'tokens'
        readonly bad: readonly DecodedPart[]
        readonly good?: readonly DecodedPart[]
        /** The name by which Inspect opens the two tokens (`namedExample`). */
        readonly opens?: string
      }
    | { readonly as: 'text'; readonly text: string }
  readonly severity: Severity
  /** What Inspect says about the example. */
  readonly seen: string
}
