/** An operation as a source describes it, before it is written in the compact form. */
export interface SourceOperation {
  method: string
  /** `{id}` is the only placeholder. */
  path: string
  tag: string
  /** The operation id of the source, or what its generator made of it; absent where it is not known. */
  name?: string
  /** Whether the last segment of a related path leads to several things. */
  many: boolean
  /** In the order of the source; absent where the names are not known. */
  parameters?: readonly SourceParameter[]
  body: boolean
  /** Media types of the 2xx responses; empty: no body. */
  answers: readonly string[]
  /** `true`: in the version of the source; a version: only since that one. */
  deprecated?: true | string
  /** The version that brought it, when that is later than the source. */
  since?: string
}

export interface SourceParameter {
  name: string
  required?: true
  deprecated?: true
  /** Takes several values, joined by commas. */
  several?: true
  /** The values that the source lists, where they are few; see `choicesOf`. */
  choices?: readonly string[]
}

export interface Source {
  version: string
  operations: readonly SourceOperation[]
}
