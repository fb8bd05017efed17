import type { Diagnostic } from '../diagnostic/diagnostic'
import type { FieldValues } from '../field/field'

/** A service for organizations: its name, the prefix of its client IDs, its scope and its host. */
export interface OrganizationApi {
  readonly name: string
  readonly prefix: string
  readonly scope: string
  readonly host: string
}

/**
 * Apple documents the scopes, the hosts and BUSINESSAPI. SCHOOLAPI is from public reports; which scope belongs to it is
 * derived.
 */
export const organizationApis = {
  business: {
    name: 'Apple Business',
    prefix: 'BUSINESSAPI',
    scope: 'business.api',
    host: 'api-business.apple.com',
  },
  school: {
    name: 'Apple School Manager',
    prefix: 'SCHOOLAPI',
    scope: 'school.api',
    host: 'api-school.apple.com',
  },
} as const satisfies Readonly<Record<string, OrganizationApi>>

/** Finds the service of a client ID by the prefix. Returns undefined for an unknown prefix. */
export const organizationApiOf = (clientId: string): OrganizationApi | undefined =>
  Object.values(organizationApis).find(({ prefix }) => clientId.toUpperCase().startsWith(`${prefix}.`))

/** Warns if the client ID belongs to the other service. */
export const judgeClientId =
  (wanted: OrganizationApi) =>
  ({ clientId = '' }: FieldValues): Diagnostic | undefined => {
    const own = organizationApiOf(clientId)
    if (own === undefined || own.prefix === wanted.prefix) return undefined
    return {
      severity: 'warn',
      seen: `This request is for ${wanted.name}, and a client ID that begins with ${own.prefix}. belongs to ${own.name}. Choose a request for ${own.name}, or use a client ID that begins with ${wanted.prefix}.`,
    }
  }
