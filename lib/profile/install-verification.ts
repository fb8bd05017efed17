import { bundleIdField } from '../field/bundle-id'
import type { Field } from '../field/field'
import { itemIdField } from '../field/item-id'
import { uuidField } from '../field/uuid'
import { claim, constant, expiresAt, issuedAt, jwtHeader, random } from './members'
import type { Profile } from './profile'
import { service } from './service-list'

const MINUTE = 60

const downloadType: Field = {
  id: 'downloadType',
  label: 'Download Type',
  where: 'Whether the person gets the app for the first time or again.',
  input: {
    kind: 'choice',
    options: [
      { value: 'download', label: 'Download' },
      { value: 'redownload', label: 'Redownload' },
    ],
  },
}

/** The install verification token of MarketplaceKit, for marketplaces and web distribution. */
export const installVerification: Profile = {
  id: 'install-verification',
  service: service('install-verification'),
  alsoCalled: [
    'MarketplaceKit',
    'web distribution',
    'alternative distribution',
    'AppleDownloadVerification',
    'sideloading',
    'EU',
  ],
  about: 'The token that a server returns to a device that installs an app from a marketplace or the web.',
  header: jwtHeader,
  claims: [
    claim(
      'iss',
      'appleId',
      'Item ID of the marketplace, or of the app on the web: a number, written as a string.',
    ),
    issuedAt,
    expiresAt,
    constant('aud', 'AppleDownloadVerification-v1', 'Audience: the verification of downloads.'),
    claim('bid', 'bundleId', 'Bundle ID of the app to install.'),
    claim('dtype', 'downloadType', 'download or redownload.'),
    random('nonce', 'A UUID that is used once.'),
    claim('iid', 'itemId', 'Item ID of the app to install, as a string.', { required: 'optional' }),
    claim('vid', 'versionId', 'Version ID of the app to install, as a string.', { required: 'optional' }),
  ],
  unwanted: [],
  fields: [
    uuidField(
      'keyId',
      'Key ID',
      'The ID of your alternative distribution key: data.id in the response to GET /v1/alternativeDistributionKeys.',
    ),
    itemIdField(
      'appleId',
      'Apple ID',
      'App Store Connect → your marketplace or app → App Information → Apple ID, digits only.',
    ),
    bundleIdField('The Bundle ID of the app to install.'),
    downloadType,
    {
      ...itemIdField('itemId', 'Item ID', 'Optional. The item ID of the app to install.'),
      optional: true,
    },
    { ...itemIdField('versionId', 'Version ID', 'Optional. The version to install.'), optional: true },
  ],
  lifetime: {
    unit: 'minutes',
    inclusive: true,
    measuredFrom: 'iat',
    initial: 5 * MINUTE,
    presets: [{ seconds: 5 * MINUTE }, { seconds: 15 * MINUTE }, { seconds: 60 * MINUTE }],
    info: 'Apple states no maximum lifetime. 5 minutes is our choice: the token is made for one installation.',
  },
  key: {
    where:
      'Your own P-256 key. You register its public half with POST /v1/alternativeDistributionKeys of the App Store Connect API.',
    origin: 'own',
    fileNames: [],
  },
  sent: { as: 'handed-over', to: 'the device, during an installation' },
  hosts: [],
  operations: [],
  responses: [],
  notes: [
    {
      text: 'Make one for each installation: the nonce is used once.',
      confidence: 'derived',
    },
  ],
  sources: [
    'https://developer.apple.com/documentation/marketplacekit/supplying-an-install-verification-token',
  ],
}
