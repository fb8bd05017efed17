import { readConfiguration } from '../configuration'
import type { Repair } from './repair'

/** Reads the key, and the values that belong to it, from a configuration file or snippet. */
export const openConfiguration: Repair = (text) => {
  const configuration = readConfiguration(text)
  if (!configuration) return undefined
  const { fields, notices, keys, withoutKey } = configuration
  const [only] = keys
  if (!only) return { text, fields, notices, otherwise: withoutKey }
  const several = keys.length > 1
  return {
    text: only.text,
    parts: several ? keys : undefined,
    fields: several ? undefined : only.fields,
    notices: [
      {
        id: 'key-not-content',
        case: 'configuration',
        source: fields.source,
        entry: several ? undefined : only.label,
      },
      ...(several ? [] : only.notices),
    ],
  }
}
