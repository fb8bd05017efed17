import type { PastedResponse } from '../paste/paste'
import type { Confidence, Profile, ServiceResponse } from '../profile/profile'
import { type RetryAfter, rateLimits, ratePairText, retryAfter } from './rate-headers'
import { type BodyShape, type Complaint, readResponseBody } from './response-body'
import { longestMatch, meaningOf } from './response-meanings'
import { visible } from './visible'

/**
 * One statement of a response, in words for people. Invisible characters in strings of the response are written out.
 */
export interface Saying {
  /** Apple's code, reason or error, or the status if there is none of them. */
  readonly code: string
  readonly means: string
  readonly token: ServiceResponse['token']
  readonly confidence: Confidence
  /** The query parameter or JSON Pointer that it is about. */
  readonly about?: string
  /** Apple's `detail`, or its `title` if there is no detail. */
  readonly detail?: string
}

export interface ExplainedResponse {
  readonly status: number | undefined
  readonly shape: BodyShape
  /** In the order of the body. There is at least one entry unless neither the status nor the body says anything. */
  readonly says: readonly Saying[]
  /** What the response shows about the token. */
  readonly token: ServiceResponse['token']
  /** The same, as a sentence. */
  readonly proof: string
  /** The identifier to quote when you ask Apple's support about this response. */
  readonly support?: { readonly name: string; readonly value: string }
  /** The remaining rate limits, one phrase for each. */
  readonly rates: readonly string[]
  readonly retry?: RetryAfter
}

/**
 * Explains what a response of an Apple service means and what it shows about the token. Codes of App Store Connect are
 * compared by prefix and never by title (Apple's page "Parsing the Error Response Code").
 *
 * @param profile - the service the request was sent to; its own responses take precedence over the general ones
 * @returns words for the page; an unknown response gives an empty `says`; never throws
 */
export function explainResponse(response: PastedResponse, profile?: Profile): ExplainedResponse {
  const body = readResponseBody(response)
  const status = response.status ?? body.complaints.find((one) => one.status !== undefined)?.status
  const said = body.complaints.flatMap((complaint) => complaintSays(complaint, status, body.shape, profile))
  const says = said.length > 0 ? said : wholeSays(response, status, body.shape, profile)
  const token = together(says)
  const support = supportId(response, body.complaints, body.requestId)
  const retry = retryAfter(response.headers)
  return {
    status,
    shape: body.shape,
    says,
    token,
    proof: proofOf(token, status),
    ...(support === undefined ? {} : { support }),
    rates: rateLimits(response.headers).map(ratePairText),
    ...(retry === undefined ? {} : { retry }),
  }
}

/** The status of the status line, or the one that the body names. */
export const responseStatus = (response: PastedResponse): number | undefined =>
  response.status ?? readResponseBody(response).complaints.find((one) => one.status !== undefined)?.status

/**
 * Returns what a response shows about the token, as in `explainResponse`.
 *
 * @param profile - the service that responded
 */
export function provedByResponse(response: PastedResponse, profile?: Profile): ServiceResponse['token'] {
  const { complaints, shape } = readResponseBody(response)
  const status = responseStatus(response)
  const meant = complaints.flatMap((complaint) => meaningOfComplaint(complaint, status, shape, profile) ?? [])
  return together(meant.length > 0 ? meant : [meaningOfWhole(response, status, shape, profile) ?? []].flat())
}

const meaningOfComplaint = (
  { code, detail, status: own }: Complaint,
  status: number | undefined,
  shape: BodyShape,
  profile: Profile | undefined,
): KnownMeaning | undefined => {
  const words = code ?? detail
  if (words === undefined) return undefined
  return (
    closest(shape, words, own ?? status, profile) ??
    (shape === 'numbered' && /^[45]\d{6}$/u.test(words) ? NUMBERED : byStatus(status, shape))
  )
}

function complaintSays(
  complaint: Complaint,
  status: number | undefined,
  shape: BodyShape,
  profile: Profile | undefined,
): Saying[] {
  const code = complaint.code ?? complaint.detail
  const meaning = meaningOfComplaint(complaint, status, shape, profile)
  if (code === undefined || meaning === undefined) return []
  const detail = complaint.detail ?? complaint.title
  return [
    {
      code: visible(code, LONGEST_WORD),
      means: meaning.means,
      token: meaning.token,
      confidence: meaning.confidence,
      ...(complaint.about === undefined ? {} : { about: visible(complaint.about, LONGEST_WORD) }),
      ...(detail === undefined ? {} : { detail: visible(detail, LONGEST_DETAIL) }),
    },
  ]
}

/** The meaning of a seven-digit code that no profile has. */
const NUMBERED: KnownMeaning = {
  means:
    'The App Store Server API read the request and reports an error in what it asks for. It accepted the token.',
  token: 'accepted',
  confidence: 'derived',
}

