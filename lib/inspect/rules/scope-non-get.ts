import { defineRule, found, notApplicable, passed } from '../rule'
import { entryMethod, scopeTexts } from '../token-scope'
import { visible } from '../visible'

export const scopeNonGet = defineRule({
  id: 'scope-non-get',
  section: 'claims',
  severity: 'warn',
  at: { part: 'payload', member: 'scope' },
  needs: ['scope'],
  likelihood: 'occasional',
  explains: ['scope-no-match', 'scope-other-endpoint'],
  title: 'The scope asks for more than reads',
  check: ({ scope: { value } }) => {
    const entries = scopeTexts(value)
    const entry = entries.find((text) => {
      const method = entryMethod(text)
      return method !== undefined && method !== 'GET'
    })
    if (entry !== undefined) return found({ entry })
    return Array.isArray(value) && value.length > 0 && entries.length === value.length
      ? passed
      : notApplicable
  },
  seen: ({ entry }) => `The scope has ${visible(entry, 120)}.`,
  why: 'GET is the only method that Apple names for a scope. Expect a rejection of any other method; which status Apple answers with is not documented.',
  fix: 'Leave the scope out of tokens that write, and keep them short. For reads list the GET requests alone.',
  symptom: 'A token that works without a scope may be rejected with POST, PATCH or DELETE in it.',
  proof: 'Decode the payload and read the first word of every entry.',
  remedy: 'Leave the scope out for writes.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
