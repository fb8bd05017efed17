import type { FieldValues } from '../lib/field/field'
import type { Profile } from '../lib/profile/profile'
import { type FilledToken, fillToken, planToken, type TokenPlan } from '../lib/token/claims'

/** Plans a token and fills it at once, as the page does when it signs. */
export function filledPlan(
  profile: Profile,
  values: FieldValues,
  seconds: number | undefined,
  now: number,
  uuid: () => string,
): ({ readonly status: 'ready' } & FilledToken) | Extract<TokenPlan, { status: 'incomplete' }> {
  const plan = planToken(profile, values, seconds)
  return plan.status === 'ready' ? { status: 'ready', ...fillToken(plan, now, uuid) } : plan
}
