import type { PastedRequest } from '../../paste/paste'
import { type OrganizationApi, organizationApiOf, organizationApis } from '../../profile/organization-api'
import { withoutPort } from '../authorization'
import { sentField } from '../form-fields'
import { defineRule, found, notApplicable, passed } from '../rule'

const services: readonly OrganizationApi[] = Object.values(organizationApis)

/** Returns the services that a request names by its scope or by its host. */
function namedBy(request: PastedRequest) {
  const scope = sentField(request, 'scope')
  const host = withoutPort(request.url?.host ?? '')
  return services.flatMap((service) => [
    ...(scope === service.scope ? [{ service, by: 'scope', seen: `The scope is “${scope}”` } as const] : []),
    ...(host === service.host ? [{ service, by: 'host', seen: `The request goes to ${host}` } as const] : []),
  ])
}

export const asmScopeMismatch = defineRule({
  id: 'asm-scope-mismatch',
  section: 'services',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['requests'],
  uses: ['iss'],
  likelihood: 'occasional',
  title: 'The client ID and the request don’t match',
  check: ({ requests, iss }) => {
    // The form-encoded body has the client ID as well, even if the assertion is masked.
    const given = iss ?? requests.flatMap(([, request]) => sentField(request, 'client_id') ?? [])[0]
    const own = organizationApiOf(given ?? '')
    if (own === undefined) return notApplicable
    const named = requests.flatMap(([, request]) => namedBy(request))
    const [other] = named.filter(({ service }) => service !== own)
    if (other) return found({ own, right: own[other.by], seen: other.seen })
    return named.length > 0 ? passed : notApplicable
  },
  seen: ({ own, seen }) => `${seen}, and the client ID begins with ${own.prefix}.`,
  why: 'A client ID that begins with BUSINESSAPI belongs to Apple Business. One that begins with SCHOOLAPI belongs to Apple School Manager. Each service has its own scope and host.',
  fix: ({ right }) => `Use ${right} with this client ID.`,
  symptom: 'You get `invalid_scope` or `invalid_client` from the token endpoint, or 401 from the API.',
  proof: 'Compare the beginning of the client ID with the scope and with the host.',
  remedy:
    'Use the scope business.api and the host api-business.apple.com with a client ID that begins with BUSINESSAPI. Use school.api and api-school.apple.com with one that begins with SCHOOLAPI.',
  sources: [
    'https://developer.apple.com/documentation/apple-school-and-business-manager-api/implementing-oauth-for-the-apple-school-manager-and-apple-business-api',
  ],
})
