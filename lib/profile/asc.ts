import type { FieldValues } from '../field/field'
import { longLifetime } from '../scope/long-lived'
import { scopeEntries } from '../scope/scope-field'
import { jwtHeader } from './members'
import type { Allowance, Lifetime, Member, Profile, ServiceResponse, Unwanted } from './profile'
import { service } from './service-list'

/** What team and individual keys of the App Store Connect API have in common. */

const TOKENS_PAGE =
  'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests'

export const ascAudience: Member = {
  name: 'aud',
  type: 'string',
  required: 'yes',
  value: { from: 'constant', value: 'appstoreconnect-v1' },
  meaning: 'App Store Connect API',
  confidence: 'apple',
}

export const scopeClaim: Member = {
  name: 'scope',
  type: 'string[]',
  required: 'optional',
  value: { from: 'field', field: 'scope', as: 'lines' },
  meaning: 'The only requests that this token may make.',
  confidence: 'apple',
}

const allowsLongLifetime = (values: FieldValues): Allowance => {
  const long = longLifetime(scopeEntries(values.scope ?? ''))
  switch (long.status) {
    case 'listed':
      return { status: 'allowed' }
    case 'unsure':
      return { status: 'allowed', risk: `${long.why} (${long.entry})` }
    case 'no':
      return { status: 'rejected', why: long.entry === undefined ? long.why : `${long.entry}: ${long.why}` }
  }
}

const MINUTE = 60

export const twentyMinutes: Lifetime = {
  unit: 'minutes',
  max: 20 * MINUTE,
  inclusive: true,
  measuredFrom: 'iat',
  initial: 15 * MINUTE,
  presets: [
    {
      seconds: 2 * MINUTE,
      hint: 'Apple’s suggestion for one request, including the minute that iat is set back',
    },
    { seconds: 10 * MINUTE },
    { seconds: 15 * MINUTE },
    { seconds: 19 * MINUTE },
  ],
  edge: {
    from: 19 * MINUTE + 1,
    why: 'This is exactly Apple’s limit. Tokens of 20 minutes were rejected when the clock was about half a minute ahead. Tokens of 15 and 19 minutes were accepted.',
  },
  longer: { max: 15_777_000, allows: allowsLongLifetime },
}

/** The codes about agreements occur with either prefix, see the cause `agreements-missing`. */
export const agreementResponses: readonly ServiceResponse[] = [
  'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
  'FORBIDDEN_ERROR.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
  'FORBIDDEN_ERROR.PLA_NOT_ACCEPTED',
  'FORBIDDEN_ERROR.PLA_NOT_VALID',
].map((code) => ({
  status: 403,
  code,
  means: 'The Account Holder of the team has to sign an agreement. A new token, key or role won’t help.',
  token: 'accepted',
  confidence: 'field',
}))

/** The responses that App Store Connect and the Enterprise Program API share. */
export const sharedResponses: readonly ServiceResponse[] = [
  {
    status: 403,
    code: 'FORBIDDEN_ERROR',
    means:
      'Apple accepted the token, but doesn’t allow it to make this request. The reason is the role of the key, its kind, or a rule of the account.',
    token: 'accepted',
    confidence: 'apple',
  },
  {
    status: 429,
    code: 'RATE_LIMIT_EXCEEDED',
    means: 'There were too many requests with this key in the last hour. The token is fine.',
    token: 'accepted',
    confidence: 'apple',
  },
]

const responses: readonly ServiceResponse[] = [
  {
    status: 401,
    code: 'NOT_AUTHORIZED',
    means: 'Apple rejected the token and never says why. A missing role would be 403.',
    token: 'rejected',
    confidence: 'field',
  },
  ...agreementResponses,
  {
    status: 403,
    code: 'FORBIDDEN',
    means: 'The account is blocked, most often because of an agreement. The token and the key are fine.',
    token: 'accepted',
    confidence: 'field',
  },
  ...sharedResponses,
]

/** A claim that identifies a token of another service with the same audience. */
export const bundleIdUnwanted: Unwanted = {
  name: 'bid',
  in: 'claims',
  effect: 'meaningless',
  why: '“bid” belongs to the App Store Server API, whose tokens have the same audience.',
}

/** The parts of an App Store Connect API profile that do not depend on the kind of key. */
export const asc = {
  service: service('asc'),
  alsoCalled: [
    'ASC',
    'App Store Connect',
    'TestFlight',
    'builds',
    'provisioning',
    'AuthKey',
    'fastlane',
    'altool',
    'asc',
  ],
  header: jwtHeader,
  lifetime: twentyMinutes,
  sent: { as: 'bearer' },
  hosts: [{ host: 'api.appstoreconnect.apple.com', label: 'Production' }],
  operations: [],
  catalog: true,
  spokenOf:
    /(?<!\bname(?:&quot;|[\s\\":]){1,8})\bNOT_AUTHORIZED\b|FORBIDDEN_ERROR|FORBIDDEN\.REQUIRED|AppStoreConnect(?!-v1)|(?<!Use ")app[-_ ]store[-_ ]connect|\baltool\b|-19209\b|ITunesConnectionAuthentication|\bspaceship\b|Authentication credentials are missing or invalid/i,
  usualCausesOf401: [
    'kid-wrong',
    'iss-other-team',
    'exp-passed',
    'key-revoked',
    'iat-in-future',
    'exp-too-far',
    'individual-key-with-iss',
    'portal-key-on-asc',
  ],
  usualCausesOf403: ['agreements-missing', 'role-insufficient', 'key-revoked'],
  responses,
  sources: [TOKENS_PAGE],
} as const satisfies Partial<Profile>
