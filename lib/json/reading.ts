/**
 * JSON as it was written, not as a parser returns it: the order of members, duplicates and the spelling of numbers are
 * kept, because a debugger has to show them (RFC 8259).
 */
export type JsonNode =
  | {
      readonly kind: 'object'
      readonly members: readonly JsonMember[]
      readonly start: number
      readonly end: number
    }
  | {
      readonly kind: 'array'
      readonly items: readonly JsonNode[]
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'string'; readonly value: string; readonly start: number; readonly end: number }
  /** `raw` is the number as written. `value` may be less precise. */
  | {
      readonly kind: 'number'
      readonly value: number
      readonly raw: string
      readonly start: number
      readonly end: number
    }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly start: number; readonly end: number }
  | { readonly kind: 'null'; readonly start: number; readonly end: number }

export interface JsonMember {
  readonly name: string
  readonly value: JsonNode
  readonly start: number
}

export type JsonReading =
  | { readonly status: 'json'; readonly node: JsonNode }
  /** `at` is an index into the JSON text. `reason` is a clause for people, without a full stop. */
  | { readonly status: 'broken'; readonly at: number; readonly reason: string }
