import { differenceText } from '../../scope/compare'
import { defineRule, found, notApplicable, passed } from '../rule'
import { compareRequest, scopeTexts } from '../token-scope'
import { visible } from '../visible'

export const scopeNoMatch = defineRule({
  id: 'scope-no-match',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'scope' },
  needs: ['scope', 'command'],
  likelihood: 'occasional',
  title: 'The scope does not allow this request',
  check: ({ scope, command }) => {
    const comparison = compareRequest(scopeTexts(scope.value), command)
    if (comparison === undefined || comparison.status === 'nothing-to-compare') return notApplicable
    if (comparison.status === 'matches') return passed
    const { nearest, differences } = comparison
    return found({
      nearest,
      differences: differences.map(differenceText),
      method: command.method,
      path: command.url?.path ?? '',
    })
  },
  seen: ({ nearest, differences, method, path }) =>
    `No entry allows ${visible(`${method || 'GET'} ${path}`, 120)}. The nearest is ${visible(nearest, 120)}: ${visible(differences.join('; '), 300)}.`,
  why: 'A token with a scope works only for the requests in it. Path and query must be the same; only the order of the parameters and the values of limit, cursor and sort can differ.',
  fix: ({ method, path }) => ({
    text: 'Add an entry for this request, or leave the scope out: the token then allows all that the key’s role allows.',
    code: [{ language: 'JSON', after: `"scope":["${visible(`${method || 'GET'} ${path}`, 120)}"]` }],
  }),
  symptom: 'You get 401 or 403, although the same token works for another request.',
  proof: 'Compare the request with every entry of “scope”: path, version and each query parameter.',
  remedy: 'Extend the scope, send a request that it allows, or leave the scope out.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'isaced/appstore-connect-sdk#34',
  ],
})
