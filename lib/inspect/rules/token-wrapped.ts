import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

/** White space inside the token. */
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
  title: 'White space inside the token',
  seen: ({ detail }) =>
    `There is ${detail} of the token. It was joined, and the joined form is what is judged here.`,
  why: 'A token has no spaces and no newlines. curl sends the first piece and loses the rest, or sends a header that Apple cannot read. “base64” wraps its lines unless told not to; mail and terminals wrap them too.',
  fix: {
    text: 'Join the lines before use. If they came only with copying from a screen, copy the joined token.',
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
  symptom: 'You get 401, or curl complains about a header or takes half of the token for a URL.',
  proof: 'printf %s "$TOKEN" | wc -l says 0 for a token without newlines.',
  remedy:
    "Join the lines: pipe the output of base64 through `tr -d '\\n'`. `base64 -w 0` does the same with GNU base64 only.",
  sources: ['netbirdio/ios-client#103', 'measured'],
})
