import type { PastedRequest } from '../../paste/paste'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { compareRequest, scopeClaim, scopeTexts } from '../token-scope'
import { visible } from '../visible'

const isRead = ({ method }: PastedRequest): boolean => method === '' || method === 'GET' || method === 'HEAD'

/** How many requests of a long log are looked at. */
const MOST_REQUESTS = 50

interface Facts {
  readonly asked: string
  readonly how: 'write' | 'page' | 'again'
  readonly allowed: string
}

/** A scoped token used again: for a write, for a following page, or after a request that its scope does allow. */
export const scopeOtherEndpoint = defineRule({
  id: 'scope-other-endpoint',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', member: 'scope' },
  needs: ['token', 'command'],
  likelihood: 54,
  explains: ['scope-no-match'],
  title: 'A scoped token is used for another request',
  check({ token, service, command, paste }) {
    const scope = scopeClaim(token.read, service)
    const entries = scopeTexts(scope?.value)
    const comparison = scope && compareRequest(entries, command)
    if (comparison === undefined || comparison.status === 'nothing-to-compare') return besideThePoint
    if (comparison.status === 'matches') return clear
    const asked = `${command.method || 'GET'} ${command.url?.path ?? ''}`
    if (!isRead(command)) return found<Facts>({ asked, how: 'write', allowed: comparison.nearest })
    if (command.url?.query.some(([name]) => name === 'cursor')) {
      return found<Facts>({ asked, how: 'page', allowed: comparison.nearest })
    }
    const before = paste.requests
      .slice(0, MOST_REQUESTS)
      .find((other) => other !== command && compareRequest(entries, other)?.status === 'matches')
    return before === undefined
      ? clear
      : found<Facts>({ asked, how: 'again', allowed: `${before.method || 'GET'} ${before.url?.path ?? ''}` })
  },
  seen: ({ asked, how, allowed }) => {
    const request = visible(asked, 120)
    if (how === 'write') return `The request is ${request}; a scope holds reads (GET) alone.`
    if (how === 'page')
      return `${request} asks for a following page that no entry allows; the nearest is ${visible(allowed, 120)}.`
    return `The scope allows ${visible(allowed, 120)}, which stands in the paste too, but not ${request}.`
  },
  why: 'A scoped token is good for its own requests only. Used again for another endpoint, for a link to more pages or for a write it is refused, and a scoped token can never write.',
  fix: ({ how }) => ({
    text:
      how === 'write'
        ? 'Make a short token without a scope for this call.'
        : 'Make a token without a scope for this call, or add it to the scope.',
  }),
  symptom: 'The first call works, the second is refused.',
  proof: 'Compare the second request with the entries of “scope”.',
  remedy: 'Use a short token without a scope for calls that the scope does not name.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
  confidence: 'high',
})
