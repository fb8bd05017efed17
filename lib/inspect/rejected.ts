import type { PastedResponse } from '../paste/paste'
import type { Profile } from '../profile/profile'
import type { Known } from './evidence'
import { provedByResponse, responseStatus } from './response'

/**
 * Possible causes that only Apple can confirm (a revoked key, an outage, a key created minutes ago …) are suggested
 * only if a response in the paste rejects a request. A valid token alone isn’t a reason to suspect them: its verdict is
 * `ok`. They are also dropped as soon as an error is found (`lastResort` in a finding).
 */
export type Rejection = 'token' | 'forbidden'

/**
 * Returns how a response rejects a request: because of its token (401, or words of the service that say so), or the
 * request itself (403).
 *
 * @param profile - the service that responded
 * @returns undefined if the response rejects neither
 */
export function rejectionOf(response: PastedResponse, profile?: Profile): Rejection | undefined {
  const status = responseStatus(response)
  // A service may add that its rejection does not prove a fault (`Unauthenticated` for an app that was never released).
  const rejected = (one?: Profile) => provedByResponse(response, one) === 'rejected'
  if (status === 401 || rejected() || (profile !== undefined && rejected(profile))) return 'token'
  return status === 403 ? 'forbidden' : undefined
}

/**
 * Returns who rejected the request, as far as the paste shows it. `apple`: the response has one of Apple's codes, or a
 * status from a known service. `unnamed`: a response or a tool reports a rejection, and nothing shows that Apple's
 * service sent it.
 *
 * @returns undefined if nothing was rejected
 */
export function rejectedBy({
  status,
  rejection,
  codes,
  respondedBy,
}: Pick<Known, 'status' | 'rejection' | 'codes' | 'respondedBy'>): 'apple' | 'unnamed' | undefined {
  if (rejection === undefined && (status ?? 0) < 400) return undefined
  return codes !== undefined || (status !== undefined && respondedBy !== undefined) ? 'apple' : 'unnamed'
}

/** Whether a response rejects the token, or may: a status without a code doesn't say what it is about. */
export function blamesToken({
  status,
  rejection,
  codes,
  respondedBy,
}: Pick<Known, 'status' | 'rejection' | 'codes' | 'respondedBy'>): boolean {
  // If a provider makes too many new tokens, no single token is wrong.
  if (codes?.includes('TooManyProviderTokenUpdates')) return false
  if (rejection !== undefined) return true
  // A 403 without a code may be about the token or about the account.
  if (codes !== undefined || (status !== 403 && status !== 400)) return false
  return status === 403 || respondedBy === undefined || isSecret(respondedBy)
}

/**
 * Whether a service receives its token as a client secret, so that it responds with 400 instead of 401 (RFC 6749
 * section 5.2).
 */
const isSecret = ({ sent }: Profile): boolean => sent.as === 'form-field' && sent.field === 'client_secret'
