import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Method, TokenCarrier } from './request'

/** A value that the user may or must enter for an operation. */
export interface Parameter {
  /** The name as Apple spells it: `filter[platform]`, `id`, `apns-topic`. Only one parameter can be in `body`. */
  name: string
  in: 'path' | 'query' | 'header' | 'form' | 'body'
  required?: true
  /** One short line next to the field. */
  hint?: string
  /** The initial value of the field, which works unchanged. */
  initial?: string
  /** An example of the value's shape, shown in the empty field and never sent. */
  placeholder?: string
  /**
   * Returns a finding about the value, which is sent nevertheless. `values` are the values of all parameters by name.
   */
  diagnostic?: (values: Readonly<Record<string, string>>) => Diagnostic | undefined
  /** The values that Apple lists. They are suggested while the user types, and other values are allowed. */
  choices?: readonly string[]
  /** Several values separated by commas are sent joined by commas (the default), or as one name-value pair each. */
  several?: 'comma' | 'repeat'
}

/** One operation of an API as data: what the user enters, what is sent, and what the response is. */
export interface Operation {
  /** Apple's operation id if one is published; unique in its list. */
  id: string
  title: string
  group: string
  method: Method
  /** The path with its placeholders: `/v1/apps/{id}/customerReviews`. */
  path: string
  parameters: readonly Parameter[]
  /** Media types for `Accept`, the preferred one first. If undefined, no `Accept` is sent. */
  accept?: readonly string[]
  /** Headers that are always sent. */
  headers?: readonly (readonly [name: string, value: string])[]
  /** Form fields that are always sent. */
  form?: readonly (readonly [name: string, value: string])[]
  /**
   * The contents of the parameter in `body`; JSON if undefined. Base64 is sent as plain text. For a file, the user
   * enters its name.
   */
  body?: 'base64' | { file: `${string}/${string}` }
  /** Where the token is sent; `Authorization: Bearer` if undefined. */
  token?: TokenCarrier
  /** The service supports only HTTP/2. */
  http2?: true
  /** The response is a list with the next page in `links.next`. */
  nextPage?: 'links.next'
  /** The response has the `X-Rate-Limit` header, which says how many requests are left in the current hour. */
  showsRateLimit?: true
  response: 'json' | 'gzip' | 'csv' | 'text' | 'none'
  /** The final name of the file that the response is saved in: `sales.tsv`. */
  saveAs?: string
  /** What to know before sending, one whole sentence each. */
  notes?: readonly string[]
  /** Individual keys are rejected. */
  teamKeyOnly?: true
  deprecated?: true
}
