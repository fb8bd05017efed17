import type { Evidence } from '../lib/inspect/evidence'
import type { Inspection } from '../lib/inspect/inspect'
import { inspectChecked } from '../lib/inspect/inspect-paste'
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

/** The findings in a text, without waiting for a signature to be checked. */
export const inspectText = (
  text: string,
  { now, profileOverride, ...rest }: InspectTextOptions,
): Inspection =>
  inspectChecked(text, {
    clock: now,
    ...rest,
    madeFor: profiles.find(({ id }) => id === profileOverride),
  }).inspection
