import type { FoundFields, Notice, Refusal } from '../reading'

/** The result of one repair. */
export interface Repaired {
  text: string
  notice?: Notice
  notices?: readonly Notice[]
  /** Values that were next to the key. */
  fields?: FoundFields
  /** Several values that may each be a key, with labels to choose from. They are read one by one instead of `text`. */
  parts?: readonly { label: string; text: string; fields: FoundFields; notices: readonly Notice[] }[]
  /** The rejection to use if `text` holds no key after all. */
  otherwise?: Refusal
}

/**
 * One repair step. Returns the changed text and a note, or undefined if there is nothing to repair. Takes linear time
 * and never throws.
 */
export type Repair = (text: string) => Repaired | undefined | Promise<Repaired | undefined>
