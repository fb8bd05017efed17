import { claim, constant, expiresAt, issuedAt, plainHeader, teamIssuer } from './members'
import type { Profile } from './profile'
import { sixMonths } from './six-months'

/** What the two services have in common whose token is an OAuth client secret signed with a key of the team. */
export const clientSecret = {
  header: plainHeader,
  claims: [
    teamIssuer,
    issuedAt,
    {
      ...expiresAt,
      meaning: 'Expires: at most 15 777 000 s ahead of Apple’s clock.',
    },
    constant(
      'aud',
      'https://appleid.apple.com',
      'Audience: Apple’s account server, without a slash at the end.',
    ),
    claim('sub', 'clientId', 'Client ID, equal to the client_id of the form, exactly, including case.'),
  ],
  unwanted: [],
  lifetime: sixMonths,
  sent: { as: 'form-field', field: 'client_secret' },
  hosts: [{ host: 'appleid.apple.com', label: 'Production' }],
} as const satisfies Partial<Profile>

/** The form field `client_id`, which is the Client ID of the form. */
export const clientIdParameter = { name: 'client_id', in: 'form', required: true } as const
export const fromClientId = { client_id: 'clientId' } as const
