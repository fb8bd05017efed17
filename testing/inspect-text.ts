import type { Evidence } from '../lib/inspect/evidence'
import { gather } from '../lib/inspect/gather'
import { type Inspection, inspect } from '../lib/inspect/inspect'
import { readPaste } from '../lib/paste/read-paste'
import { profiles } from '../lib/profile/all'

export interface InspectTextOptions {
  /** The page's clock, seconds. */
  readonly now: number
  /** A loaded key and what checking the signature with it gave. */
  readonly key?: Evidence['key']
  readonly kind?: Evidence['kind']
  /** Id of the profile to take for the one the token is made for, whatever it looks like. */
  readonly profileOverride?: string
  /** Index of the token in the paste. */
  readonly token?: number
}

/** What the page does with a pasted text, from the text to the findings. */
export function inspectText(text: string, options: InspectTextOptions): Inspection {
  const { key, profileOverride, now, ...rest } = options
  const { known } = gather(readPaste(text), {
    clock: now,
    ...rest,
    ...(key?.fileName !== undefined && { keyFileName: key.fileName }),
  })
  const madeFor = profiles.find(({ id }) => id === profileOverride)
  return inspect({
    ...known,
    ...(key && { key }),
    ...(madeFor && { service: { ...known.service, madeFor } }),
  })
}
