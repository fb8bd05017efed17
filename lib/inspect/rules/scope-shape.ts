import { readScopeEntry } from '../../scope/entry'
import { defineRule, found, notApplicable, passed } from '../rule'
import { entryMethod } from '../token-scope'
import { shown, visible } from '../visible'

interface Facts {
  readonly value: unknown
  readonly fault: string
  readonly instead?: string
}

/** Returns what is wrong with one entry, apart from a method other than GET and encoded brackets. */
function entryFault(entry: unknown): string | undefined {
  if (typeof entry !== 'string') return 'every entry must be a string.'
  const method = entryMethod(entry)
  if (method !== undefined && method !== 'GET') return undefined
  // The notary service has been seen with entries of a different shape.
  if (/^\s*(?:GET )?\/notary\//u.test(entry)) return undefined
  const read = readScopeEntry(entry.replace(/%5b/giu, '[').replace(/%5d/giu, ']'))
  return read.status === 'malformed' ? read.reason : undefined
}

function shapeFault(value: unknown): Facts | undefined {
  if (!Array.isArray(value)) {
    const instead = typeof value === 'string' ? JSON.stringify([value]) : undefined
    return { value, fault: 'it must be an array of strings.', ...(instead !== undefined && { instead }) }
  }
  if (value.length === 0) return { value, fault: 'the array is empty, so it allows nothing.' }
  for (const entry of value) {
    const fault = entryFault(entry)
    if (fault !== undefined) return { value: entry, fault }
  }
  return undefined
}

/** Whether an entry was checked completely: entries for writes and for the notary service are not. */
const isLookedAt = (entry: unknown): boolean =>
  typeof entry === 'string' &&
  (entryMethod(entry) ?? 'GET') === 'GET' &&
  !/^\s*(?:GET )?\/notary\//u.test(entry)

export const scopeShape = defineRule({
  id: 'scope-shape',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'scope' },
  needs: ['scope'],
  likelihood: 'occasional',
  explains: ['long-life-scope-not-listed', 'scope-no-match', 'scope-other-endpoint'],
  title: 'The scope has the wrong shape',
  check: ({ scope: { value } }) => {
    const fault = shapeFault(value)
    if (fault !== undefined) return found<Facts>(fault)
    return Array.isArray(value) && value.every(isLookedAt) ? passed : notApplicable
  },
  seen: ({ value, fault }) => `“scope”: ${shown(value, 120)}: ${fault}`,
  why: 'The scope is an array of strings. Each is a method, one space and a path with its version, without the host. Apple can’t compare anything else with a request.',
  fix: ({ instead }) => ({
    text: 'Write the scope as an array of entries like “GET /v1/apps”, or leave it out.',
    code: [
      {
        language: 'JSON',
        after: `"scope":${instead === undefined ? '["GET /v1/apps?filter[platform]=IOS"]' : visible(instead, 160)}`,
      },
    ],
  }),
  symptom: 'You get 401 with every request of the scoped token.',
  proof:
    'Decode the payload: the value of “scope” isn’t in square brackets, or an entry doesn’t begin with “GET /v”.',
  remedy: 'Write ["GET /v1/…"], or leave the scope out.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
