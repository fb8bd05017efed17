import type { Scope } from '../scope'
import type { Expression } from '../syntax'
import type { Trait } from '../token-code'

/** Finds a path given as the key where the library expects the content of the key file. */
export function keyPath(scope: Scope, key: Expression, reading: (path: string) => string): readonly Trait[] {
  const { value, at } = scope.setting(key)
  if (value.is !== 'text' || !/^[^\n]{0,300}\.p8$/iu.test(value.text)) return []
  const written = scope.text.slice(key.start, key.end)
  return [
    {
      id: 'key-path',
      at: key,
      says: `The key is the path ${JSON.stringify(value.text)}. The library expects the text of the key, and reads the path itself as that text.`,
      edits: at.end > at.start ? [{ start: key.start, end: key.end, text: reading(written) }] : [],
    },
  ]
}
