import { defineRule, found, notApplicable, passed } from '../rule'
import { entryMethod, scopeTexts } from '../token-scope'
import { visible } from '../visible'

export const scopeNonGet = defineRule({
  id: 'scope-non-get',
  section: 'claims',
  severity: 'warn',
  at: { part: 'payload', name: 'scope' },
  needs: ['scope'],
  likelihood: 'occasional',
  explains: ['scope-no-match', 'scope-other-endpoint'],
  title: 'The scope lists requests other than GET',
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
  seen: ({ entry }) => `The scope contains ${visible(entry, 120)}.`,
  why: 'Apple documents only GET for a scope. Expect Apple to reject any other method. Apple doesn’t document the status.',
  fix: 'To write, use a token without a scope and with a short lifetime. To read, list only GET requests.',
  symptom: 'A token that works without a scope may be rejected with POST, PATCH or DELETE in it.',
  proof: 'Decode the payload: an entry of “scope” begins with a word other than GET.',
  remedy: 'To write, use a token without a scope.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
