import type { Evidence } from '../lib/inspect/evidence'
import type { Inspection } from '../lib/inspect/inspect'
import { inspectChecked } from '../lib/inspect/inspect-paste'
import { profiles } from '../lib/profile/all'

export interface InspectTextOptions {
  /** The page's clock, seconds. */
  readonly now: number
  /** A loaded key and the result of verifying the signature with it. */
  readonly key?: Evidence['key']
  readonly kind?: Evidence['kind']
  /** The id of the profile that the token is to be judged by, whatever it looks like. */
  readonly profileOverride?: string
  /** The index of the token in the pasted text. */
  readonly token?: number
}

/** The findings in a text, without verifying a signature. */
export const inspectText = (
  text: string,
  { now, profileOverride, ...rest }: InspectTextOptions,
): Inspection =>
  inspectChecked(text, {
    clock: now,
    ...rest,
    madeFor: profiles.find(({ id }) => id === profileOverride),
  }).inspection
