import { readConfiguration } from '../configuration'
import type { Repair } from './repair'

/** Takes the key, and what else is of use, out of a configuration file or snippet. */
export const openConfiguration: Repair = (text) => {
  const configuration = readConfiguration(text)
  if (!configuration) return undefined
  const { fields, keys, withoutKey } = configuration
  const [only] = keys
  if (!only) return { text, fields, otherwise: withoutKey }
  return {
    text: only.text,
    parts: keys.length > 1 ? keys : undefined,
    fields,
    notice: {
      id: 'key-not-content',
      severity: 'info',
      seen: `This is more than a key: ${fields.source}. The key was taken out of it${keys.length > 1 ? '' : ` (${only.label})`}.`,
    },
  }
}
