/** A piece of source code and what Inspect reports about it. */
export interface CodeRow {
  readonly name: string
  readonly text: string
  /**
   * All errors and risks with their lines, in any order, such as `error alg-hs256 10`. Of several lines, the first is
   * given.
   */
  readonly findings: readonly string[]
  /** The replacement that the first finding suggests. */
  readonly after?: string
}

/** A piece of correct code, with the ways to break it. */
export interface CodeSample {
  readonly library: string
  readonly text: string
  readonly broken: readonly (readonly [
    name: string,
    changes: readonly (readonly [find: string, put: string])[],
    findings: readonly string[],
    after?: string,
  ])[]
}

/** The rows of a sample: the unbroken code, and the code broken in each way. */
export const rowsOf = ({ library, text, broken }: CodeSample): readonly CodeRow[] => [
  { name: `${library}: as it should be`, text, findings: [] },
  ...broken.map(([name, changes, findings, after]) => ({
    name: `${library}: ${name}`,
    text: changes.reduce((changed, [find, put]) => {
      if (!changed.includes(find)) throw new Error(`“${find}” is not in the sample for ${library}`)
      return changed.replace(find, () => put)
    }, text),
    findings,
    ...(after !== undefined && { after }),
  })),
]
