import type { PastedRequest } from '../../paste/paste'
import { defineRule, found, notApplicable, passed } from '../rule'
import { compareRequest, scopeTexts } from '../token-scope'
import { visible } from '../visible'

const isRead = ({ method }: PastedRequest): boolean => method === '' || method === 'GET' || method === 'HEAD'

/** The number of requests of a long log that are compared. */
const MOST_REQUESTS = 50

interface Facts {
  readonly asked: string
  readonly how: 'write' | 'page' | 'again'
  readonly allowed: string
}

/** A scoped token is used again: for a write, for the next page, or after a request that its scope allows. */
export const scopeOtherEndpoint = defineRule({
  id: 'scope-other-endpoint',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'scope' },
  needs: ['scope', 'command', 'requests'],
  likelihood: 'occasional',
  explains: ['scope-no-match'],
  title: 'A scoped token is used for another request',
  check: ({ scope, command, requests }) => {
    const entries = scopeTexts(scope.value)
    const comparison = compareRequest(entries, command)
    if (comparison === undefined || comparison.status === 'nothing-to-compare') return notApplicable
    if (comparison.status === 'matches') return passed
    const asked = `${command.method || 'GET'} ${command.url?.path ?? ''}`
    if (!isRead(command)) return found<Facts>({ asked, how: 'write', allowed: comparison.nearest })
    if (command.url?.query.some(([name]) => name === 'cursor')) {
      return found<Facts>({ asked, how: 'page', allowed: comparison.nearest })
    }
    const before = requests
      .slice(0, MOST_REQUESTS)
      .map(([, request]) => request)
      .find((other) => other !== command && compareRequest(entries, other)?.status === 'matches')
    return before === undefined
      ? notApplicable
      : found<Facts>({ asked, how: 'again', allowed: `${before.method || 'GET'} ${before.url?.path ?? ''}` })
  },
  seen: ({ asked, how, allowed }) => {
    const request = visible(asked, 120)
    if (how === 'write') return `The request is ${request}; a scope allows only GET.`
    if (how === 'page')
      return `${request} requests another page of results, which no entry allows; the nearest is ${visible(allowed, 120)}.`
    return `The scope allows ${visible(allowed, 120)}, which is in the paste too, but not ${request}.`
  },
  why: 'A token with a scope works only for the requests in it. Apple rejects it for another endpoint, for a link to more pages and for a write. Apple documents only GET for a scope.',
  fix: ({ how }) => ({
    text:
      how === 'write'
        ? 'For this request, make a token without a scope and with a short lifetime.'
        : 'For this request, make a token without a scope, or add the request to the scope.',
  }),
  symptom: 'The first request works, and the second is rejected.',
  proof: 'Compare the second request with the entries of “scope”.',
  remedy: 'For requests that are not in the scope, use a token without a scope and with a short lifetime.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
