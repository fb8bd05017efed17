import { withoutPort } from '../authorization'
import { sentField } from '../form-fields'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

const SERVICES: Readonly<Record<string, { readonly scope: string; readonly host: string }>> = {
  BUSINESSAPI: { scope: 'business.api', host: 'api-business.apple.com' },
  SCHOOLAPI: { scope: 'school.api', host: 'api-school.apple.com' },
}

export const asmScopeMismatch = defineRule({
  id: 'asm-scope-mismatch',
  section: 'services',
  severity: 'warn',
  at: { part: 'command' },
  needs: ['command', 'url', 'iss'],
  likelihood: 'occasional',
  title: 'The scope belongs to the other one of Apple Business and Apple School Manager',
  check: ({ command, url, iss }) => {
    const kind = /^([A-Z]+)\./u.exec(iss)?.[1] ?? ''
    const right = Object.hasOwn(SERVICES, kind) ? SERVICES[kind] : undefined
    if (right === undefined) return notApplicable
    const scope = sentField(command, 'scope')
    const host = withoutPort(url.host)
    if (scope !== undefined && /^(?:business|school)\.api$/u.test(scope)) {
      return scope === right.scope
        ? passed
        : found({ kind, right: right.scope, seen: `The scope is “${scope}”` })
    }
    if (!Object.values(SERVICES).some((service) => service.host === host)) return notApplicable
    return host === right.host
      ? passed
      : found({ kind, right: right.host, seen: `The request goes to ${visible(host, 60)}` })
  },
  seen: ({ kind, seen }) => `${seen}, and the client ID begins with ${kind}.`,
  why: 'Client IDs that begin with BUSINESSAPI belong to Apple Business, those that begin with SCHOOLAPI to Apple School Manager. Each service has a scope and a host of its own.',
  fix: ({ right }) => `Use ${right} with this client ID.`,
  symptom: 'You get `invalid_scope` or `invalid_client` from the token endpoint, or 401 from the API.',
  proof: 'Compare the beginning of the client ID with the scope and with the host.',
  remedy:
    'Use the scope business.api and the host api-business.apple.com with BUSINESSAPI client IDs, school.api and api-school.apple.com with SCHOOLAPI ones.',
  sources: [
    'https://developer.apple.com/documentation/apple-school-and-business-manager-api/implementing-oauth-for-the-apple-school-manager-and-apple-business-api',
  ],
})
