import type { Severity } from '@/lib/diagnostic/diagnostic'

/** A line of a text, and whether its counterpart has no such line. */
export interface Line {
  /** Its place in the text. */
  readonly at: number
  readonly text: string
  readonly changed: boolean
}

/** A damaged key file beside the one it was, without the private value. */
export interface KeyExample {
  readonly bad: readonly Line[]
  readonly good: readonly Line[]
  /** What happened to it, in a few words. */
  readonly name: string
}

/** A key or a token whose fault lies in bytes that nobody can read, by its shape: dots stand for what differs each time. */
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
    | 'log'
}

/** A part of a token, decoded, with the lines that differ from its counterpart marked. */
export interface DecodedPart {
  readonly part: 'header' | 'payload'
  readonly lines: readonly Line[]
}

/** What a cause looks like, made from the input that its rule is tested with. */
export interface WorkedExample {
  /** A decoded token, beside a good one where the two differ in a few lines; or the text as somebody pastes it. */
  readonly shown:
    | {
        readonly as: 'tokens'
        readonly bad: readonly DecodedPart[]
        readonly good?: readonly DecodedPart[]
      }
    | { readonly as: 'text'; readonly text: string }
  readonly severity: Severity
  /** What Inspect says of it. */
  readonly seen: string
  /** What is different about it, in a few words. */
  readonly name: string
}
