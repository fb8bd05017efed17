/** An operation as a source describes it, before it is written in the compact format. */
export interface SourceOperation {
  method: string
  /** `{id}` is the only placeholder. */
  path: string
  tag: string
  /** The operation id of the source, or the name that its generator derived from it; absent if not known. */
  name?: string
  /** Whether the last segment of a related path leads to several resources. */
  many: boolean
  /** In the order of the source; absent if the names are not known. */
  parameters?: readonly SourceParameter[]
  body: boolean
  /** Media types of the 2xx responses; empty if they have no body. */
  mediaTypes: readonly string[]
  /** `true` if deprecated in the version of the source, or the later version that deprecated it. */
  deprecated?: true | string
  /** The version that added the operation, if that is later than the source. */
  since?: string
}

export interface SourceParameter {
  name: string
  required?: true
  deprecated?: true
  /** Whether the parameter has several values, joined by commas. */
  several?: true
  /** The values that the source lists, if they are few; see `choicesOf`. */
  choices?: readonly string[]
}

export interface Source {
  version: string
  operations: readonly SourceOperation[]
}
