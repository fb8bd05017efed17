import type { FoundFields, Notice, Refusal } from '../reading'

/** What one step made of a text. */
export interface Repaired {
  text: string
  notice?: Notice
  notices?: readonly Notice[]
  /** Values that were beside the key. */
  fields?: FoundFields
  /** Several values that may each be a key, named for people; they are read one by one instead of `text`. */
  parts?: readonly { label: string; text: string; fields: FoundFields; notices: readonly Notice[] }[]
  /** What to say if no key turns up in `text` after all. */
  otherwise?: Refusal
}

/** One small step: returns the changed text and a note, or undefined when there is nothing to do. Linear time, never throws. */
export type Repair = (text: string) => Repaired | undefined | Promise<Repaired | undefined>
