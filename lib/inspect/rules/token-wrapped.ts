import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

export const tokenWrapped = defineRule({
  id: 'token-wrapped',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'common',
  check: ({ token }) => {
    const detail = wrappingOf(token, 'token-wrapped')
    return detail === undefined ? passed : found({ detail })
  },
  title: 'The token has white space inside',
  seen: ({ detail }) => `There is ${detail}. Assay joined the pieces of the token and checked the result.`,
  why: 'A token has no spaces and no newlines. curl sends only the first piece, or sends a header that Apple can’t read. “base64” wraps its lines by default; email and terminals wrap them too.',
  fix: {
    text: 'Join the lines before use. If only copying from a screen wrapped them, copy the joined token.',
    code: [
      { language: 'bash', before: 'base64', after: "base64 | tr -d '\\n'" },
      { language: 'bash', before: '$(cat token.txt)', after: "$(tr -d '\\n' < token.txt)" },
      {
        language: 'Java',
        before: 'Base64.getMimeEncoder()',
        after: 'Base64.getUrlEncoder().withoutPadding()',
      },
    ],
  },
  symptom: 'You get 401, or curl reports an error in a header or treats half of the token as a URL.',
  proof: 'printf %s "$TOKEN" | wc -l prints 0 for a token without newlines.',
  remedy:
    "Join the lines: pipe the output of base64 through `tr -d '\\n'`. `base64 -w 0` does the same with GNU base64 only.",
  sources: ['netbirdio/ios-client#103', 'measured'],
})
