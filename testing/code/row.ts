/** A piece of source code and what Inspect says of it. */
export interface CodeRow {
  readonly name: string
  readonly text: string
  /** Errors and risks with their line: `error alg-hs256 10`; of several lines the first. All of them, in any order. */
  readonly findings: readonly string[]
  /** The changed line of the first finding. */
  readonly after?: string
}

/** A piece of code that is right, with the ways to break it. */
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

/** The rows of a sample: unbroken, and broken in each way. */
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