const LONGEST_WORD = 80
const LONGEST_DETAIL = 400

type KnownMeaning = Pick<ServiceResponse, 'means' | 'token' | 'confidence'>

/**
 * Chooses between the match of the profile and the general one: the longer code wins, and the profile if they are
 * equal.
 */
function closest(
  shape: BodyShape,
  code: string,
  status: number | undefined,
  profile: Profile | undefined,
): KnownMeaning | undefined {
  const own = longestMatch(
    shape,
    code,
    (profile?.responses ?? []).filter((response) => status === undefined || response.status === status),
  )
  const general = meaningOf(shape, code)
  if (own?.code === undefined) return general
  return general === undefined || own.code.length >= general.code.length ? own : general
}

/**
 * Explains a response without a code: by its text, then by what the profile says about the status, then by the status
 * alone.
 */
function wholeSays(
  response: PastedResponse,
  status: number | undefined,
  shape: BodyShape,
  profile: Profile | undefined,
): readonly Saying[] {
  const text = response.body.trim()
  const meaning = meaningOfWhole(response, status, shape, profile)
  if (meaning === undefined) return []
  const code = status === undefined ? text.slice(0, 40) : String(status)
  return [
    {
      code: visible(code, LONGEST_WORD),
      means: meaning.means,
      token: meaning.token,
      confidence: meaning.confidence,
    },
  ]
}

const meaningOfWhole = (
  response: PastedResponse,
  status: number | undefined,
  shape: BodyShape,
  profile: Profile | undefined,
): KnownMeaning | undefined =>
  closest('text', response.body.trim(), status, profile) ??
  profile?.responses.find((response) => response.code === undefined && response.status === status) ??
  byStatus(status, shape)

function byStatus(status: number | undefined, shape: BodyShape): KnownMeaning | undefined {
  const known = (token: ServiceResponse['token'], means: string): KnownMeaning => ({
    token,
    means,
    confidence: 'derived',
  })
  if (status === undefined) return undefined
  if (status === 401) return known('rejected', 'The service rejected the token, or didn’t receive one.')
  if (status === 403) {
    return shape === 'errors'
      ? known('accepted', 'The request is not allowed, but the service almost certainly accepted the token.')
      : known('unknown', 'The request is forbidden.')
  }
  if (status === 407) {
    return known(
      'unknown',
      'A proxy between you and Apple requires its own credentials. The request did not reach Apple.',
    )
  }
  if (status === 429) return known('unknown', 'There were too many requests. Wait, then send fewer.')
  if (status >= 500) return known('unknown', 'A server-side error. Try again later.')
  if (status >= 400) {
    return shape === 'errors'
      ? known('accepted', 'The service rejected the request itself. It accepted the token.')
      : known('unknown', 'The service rejected the request. The response doesn’t mention the token.')
  }
  if (status >= 300)
    return known('unknown', 'The response redirects to another address. The token was not checked.')
  return status >= 200
    ? known('accepted', 'The request succeeded. The service accepted the token.')
    : undefined
}

function together(says: readonly Pick<KnownMeaning, 'token'>[]): ServiceResponse['token'] {
  if (says.some(({ token }) => token === 'rejected')) return 'rejected'
  return says.some(({ token }) => token === 'accepted') ? 'accepted' : 'unknown'
}

/** Apple's page on status codes lists malformed and revoked keys under 403, so a 403 is never certain. */
function proofOf(token: ServiceResponse['token'], status: number | undefined): string {
  if (token === 'rejected') {
    return 'The service rejected the token, or didn’t receive one. The response doesn’t say which part of it is wrong.'
  }
  if (token === 'unknown') return 'This response doesn’t say whether the token was accepted.'
  return status === 403
    ? 'The service almost certainly accepted the token: look at the account, the role and the kind of key.'
    : 'The service accepted the token.'
}

const SUPPORT_HEADERS = ['apns-id', 'x-apple-request-uuid', 'x-apple-jingle-correlation-key']

function supportId(
  response: PastedResponse,
  complaints: readonly Complaint[],
  requestId: string | undefined,
): ExplainedResponse['support'] {
  const id = complaints.find((one) => one.id !== undefined)?.id
  if (id !== undefined) return { name: 'id', value: visible(id, LONGEST_WORD) }
  if (requestId !== undefined) return { name: 'Request ID', value: visible(requestId, LONGEST_WORD) }
  for (const name of SUPPORT_HEADERS) {
    const value = response.headers.find(([header]) => header.toLowerCase() === name)?.[1].trim()
    if (value) return { name, value: visible(value, LONGEST_WORD) }
  }
  return undefined
}
