import { issuerIdField } from '../field/issuer-id'
import { keyIdField } from '../field/key-id'
import { agreementResponses, asc, ascAudience, twentyMinutes } from './asc'
import { expiresAt, issuedAt, issuerId, jwtHeader } from './members'
import type { Profile, Statement } from './profile'
import { service } from './service-list'

const PAGE = 'App Store Connect → Users and Access → Integrations → Team Keys'
const { longer: _, ...limit } = twentyMinutes
const submission = {
  name: 'submissionId',
  in: 'path',
  required: true,
  hint: 'The ID in the response to the submission, a UUID.',
} as const

/** The parts that team and individual keys share at the notary service, which has a host of its own. */
export const notaryShared = {
  service: service('notary'),
  alsoCalled: [
    'notarytool',
    'notarization',
    'notarisation',
    'notarize',
    'notarise',
    'altool',
    'macOS app',
    'stapler',
  ],
  header: jwtHeader,
  lifetime: limit,
  sent: { as: 'bearer' },
  hosts: [
    {
      host: 'appstoreconnect.apple.com',
      label: 'Production',
      note: 'Not the host of the App Store Connect API, which begins with “api.”.',
    },
  ],
  operations: [
    {
      id: 'list-submissions',
      title: 'List previous submissions',
      group: 'Notary API',
      method: 'GET',
      path: '/notary/v2/submissions',
      parameters: [],
      response: 'json',
    },
    {
      id: 'get-submission',
      title: 'Get the status of a submission',
      group: 'Notary API',
      method: 'GET',
      path: '/notary/v2/submissions/{submissionId}',
      parameters: [submission],
      response: 'json',
    },
    {
      id: 'get-submission-log',
      title: 'Get the log of a submission',
      group: 'Notary API',
      method: 'GET',
      path: '/notary/v2/submissions/{submissionId}/logs',
      parameters: [submission],
      response: 'json',
      notes: ['The response has the address of the log, not the log itself.'],
    },
    {
      id: 'submit',
      title: 'Begin a submission',
      group: 'Notary API',
      method: 'POST',
      path: '/notary/v2/submissions',
      parameters: [
        {
          name: 'Body',
          in: 'body',
          required: true,
          hint: 'The name and the SHA-256 of the file. The response has the place to upload it to.',
          placeholder: '{"submissionName":"App.zip","sha256":"68d561c5…"}',
        },
      ],
      response: 'json',
    },
  ],
  spokenOf:
    /\bnotarytool\b|\brcodesign\b|\bNotary API\b|\/notary\/v\d|\bnotarize\b|\bnotarize\.py\b|\bnotary-submit\b/i,
  usualCausesOf401: [
    'iat-in-future',
    'kid-wrong',
    'iss-other-team',
    'notary-issuer',
    'key-revoked',
    'exp-passed',
  ],
  usualCausesOf403: asc.usualCausesOf403,
  responses: [
    {
      status: 401,
      code: 'Unauthenticated',
      means:
        'Apple rejected the token. The response is plain text with a Request ID. One cause was a wrong clock.',
      token: 'rejected',
      confidence: 'field',
    },
    ...agreementResponses,
  ],
  sources: [
    'https://developer.apple.com/documentation/notaryapi/submitting-software-for-notarization-over-the-web',
    'https://developer.apple.com/documentation/technotes/tn3147-migrating-to-the-latest-notarization-tool',
    'https://github.com/indygreg/apple-platform-rs/issues/53',
    'https://github.com/indygreg/apple-platform-rs/issues/260',
    'https://github.com/electron/notarize/issues/246',
  ],
} as const satisfies Partial<Profile>

export const notaryScope: Statement = {
  text: 'Apple’s article asks for no scope. Some clients send ["/notary/v2"], others send none. Both are in use.',
  confidence: 'field',
}

/** The Notary API with a team key of App Store Connect. */
export const notary: Profile = {
  ...notaryShared,
  id: 'notary',
  kind: 'Team key',
  about: 'Requests to the notary service for macOS software, with a key of the whole team.',
  claims: [issuerId, issuedAt, expiresAt, ascAudience],
  unwanted: [
    {
      name: 'sub',
      in: 'claims',
      effect: 'meaningless',
      why: '“sub” belongs to individual keys, whose tokens have no “iss”.',
    },
  ],
  fields: [
    keyIdField(`${PAGE}, in the row of your key.`),
    issuerIdField('Users and Access → Integrations → above the keys. Same for the whole team.'),
  ],
  key: {
    where: `${PAGE}. The same key as for the App Store Connect API.`,
    origin: 'downloaded',
    fileNames: ['AuthKey'],
  },
  notes: [notaryScope],
}
