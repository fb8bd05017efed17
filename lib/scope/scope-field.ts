import type { Field } from '../field/field'
import { readScopeEntry } from './entry'

/** Splits a scope into its entries, one per line, without empty lines. */
export const scopeEntries = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The optional `scope` of App Store Connect and Enterprise tokens: an array of the allowed requests. */
export const scopeField: Field = {
  id: 'scope',
  label: 'Scope',
  where:
    'Optional. Limit the token to these requests, one per line. If this is empty, the token allows everything that the key’s role allows.',
  input: { kind: 'lines' },
  optional: true,
  placeholder: 'GET /v1/apps?filter[platform]=IOS',
  check: (value) => {
    for (const [index, entry] of scopeEntries(value).entries()) {
      const read = readScopeEntry(entry)
      if (read.status === 'malformed') {
        return { severity: 'error', seen: `Entry ${index + 1}: ${read.reason}` }
      }
    }
    return undefined
  },
}
