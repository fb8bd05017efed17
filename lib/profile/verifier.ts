import { opaqueIdField } from '../field/opaque-id'
import { claim, constant, expiresAt, issuedAt, jwtHeader } from './members'
import type { Profile } from './profile'
import { service } from './service-list'

const MINUTE = 60
const PAGE = 'Apple Business Register'

/** The reader token of the Verifier API (ID Verifier in ProximityReader). */
export const verifier: Profile = {
  id: 'verifier',
  service: service('verifier'),
  alsoCalled: [
    'ID Verifier',
    'ProximityReader',
    'reader token',
    'mobile driver’s license',
    'MobileDocumentReader',
  ],
  about: 'The reader token with which an app prepares to read a mobile ID.',
  header: jwtHeader,
  claims: [
    constant('aud', 'apple-identityservices-v1', 'Audience: Apple’s identity services.'),
    claim('iss', 'brandId', 'Brand ID from Apple Business Register.'),
    claim('sub', 'readerInstanceId', 'Reader instance identifier of the app on this device.'),
    issuedAt,
    { ...expiresAt, meaning: 'Expires: at most 5 minutes after “iat”.' },
  ],
  unwanted: [],
  fields: [
    opaqueIdField('keyId', 'Key ID', `${PAGE}, next to the public key that you uploaded.`),
    opaqueIdField('brandId', 'Brand ID', `${PAGE} → your brand.`),
    opaqueIdField(
      'readerInstanceId',
      'Reader Instance Identifier',
      'From the app: the reader instance identifier of ProximityReader on the device.',
    ),
  ],
  lifetime: {
    unit: 'minutes',
    max: 5 * MINUTE,
    inclusive: true,
    measuredFrom: 'iat',
    initial: 4 * MINUTE,
    presets: [{ seconds: 2 * MINUTE }, { seconds: 4 * MINUTE }, { seconds: 5 * MINUTE, hint: 'the limit' }],
    info: 'This includes the minute that “iat” is set back. After a successful preparation the app may continue to use the token for up to 48 hours.',
  },
  key: {
    where: `Your own P-256 key. You upload its public half at ${PAGE}.`,
    origin: 'own',
    fileNames: [],
  },
  sent: { as: 'handed-over', to: 'the app, which calls prepare(using:)' },
  hosts: [],
  operations: [],
  responses: [],
  notes: [
    {
      text: 'At most 5 minutes from “iat” to “exp”. The token may be reused up to 48 hours after a successful preparation.',
      confidence: 'apple',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/proximityreader/generating-reader-tokens-for-the-verifier-api',
  ],
}
