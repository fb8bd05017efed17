import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

export const tokenDoubleEncoded = defineRule({
  id: 'token-double-encoded',
  section: 'signature',
  severity: 'warn',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'occasional',
  check: ({ token }) => {
    const detail = wrappingOf(token, 'token-double-encoded')
    return detail === undefined ? passed : found({ detail })
  },
  title: 'The token is encoded twice',
  seen: ({ detail }) => `There was ${detail}. Assay decoded it and checked the token inside.`,
  why: 'Apple decodes a token only once. If you sent it like this, this alone is the cause.',
  fix: 'Send the inner token, as the library returns it: header.payload.signature.',
  symptom: 'You get 401. The token doesn’t start with eyJ, or it contains %2E or %3D.',
  proof: 'Decode it once as base64 or as a URL: the result starts with eyJ.',
  remedy: 'Send the inner token, as the library returns it.',
  sources: ['RFC 7515 section 7.1'],
})
