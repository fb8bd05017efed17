import { claim, constant, expiresAt, issuedAt, plainHeader, teamIssuer } from './members'
import type { Profile } from './profile'
import { sixMonths } from './six-months'

/** The parts shared by the two services whose token is an OAuth client secret signed with a team key. */
export const clientSecret = {
  header: plainHeader,
  claims: [
    teamIssuer,
    issuedAt,
    {
      ...expiresAt,
      meaning: 'Expires: at most 15,777,000 s ahead of Apple’s clock.',
    },
    constant(
      'aud',
      'https://appleid.apple.com',
      'Audience: Apple’s account server, without a slash at the end.',
    ),
    claim('sub', 'clientId', 'Client ID. It must be exactly the client_id of the form, including case.'),
  ],
  unwanted: [],
  lifetime: sixMonths,
  sent: { as: 'form-field', field: 'client_secret' },
  hosts: [{ host: 'appleid.apple.com', label: 'Production' }],
} as const satisfies Partial<Profile>

/** The parameter `client_id` of a form-encoded body. Its value is the Client ID field. */
export const clientIdParameter = { name: 'client_id', in: 'form', required: true } as const
export const fromClientId = { client_id: 'clientId' } as const
