import { sign } from 'node:crypto'
import { profiles } from '../lib/profile/all'
import { filledPlan } from './filled-plan'
import { serviceValues } from './minted'
import { type ThrowawayKey, throwawayKey } from './throwaway-key'

/** The time at which sample tokens are made and judged, as a NumericDate in seconds: 2026-09-21 14:13:20 UTC. */
export const SAMPLE_NOW = 1_790_000_000

/** One key for all sample tokens of a test run. */
export const sampleKey: ThrowawayKey = throwawayKey()

export interface SampleChanges {
  /** Header parameters to set; `undefined` removes one. The same holds for `claims`. */
  readonly header?: Readonly<Record<string, unknown>>
  readonly claims?: Readonly<Record<string, unknown>>
  /** The lifetime in seconds; the initial lifetime of the form if left out. */
  readonly seconds?: number
  readonly now?: number
  readonly key?: ThrowawayKey
}

/**
 * A correct token of the profile with this id, or one with changes, signed with a throwaway key. For App Store Connect
 * it has no scope. The token is made from the profiles that the rules read, so it proves nothing about them: that is done
 * by the tokens in `minted.ts`, which are written by hand, by the signers of other libraries and by the independent
 * judge.
 */
export function sampleToken(profileId: string, changes: SampleChanges = {}): string {
  const profile = profiles.find(({ id }) => id === profileId)
  if (profile === undefined) throw new Error(`no profile ${profileId}`)
  const values = { ...serviceValues[profileId] }
  if (profile.service.value === 'asc' || profileId === 'enterprise') delete values.scope
  const plan = filledPlan(
    profile,
    values,
    changes.seconds ?? profile.lifetime?.initial,
    changes.now ?? SAMPLE_NOW,
    () => '4f1c2f53-0a3b-4d7c-9a55-0c1b5a3f7e21',
  )
  if (plan.status !== 'ready') throw new Error(`no sample values for ${profileId}`)
  return signedToken(
    { ...plan.header, ...changes.header },
    { ...plan.claims, ...changes.claims },
    changes.key ?? sampleKey,
  )
}

/** Signs any header and claims with ES256 (RFC 7515 section 7.1, RFC 7518 section 3.4). */
export function signedToken(
  header: Readonly<Record<string, unknown>>,
  claims: Readonly<Record<string, unknown>>,
  key: ThrowawayKey = sampleKey,
): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const signed = `${part(header)}.${part(claims)}`
  const signature = sign('sha256', Buffer.from(signed), { key: key.privateKey, dsaEncoding: 'ieee-p1363' })
  return `${signed}.${signature.toString('base64url')}`
}
