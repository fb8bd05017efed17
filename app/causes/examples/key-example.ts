import type { KeyExample } from '@/components/causes/example'
import { visible } from '@/lib/inspect/visible'
import { MANGLINGS } from '@/testing/manglings'
import { lineChanges } from './line-changes'

/** A key file as Apple names and shapes it; dots stand for all that differs between keys. */
const KEY_FILE = `-----BEGIN PRIVATE KEY-----
MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg...
...
...
-----END PRIVATE KEY-----
`
const LONGEST_RUN = 64

/** What the damage of this cause makes of a key file; none where it leaves every line as it was. */
export function keyExample(id: string): KeyExample | undefined {
  const mangling = MANGLINGS.find((each) => each.id === id && each.also === undefined)
  if (mangling === undefined) return undefined
  const { before, after, count } = lineChanges(shown(mangling.mangle(KEY_FILE)), shown(KEY_FILE))
  return count === 0 ? undefined : { bad: before, good: after, name: mangling.name }
}

/** The text with its invisible characters named; base64 without end is cut. */
const shown = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => visible(line).replace(/[\w+/=]{70,}/u, (run) => `${run.slice(0, LONGEST_RUN)}...`))
    .join('\n')
