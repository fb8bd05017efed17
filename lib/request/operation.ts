import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Method, TokenCarrier } from './request'

/** One value that a person may or must fill in before an operation becomes a request. */
export interface Parameter {
  /** As Apple spells it: `filter[platform]`, `id`, `apns-topic`. The body is the one parameter in `body`. */
  name: string
  in: 'path' | 'query' | 'header' | 'form' | 'body'
  required?: true
  /** One short line beside the field. */
  hint?: string
  /** A value the field starts with and that works as it is. */
  initial?: string
  /** Shape of a value, shown in the empty field; never sent. */
  placeholder?: string
  /** What is to be said about its value, which is sent all the same; `values` are those of all parameters by name. */
  remark?: (values: Readonly<Record<string, string>>) => Diagnostic | undefined
  /** Values Apple lists, offered while typing; others are allowed. */
  choices?: readonly string[]
  /** Several values typed with commas: sent joined (the default) or as one pair each. */
  several?: 'comma' | 'repeat'
}

/** One operation of an API as data: what is asked of the person, what is sent, what comes back. */
export interface Operation {
  /** Apple's operation id where one is published; unique in its list. */
  id: string
  title: string
  group: string
  method: Method
  /** Path with its placeholders: `/v1/apps/{id}/customerReviews`. */
  path: string
  parameters: readonly Parameter[]
  /** Media types for `Accept`, first one preferred; absent: no `Accept` is sent. */
  accept?: readonly string[]
  /** Headers that are always sent with this operation. */
  headers?: readonly (readonly [name: string, value: string])[]
  /** Form fields that are always sent with this operation. */
  form?: readonly (readonly [name: string, value: string])[]
  /** What the parameter in `body` holds; absent: JSON. Base64 is sent as plain text; of a file its name is asked for. */
  body?: 'base64' | { file: `${string}/${string}` }
  /** How the token travels; absent: `Authorization: Bearer`. */
  token?: TokenCarrier
  /** The service speaks HTTP/2 only. */
  http2?: true
  /** A list whose response names the next page in `links.next`. */
  nextPage?: 'links.next'
  /** The response has `X-Rate-Limit`, with what is left of the hour. */
  showsRateLimit?: true
  answer: 'json' | 'gzip' | 'csv' | 'text' | 'none'
  /** File the response is saved in, under its final name: `sales.tsv`. */
  saveAs?: string
  /** What to know before sending, one plain sentence each. */
  notes?: readonly string[]
  /** Individual keys are rejected here. */
  teamKeyOnly?: true
  deprecated?: true
}
