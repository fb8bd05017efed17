/** A value as a container states it, before anybody asks what it means. */
export interface Entry {
  /** The names around it, outermost first: sections, objects, calls; `[2]` for the third item of a list. */
  path: readonly string[]
  name: string
  value: string
  /** Counts from 1; undefined where the container has no lines of its own. */
  line?: number
  /** Written without quotes, so that in a program it may be the name of something else. */
  bare?: true
  /** Which run of lines it belongs to, counted between blank lines and comments. */
  block?: number
  /** The comment over that run of lines. */
  heading?: string
}

/** Reads one kind of container; undefined where a text is none of that kind. Linear time, never throws. */
export interface Container {
  /** What it is called after "from". */
  name: string
  /** Whether nothing else needs to be read where this one fits. */
  whole: boolean
  read: (text: string) => Entry[] | undefined
}
