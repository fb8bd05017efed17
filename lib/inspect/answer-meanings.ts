import type { Answer, Confidence } from '../profile/profile'
import type { AnswerForm } from './answer-body'

/** What a code means whatever the service; profiles may say more about their own. */
export type Meaning = Pick<Answer, 'means' | 'token' | 'confidence'> & { readonly code: string }

const meaning =
  (token: Answer['token'], confidence: Confidence) =>
  (code: string, means: string): Meaning => ({ code, means, token, confidence })

const refused = meaning('refused', 'apple')
const accepted = meaning('accepted', 'apple')
const acceptedSeen = meaning('accepted', 'field')
const unknown = meaning('unknown', 'apple')

/** Codes of App Store Connect and its relatives go from general to special, joined by dots: compared by prefix. */
const ERRORS: readonly Meaning[] = [
  meaning('refused', 'field')(
    'NOT_AUTHORIZED',
    'The token was refused. Apple answers every fault of a token with this same text and never says which.',
  ),
  acceptedSeen(
    'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    'An agreement waits for the Account Holder of the team. Token, key and role are fine.',
  ),
  ...['REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED', 'PLA_NOT_ACCEPTED', 'PLA_NOT_VALID'].map((reason) =>
    acceptedSeen(
      `FORBIDDEN_ERROR.${reason}`,
      'An agreement waits for the Account Holder of the team. Token, key and role are not the matter.',
    ),
  ),
  acceptedSeen('FORBIDDEN', 'The account is shut out, most often over an agreement. Token and key are fine.'),
  accepted(
    'FORBIDDEN_ERROR',
    'The token was taken, but this request is not allowed for it: the role of the key, its kind, or a rule of the account.',
  ),
  accepted('PARAMETER_ERROR', 'A query parameter is unknown, missing or has a bad value. The token is fine.'),
  accepted('ENTITY_INVALID', 'The body is not JSON of the expected kind. The token is fine.'),
  accepted('ENTITY_UNPROCESSABLE', 'The body is JSON, but of the wrong shape. The token is fine.'),
  accepted('ENTITY_ERROR', 'The data in the body was not acceptable. The token is fine.'),
  acceptedSeen('STATE_ERROR', 'The state of a resource forbids the change. The token is fine.'),
  accepted(
    'PATH_ERROR',
    'There is no such path. Check the version and the spelling; the token is not the matter.',
  ),
  accepted('NOT_FOUND', 'The resource does not exist, or this key may not see it. The token is fine.'),
  accepted('METHOD_NOT_ALLOWED', 'The path does not know this method. The token is not the matter.'),
  accepted('RATE_LIMIT_EXCEEDED', 'Too many requests with this key within the hour. The token is fine.'),
  meaning('unknown', 'unconfirmed')('UNEXPECTED_ERROR', 'A fault on Apple’s side. Try again later.'),
]

/** Seven digits of which the first three are the HTTP status. */
const NUMBERED: readonly Meaning[] = [
  accepted('4000002', 'The app identifier of the request is not valid. The token is fine.'),
  accepted(
    '4040003',
    'No app of the team has this bundle ID. The signature was taken; check “bid” and the environment.',
  ),
  accepted(
    '4040010',
    'The transaction is not known here, most often because it belongs to the other environment. The token is fine.',
  ),
  accepted(
    '4040007',
    'No server notification URL is set for this app and environment. The token is fine; set the URL under App Information.',
  ),
  accepted('4290000', 'Too many requests. The token is fine; “Retry-After” says when to come back.'),
  accepted(
    '4000173',
    'The payload of the Advanced Commerce request is malformed. The token of the call is fine.',
  ),
  accepted(
    '4000174',
    'The signature inside the Advanced Commerce request is not valid. It is another signature than that of the token.',
  ),
]

