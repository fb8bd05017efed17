import type { FoundFields, Refusal } from '../reading'
import type { Entry } from './entry'

/** Says why a configuration that names its key gives none: a path, a variable, a masked value, or nothing at all. */
export function explainMissingKey(paths: readonly Entry[], fields: FoundFields): Refusal {
  const pair = paths.find((candidate) => candidate.value.trim() !== '')
  const name = pair && /^[\w. -]{1,60}$/.test(pair.name) ? pair.name : 'its entry'
  return {
    id: 'key-not-content',
    severity: 'error',
    title: 'This configuration does not hold the key itself',
    seen: `It was read (${fields.source}), but ${pair ? `${name} ${describeValue(pair.value.trim())}` : 'no private key is in it'}. A page cannot open files or secret stores by itself.`,
    fix: 'What else was found has been taken over. Now drop the .p8 file on the page, or paste its contents.',
  }
}

function describeValue(value: string): string {
  if (/^\*+$|^\[?REDACTED/i.test(value)) return 'is masked'
  if (/\$|\{\{|%\w+%|secrets\.|env\./.test(value)) return 'refers to a variable or a secret'
  if (/\.(?:p8|pem|key)\b|[/\\~]/.test(value)) return 'names a file'
  return 'does not hold a key'
}
