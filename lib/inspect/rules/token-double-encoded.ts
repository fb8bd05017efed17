import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

/** The whole token was encoded once more. */
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
  seen: ({ detail }) => `There was ${detail}. It was undone, and the token inside is what is judged here.`,
  why: 'Apple decodes once only. If it was sent in this form, that alone is the reason.',
  fix: 'Send the inner token, as it comes out of the library: header.payload.signature.',
  symptom: 'You get 401. The token does not start with eyJ, or holds %2E or %3D.',
  proof: 'Decode it once as base64 or as a URL: what comes out starts with eyJ.',
  remedy: 'Send the inner token, as it comes out of the library.',
  sources: ['RFC 7515 section 7.1'],
})
