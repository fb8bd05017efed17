import type { ServiceResponse } from './profile'

/**
 * Responses of Apple's token endpoints (RFC 6749 section 5.2). `invalid_client` is the one about our token.
 *
 * @param confidence - how sure it is that this service responds this way; `derived` if only the standard says it
 */
export const oauthResponses = (confidence: ServiceResponse['confidence']): readonly ServiceResponse[] => [
  {
    status: 400,
    code: 'invalid_client',
    means:
      'Apple rejected the client secret. Its signature, kid, iss, sub or aud is wrong, a claim is missing, it has expired, or exp is too far ahead. Apple also sends this when sub is not the client_id that was sent, or when the form was not percent-encoded.',
    token: 'rejected',
    confidence,
  },
  {
    status: 400,
    code: 'invalid_request',
    means:
      'The form is wrong: a parameter is missing or sent twice, or the content type is not application/x-www-form-urlencoded.',
    token: 'unknown',
    confidence,
  },
  {
    status: 400,
    code: 'invalid_grant',
    means:
      'The code or refresh token is wrong: used before, older than 5 minutes, or issued to another client. The client secret was accepted.',
    token: 'accepted',
    confidence,
  },
  {
    status: 400,
    code: 'unauthorized_client',
    means: 'This client may not use this grant type.',
    token: 'unknown',
    confidence,
  },
  {
    status: 400,
    code: 'unsupported_grant_type',
    means: 'This URL doesn’t support the grant_type.',
    token: 'unknown',
    confidence,
  },
  {
    status: 400,
    code: 'invalid_scope',
    means: 'The scope in the form is unknown or not allowed for this client.',
    token: 'unknown',
    confidence,
  },
]
