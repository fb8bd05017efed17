import type { Member } from './profile'

/** Header parameters and claims that many services share. */

export const algorithm: Member = {
  name: 'alg',
  type: 'string',
  required: 'yes',
  value: { from: 'constant', value: 'ES256' },
  meaning: 'ECDSA with P-256 and SHA-256',
  confidence: 'apple',
}

export const keyId: Member = {
  name: 'kid',
  type: 'string',
  required: 'yes',
  value: { from: 'field', field: 'keyId', as: 'string' },
  meaning: 'The Key ID. Apple uses it to look up your public key.',
  confidence: 'apple',
}

export const typeJwt: Member = {
  name: 'typ',
  type: 'string',
  required: 'yes',
  value: { from: 'constant', value: 'JWT' },
  meaning: 'Always this value',
  confidence: 'apple',
}

/** The protected header of services that list `typ`. */
export const jwtHeader: readonly Member[] = [algorithm, keyId, typeJwt]
/** The protected header of services that do not list `typ`. */
export const plainHeader: readonly Member[] = [algorithm, keyId]

export const issuedAt: Member = {
  name: 'iat',
  type: 'number',
  required: 'yes',
  value: { from: 'issued-at', unit: 'seconds' },
  meaning: 'Set 60 s back: your clock may be ahead',
  confidence: 'apple',
}

export const expiresAt: Member = {
  name: 'exp',
  type: 'number',
  required: 'yes',
  value: { from: 'expires-at' },
  meaning: 'Invalid from this second',
  confidence: 'derived',
}

/** A string claim whose value comes from a field of the form. */
export const claim = (
  name: string,
  field: string,
  meaning: string,
  more: Partial<Pick<Member, 'required' | 'confidence'>> = {},
): Member => ({
  name,
  type: 'string',
  required: 'yes',
  value: { from: 'field', field, as: 'string' },
  meaning,
  confidence: 'apple',
  ...more,
})

/** A string claim that has the same value in every token of the service. */
export const constant = (name: string, value: string, meaning: string): Member => ({
  name,
  type: 'string',
  required: 'yes',
  value: { from: 'constant', value },
  meaning,
  confidence: 'apple',
})

/** A claim with a fresh random UUID. */
export const random = (name: string, meaning: string): Member => ({
  name,
  type: 'string',
  required: 'yes',
  value: { from: 'uuid' },
  meaning,
  confidence: 'apple',
})

export const issuerId = claim('iss', 'issuerId', 'Issuer ID: your team, as App Store Connect names it')
export const teamIssuer = claim('iss', 'teamId', 'Team ID: the developer account that owns the key.')

/** The optional array of web origins in media tokens. */
export const webOrigins: Member = {
  name: 'origin',
  type: 'string[]',
  required: 'optional',
  value: { from: 'field', field: 'origin', as: 'lines' },
  meaning:
    'The pages that may use this token: it works only when the Origin header of the request is in this list.',
  confidence: 'apple',
}
