import type { InPlaceOfKey, Refusal } from '../facts'
import type { FoundFields } from '../reading'
import type { Entry } from './entry'

/**
 * Explains why a configuration that names its key doesn't contain it: it has a path, a variable, a masked value, or an
 * empty one.
 */
export function explainMissingKey(paths: readonly Entry[], fields: FoundFields): Refusal {
  const pair = paths.find((candidate) => candidate.value.trim() !== '')
  return {
    id: 'key-not-content',
    case: 'configuration',
    source: fields.source,
    entry: pair && /^[\w. -]{1,60}$/.test(pair.name) ? pair.name : undefined,
    holds: pair ? describeValue(pair.value.trim()) : 'nothing',
  }
}

function describeValue(value: string): InPlaceOfKey {
  if (/^\*+$|^\[?REDACTED/i.test(value)) return 'masked'
  if (/\$|\{\{|%\w+%|secrets\.|env\./.test(value)) return 'reference'
  if (/\.(?:p8|pem|key)\b|[/\\~]/.test(value)) return 'file'
  return 'other'
}
