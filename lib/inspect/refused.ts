import type { PastedResponse } from '../paste/paste'
import type { Profile } from '../profile/profile'
import { answerStatus, provedByAnswer } from './answer'

/**
 * Possible causes that only Apple can confirm (a revoked key, an outage, a key made minutes ago …) are offered only when a
 * response in the paste shows that a request was rejected. A sound token alone gives no reason to ask: its verdict is `ok`. They
 * also give way as soon as something provable is found (`lastResort` in a finding).
 */
export type Rejection = 'token' | 'forbidden'

/**
 * How a response rejects a request: its token (401, or words of the service to that effect), or the request itself (403).
 *
 * @param profile - the service that responded
 * @returns undefined when the response is no rejection of either kind
 */
export function rejectionOf(response: PastedResponse, profile?: Profile): Rejection | undefined {
  const status = answerStatus(response)
  // A service may add that its rejection does not prove a fault (`Unauthenticated` of an app that was never released).
  const refused = [undefined, profile].some((one) => provedByAnswer(response, one) === 'refused')
  if (status === 401 || refused) return 'token'
  return status === 403 ? 'forbidden' : undefined
}
