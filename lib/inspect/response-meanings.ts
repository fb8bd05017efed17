import { apns } from '../profile/apns'
import { appStoreServer } from '../profile/app-store-server'
import { appleMusic } from '../profile/apple-music'
import { ascTeam } from '../profile/asc-team'
import { deviceCheck } from '../profile/devicecheck'
import { maps } from '../profile/maps'
import { oauthResponses } from '../profile/oauth'
import type { Confidence, Profile, ServiceResponse } from '../profile/profile'
import { weatherKit } from '../profile/weatherkit'
import type { BodyShape } from './response-body'

/**
 * The meaning of a code when the service isn't known. A code that only one service uses is explained in its profile.
 */
export type Meaning = Pick<ServiceResponse, 'means' | 'token' | 'confidence'> & { readonly code: string }

const meaning =
  (token: ServiceResponse['token'], confidence: Confidence) =>
  (code: string, means: string): Meaning => ({ code, means, token, confidence })

const accepted = meaning('accepted', 'apple')
const acceptedSeen = meaning('accepted', 'field')

const coded = (responses: readonly ServiceResponse[]): readonly Meaning[] =>
  responses.flatMap(({ code, means, token, confidence }) =>
    code === undefined ? [] : [{ code, means, token, confidence }],
  )

const ownCodes = ({ responses }: Profile): readonly Meaning[] => coded(responses)

/**
 * Codes of App Store Connect and related services go from general to specific, joined by dots. They are compared by
 * prefix.
 */
const ERRORS: readonly Meaning[] = [
  ...ownCodes(ascTeam),
  accepted('PARAMETER_ERROR', 'A query parameter is unknown, missing or has a bad value. The token is fine.'),
  accepted('ENTITY_INVALID', 'The body is not JSON of the expected kind. The token is fine.'),
  accepted('ENTITY_UNPROCESSABLE', 'The body is JSON, but of the wrong shape. The token is fine.'),
  accepted('ENTITY_ERROR', 'The data in the body was not acceptable. The token is fine.'),
  acceptedSeen('STATE_ERROR', 'The state of a resource forbids the change. The token is fine.'),
  accepted(
    'PATH_ERROR',
    'This path doesn’t exist. Check the version and the spelling. The token is not the problem.',
  ),
  accepted('NOT_FOUND', 'The resource does not exist, or this key may not see it. The token is fine.'),
  accepted('METHOD_NOT_ALLOWED', 'The path doesn’t support this method. The token is not the problem.'),
  meaning('unknown', 'unconfirmed')('UNEXPECTED_ERROR', 'A server-side error. Try again later.'),
]

/** The first words of plain-text bodies, compared without regard to case. */
const TEXTS: readonly Meaning[] = [
  meaning('rejected', 'field')(
    'Unauthenticated',
    'The App Store Server API or the notary service rejected the token. The App Store Server API also says this in production for an app that was never released.',
  ),
  ...ownCodes(deviceCheck),
  meaning('rejected', 'field')(
    'Authentication credentials are missing or invalid',
    'Apple rejected the token. App Store Connect returns the same text for every error in a token.',
  ),
  ...ownCodes(maps),
  ...ownCodes(appleMusic),
  meaning('rejected', 'field')(
    '-19209',
    'Apple’s upload service rejected the token; altool prints this code.',
  ),
  meaning('rejected', 'field')(
    '-26000',
    'altool got no session. Either the upload service rejected the token, or altool could not read the key file. The code doesn’t say which.',
  ),
]

/** The meanings of codes when the service isn't known, by the shape of the body. */
export const generalMeanings: Readonly<Record<BodyShape, readonly Meaning[]>> = {
  errors: ERRORS,
  numbered: ownCodes(appStoreServer),
  reason: [...ownCodes(apns), ...ownCodes(weatherKit)],
  oauth: coded(oauthResponses('derived')),
  message: ownCodes(maps),
  text: TEXTS,
  'other-json': [],
  empty: [],
}

/**
 * Finds the general meaning of a code for one shape of body. App Store Connect codes match by the longest prefix at a
 * dot (never exactly, as Apple's page "Parsing the Error Response Code" asks), plain text by its first words, and all
 * others by the whole code.
 *
 * @param code - the code, or the text itself if it has no code
 */
export function meaningOf(shape: BodyShape, code: string): Meaning | undefined {
  return longestMatch(shape, code, generalMeanings[shape])
}

/** Returns the entry of `meanings` with the longest code that matches `code`, compared as `shape` requires. */
export function longestMatch<M extends { readonly code?: string }>(
  shape: BodyShape,
  code: string,
  meanings: readonly M[],
): M | undefined {
  let best: M | undefined
  for (const candidate of meanings) {
    if (candidate.code === undefined || !fits(shape, code, candidate.code)) continue
    if (best?.code === undefined || candidate.code.length > best.code.length) best = candidate
  }
  return best
}

function fits(shape: BodyShape, code: string, known: string): boolean {
  if (code === known) return true
  if (shape === 'errors') return code.startsWith(`${known}.`)
  if (shape === 'text' || shape === 'message') {
    return code.slice(0, known.length).toLowerCase() === known.toLowerCase()
  }
  return false
}