const REASONS: readonly Meaning[] = [
  refused(
    'InvalidProviderToken',
    'The provider token was refused: malformed, signed by another key, or Key ID and Team ID do not belong together.',
  ),
  refused('ExpiredProviderToken', '“iat” is more than an hour old by the clock of APNs.'),
  refused('MissingProviderToken', 'The request had no “authorization” header, or an empty one.'),
  refused(
    'BadEnvironmentKeyIdInToken',
    'The key belongs to the other environment: sandbox and production keys are separate.',
  ),
  meaning('refused', 'field')(
    'BadEnvironmentKeyInToken',
    'The key belongs to the other environment: sandbox and production keys are separate.',
  ),
  refused(
    'UnrelatedKeyIdInToken',
    'This connection began with another key. Open a new connection for this one.',
  ),
  unknown('Forbidden', 'The action is not allowed.'),
  refused(
    'TooManyProviderTokenUpdates',
    'New tokens were made too often. Reuse the earlier one: one token serves for 20 to 60 minutes.',
  ),
  accepted('TooManyRequests', 'Too many pushes to the same device in a row. The provider token is fine.'),
  accepted(
    'BadDeviceToken',
    'The device token is wrong or of the other environment. The provider token was taken.',
  ),
  accepted(
    'DeviceTokenNotForTopic',
    'The device token belongs to another app. The provider token was taken.',
  ),
  unknown(
    'TopicDisallowed',
    'Pushes to this topic are not allowed: it is not of the team or key of the token, or its suffix is missing.',
  ),
  accepted('BadTopic', '“apns-topic” is not valid. The provider token was taken.'),
  accepted('MissingTopic', '“apns-topic” is missing. The provider token was taken.'),
  accepted('Unregistered', 'The device token is inactive for this topic. The provider token was accepted.'),
  accepted('ExpiredToken', 'The device token has expired. The provider token was taken.'),
]

/** RFC 6749 section 5.2, and what Apple's page on errors of Sign in with Apple adds. */
const OAUTH: readonly Meaning[] = [
  refused(
    'invalid_client',
    'The client secret was refused: its signature, “sub”, “iss”, “kid”, “aud” or times, or a “client_id” that is not equal to “sub”.',
  ),
  unknown(
    'invalid_request',
    'The form is not in order: a parameter missing or twice, or a body that is no form. The client secret was not judged.',
  ),
  accepted(
    'invalid_grant',
    'The code or refresh token was used, has expired, or belongs to another client. The client secret is fine.',
  ),
  unknown('unauthorized_client', 'The client may not use this kind of grant.'),
  unknown('unsupported_grant_type', '“grant_type” is not one this endpoint knows.'),
  unknown('invalid_scope', 'The requested scope is not known or not allowed.'),
]

/** First words of plain texts, compared without regard to case. */
const TEXTS: readonly Meaning[] = [
  meaning('refused', 'field')(
    'Unauthenticated',
    'The token was refused by the App Store Server API or the notary service. The App Store Server API also says this in production for an app that was never released.',
  ),
  meaning('refused', 'field')(
    'Unable to verify authorization token',
    'DeviceCheck could not verify the token: signature, Key ID or Team ID.',
  ),
  meaning('refused', 'field')(
    'Missing or badly formatted authorization token',
    'DeviceCheck did not find a token of its form: only “iss” with the team ID and “iat”, signed with a key of the developer account.',
  ),
  refused('BAD_AUTHENTICATION_TOKEN', 'DeviceCheck did not find a token of its form.'),
  meaning('refused', 'field')(
    'Authentication credentials are missing or invalid',
    'The token was refused. App Store Connect answers every fault of a token with this same text.',
  ),
  meaning('refused', 'unconfirmed')('Not Authorized', 'The token was refused.'),
]

const MESSAGES: readonly Meaning[] = [
  meaning('refused', 'unconfirmed')('Not Authorized', 'The token was refused.'),
]

const byForm: Readonly<Record<AnswerForm, readonly Meaning[]>> = {
  errors: ERRORS,
  numbered: NUMBERED,
  reason: REASONS,
  oauth: OAUTH,
  message: MESSAGES,
  text: TEXTS,
  'other-json': [],
  empty: [],
}

/**
 * Finds what a code means among the general meanings of one form of body: the longest prefix at a dot for App Store
 * Connect codes (never exact, as Apple's page "Parsing the Error Response Code" asks), the first words for texts, the
 * whole word elsewhere.
 *
 * @param code - the code, or the text itself where there is none
 */
export function meaningOf(form: AnswerForm, code: string): Meaning | undefined {
  return longestMatch(form, code, byForm[form])
}

/** The member of `meanings` that fits `code` best by the manner of comparing of `form`. */
export function longestMatch<M extends { readonly code?: string }>(
  form: AnswerForm,
  code: string,
  meanings: readonly M[],
): M | undefined {
  let best: M | undefined
  for (const candidate of meanings) {
    if (candidate.code === undefined || !fits(form, code, candidate.code)) continue
    if (best?.code === undefined || candidate.code.length > best.code.length) best = candidate
  }
  return best
}

function fits(form: AnswerForm, code: string, known: string): boolean {
  if (code === known) return true
  if (form === 'errors') return code.startsWith(`${known}.`)
  if (form === 'text' || form === 'message') {
    return code.slice(0, known.length).toLowerCase() === known.toLowerCase()
  }
  return false
}
