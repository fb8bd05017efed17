/** A name and a value as the container states them, before they are given a meaning. */
export interface Entry {
  /** The names around the entry, outermost first: sections, objects, calls; `[2]` for the third item of a list. */
  path: readonly string[]
  name: string
  value: string
  /** The line number, from 1; undefined if the container has no lines of its own. */
  line?: number
  /** The value was written without quotes, so in a program it may be the name of another value. */
  bare?: true
  /** The number of the group of lines that the entry is in. Blank lines and comments separate groups. */
  block?: number
  /** The comment above that group of lines. */
  heading?: string
}

/**
 * Reads one kind of container. `read` returns undefined if the text is of another kind, takes linear time and never
 * throws.
 */
export interface Container {
  /** The name of the container, in words that fit after "from". */
  name: string
  /** Whether no other container has to be read if this one fits. */
  whole: boolean
  read: (text: string) => Entry[] | undefined
}
