import type { KeyExample } from '@/components/causes/example'
import { visible } from '@/lib/inspect/visible'
import { MANGLINGS } from '@/testing/manglings'
import { lineChanges } from './line-changes'

/** A key file with the name and shape that Apple gives it. Dots replace everything that differs between keys. */
const KEY_FILE = `-----BEGIN PRIVATE KEY-----
MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg...
...
...
-----END PRIVATE KEY-----
`
const LONGEST_RUN = 64

/** A key file with the damage of this cause beside an intact one; undefined if the damage changes no line. */
export function keyExample(id: string): KeyExample | undefined {
  const mangling = MANGLINGS.find((each) => each.id === id && each.also === undefined)
  if (mangling === undefined) return undefined
  const { before, after, count } = lineChanges(shown(mangling.mangle(KEY_FILE)), shown(KEY_FILE))
  return count === 0 ? undefined : { bad: before, good: after, name: mangling.name }
}

/** The text with its invisible characters named and long base64 shortened. */
const shown = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => visible(line).replace(/[\w+/=]{70,}/u, (run) => `${run.slice(0, LONGEST_RUN)}...`))
    .join('\n')
