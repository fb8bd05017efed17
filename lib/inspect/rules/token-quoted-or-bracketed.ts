import { defineRule, found, notApplicable, passed } from '../rule'
import { wasSent, wrappingOf } from '../wrapping'

interface Facts {
  readonly detail: string
  readonly sent: boolean
}

/** Quotes, brackets or punctuation that would be sent with the token. */
export const tokenQuotedOrBracketed = defineRule({
  id: 'token-quoted-or-bracketed',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'occasional',
  check: ({ token }) => {
    const detail = wrappingOf(token, 'token-quoted-or-bracketed')
    // Python's quotes, and what cannot be seen, hide others that may be around them.
    const hidden = ['token-bytes-repr', 'token-invisible-chars'].some(
      (id) => wrappingOf(token, id) !== undefined,
    )
    if (detail === undefined) return hidden ? notApplicable : passed
    const sent = wasSent(token)
    return found<Facts>({ detail, sent }, sent ? {} : { severity: 'info' })
  },
  title: 'The token has quotes or brackets around it',
  seen: ({ detail, sent }) =>
    sent
      ? `The token is sent with ${detail} around it.`
      : `The token was pasted with ${detail}, which Assay removed.`,
  why: 'Quotes and brackets become part of the token. They often come from Apple’s own sample, which has a placeholder in brackets, or from JSON or a log.',
  fix: ({ sent }) => ({
    text: sent
      ? 'Remove them: after “Bearer” and one space, send only the token.'
      : 'Make sure that your code doesn’t send them.',
    code: [
      {
        language: 'bash',
        before: 'TOKEN=$(jq .token response.json)',
        after: 'TOKEN=$(jq -r .token response.json)',
      },
    ],
  }),
  symptom: 'You get 401 although the token is correct apart from the quotes.',
  proof: 'Look at the Authorization header as it is sent: `curl -v`.',
  remedy: 'Remove quotes, brackets and punctuation around the token. With jq use `-r`.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
