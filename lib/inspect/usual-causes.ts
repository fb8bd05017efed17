import { asc } from '../profile/asc'
import { signInWithApple } from '../profile/sign-in-with-apple'
import type { Cause } from './cause'
import { causes } from './causes'
import type { Known } from './evidence'
import { blamesToken } from './rejected'
import type { Likelihood } from './rule'

/** A possible cause of what was pasted, and its likelihood. */
export interface UsualCause {
  readonly cause: Cause
  readonly rank: Likelihood
}

/** What a library usually received if it can't read a key, the commonest first. */
const OF_A_KEY = [
  'key-literal-backslash-n',
  'key-newlines-lost',
  'key-base64-of-file',
  'key-body-only',
  'key-marker-damaged',
  'key-truncated',
  'key-not-content',
  'key-public-or-cert',
]

const OF_ANY_SERVICE = [
  'kid-wrong',
  'iss-other-team',
  'exp-passed',
  'key-revoked',
  'iat-in-future',
  'bearer-missing',
]

/**
 * Returns the usual causes of a rejection whose token the paste doesn't show, or of a key that a library could not read. They
 * are possible causes: nothing in the paste proves them.
 *
 * @param found - the findings so far
 * @param unshown - whether the paste doesn't show the token that was sent, and no error explains the rejection
 */
export function usualCauses(
  known: Known,
  found: readonly { readonly id: string }[],
  unshown: boolean,
): readonly UsualCause[] {
  const has = (id: string) => found.some((finding) => finding.id === id)
  if (has('key-unreadable')) return byId(OF_A_KEY)
  if (has('session-not-token') || has('not-apples-response') || has('tool-login-not-key')) return []
  const { codes = [], respondedBy } = known
  const forbidden = known.status === 403 && known.rejection === undefined && known.codes === undefined
  if (forbidden) return byId((respondedBy ?? asc).usualCausesOf403 ?? [])
  if (!unshown || !blamesToken(known)) return []
  if (codes.includes('ExpiredProviderToken')) return byId(['apns-old-iat', 'clock-behind'])
  const usual = respondedBy ?? (codes.includes('invalid_client') ? signInWithApple : undefined)
  const sandbox = known.paste.unwrapped.includes('storekit-sandbox.')
  const ids = usual?.usualCausesOf401 ?? OF_ANY_SERVICE
  return byId(startsWithVariable(known) ? ['bearer-missing', ...ids] : ids).filter(
    // Only production rejects apps that are not yet released.
    ({ cause }) => !(sandbox && cause.id === 'store-server-not-released'),
  )
}

/** Whether the scheme, if there is one, is in a variable. */
const startsWithVariable = ({ authorization, bearerRequest }: Known): boolean =>
  bearerRequest !== undefined && authorization !== undefined && /^\s*[$%{]/u.test(authorization.value)

const byId = (ids: readonly string[]): readonly UsualCause[] =>
  [...new Set(ids)].flatMap((id, at) => {
    const cause = causes.find((each) => each.id === id)
    const rank: Likelihood = at < 3 ? 'usual' : at < 5 ? 'common' : 'occasional'
    return cause ? [{ cause, rank }] : []
  })
