import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

/** A log masked the token. */
export const tokenMasked = defineRule({
  id: 'token-masked',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'common',
  explains: [
    'token-truncated',
    'token-part-count',
    'token-invisible-chars',
    'json-bad',
    'sig-length',
    'sig-no-verify',
    'sig-hmac-under-es256',
    'alg-none',
  ],
  check: ({ token }) => {
    const detail = wrappingOf(token, 'token-masked')
    return detail === undefined ? passed : found({ detail })
  },
  title: 'The token is masked',
  seen: ({ detail }) => `The paste has ${detail}, which a log shows instead of a token.`,
  why: 'CI systems hide secrets in their logs. A masked value can’t be checked. If you copied it into a variable, your code sends the mask to Apple.',
  fix: {
    text: 'Copy the token from where it is made. To compare it in CI without showing it, print its length or a hash.',
    code: [{ language: 'bash', after: 'printf %s "$TOKEN" | wc -c\nprintf %s "$TOKEN" | sha256sum' }],
  },
  symptom: 'You get 401 after a value was copied out of a CI log.',
  proof: 'The text contains asterisks or a word such as REDACTED.',
  remedy: 'Copy the token from where it is made, not from a log.',
  sources: ['YosemiteCrew/Yosemite-Crew#2335'],
})
