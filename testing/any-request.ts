/** Requests that contain every character with a special meaning in some shell, for property tests. */
import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  jsonValue,
  oneof,
  option,
  record,
  string,
  tuple,
} from 'fast-check'
import type { HttpRequest } from '../lib/request/request'

const troublesome = [
  ...'\'"\\`$%!^&|<>(){}[];,*?~#=+@:/-_ \t\n\r',
  ...'’‘‚‛“”„ü€漢😀\u00a0\u2028\u007f\u0001',
  '$(x)',
  '$HOME',
  '$',
  '%PATH%',
  '!!',
  "'\\''",
  '\\"',
  '^%',
  '"^',
  '%t',
  '%s',
  '\\n',
  'a',
  'B',
  '7',
]

/** A character or a short sequence that some shell or format interprets. */
export const troublesomeText = constantFrom(...troublesome)

/** Any text that a person could paste into a field, except NUL. */
export const anyText: Arbitrary<string> = string({ unit: troublesomeText, maxLength: 12 })

const printable = troublesome.filter((part) => /^[ -~]+$/.test(part))

/** The text of a header value that `buildRequest` accepts: printable ASCII without spaces around it. */
const headerValue = string({ unit: constantFrom(...printable), minLength: 1, maxLength: 12 }).map(
  (text) => `v${text}v`,
)

const pair = tuple(constantFrom('filter[name]', 'fields[apps]', 'limit', 'exists[a.b]', 'sort'), anyText)

const jsonText = oneof(jsonValue({ stringUnit: troublesomeText }), anyText).chain((value) =>
  constantFrom(
    JSON.stringify(value),
    JSON.stringify(value, undefined, 2),
    JSON.stringify({ value }, undefined, '\t'),
  ),
)

const shared = {
  host: constantFrom('api.example.com', 'api.example.com:2197'),
  path: constantFrom('/v1/apps', '/v1/builds/Xcode12:stable/x', '/v1/a%20b%27c'),
  query: array(pair, { maxLength: 3 }),
  headers: array(tuple(constantFrom('apns-topic', 'X-AP-Context'), headerValue), { maxLength: 2 }),
  http2: option(constant(true as const), { nil: undefined }),
}

const inHeader = constantFrom<HttpRequest['token']>(
  { in: 'header', name: 'Authorization', scheme: 'Bearer' },
  { in: 'header', name: 'authorization', scheme: 'bearer' },
  { in: 'header', name: 'Authorization' },
  { in: 'none' },
)

export const anyRequest: Arbitrary<HttpRequest> = oneof(
  record({ ...shared, method: constantFrom('GET', 'DELETE'), token: inHeader }),
  record({
    ...shared,
    method: constantFrom('POST', 'PATCH'),
    token: inHeader,
    body: record({ type: constant('json' as const), text: jsonText }),
  }),
  record({
    ...shared,
    method: constant('POST' as const),
    token: oneof(inHeader, constant({ in: 'form', field: 'client_secret' } as const)),
    body: record({
      type: constant('form' as const),
      fields: array(tuple(constantFrom('grant_type', 'redirect_uri', 'a b'), anyText), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  }),
)

/** The characters of a compact serialization. It is short, because no shell looks inside. */
export const anyToken: Arbitrary<string> = string({
  unit: constantFrom(...'abzABZ059-_'),
  minLength: 1,
  maxLength: 20,
}).map((text) => `eyJ${text}.${text}.${text}`)
