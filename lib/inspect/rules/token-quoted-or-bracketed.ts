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
    // Python's quotes, and what cannot be seen, hide others that may stand around them.
    const hidden = ['token-bytes-repr', 'token-invisible-chars'].some(
      (id) => wrappingOf(token, id) !== undefined,
    )
    if (detail === undefined) return hidden ? notApplicable : passed
    const sent = wasSent(token)
    return found<Facts>({ detail, sent }, sent ? {} : { severity: 'info' })
  },
  title: 'Quotes or brackets around the token',
  seen: ({ detail, sent }) =>
    sent
      ? `The token is sent with ${detail} around it.`
      : `The token was pasted with ${detail}, which was taken off.`,
  why: 'They become part of the token. Apple’s own sample has a placeholder in brackets, and values from JSON or a log bring their quotes along.',
  fix: ({ sent }) => ({
    text: sent
      ? 'Take them off: after “Bearer” and one space comes the bare token.'
      : 'Make sure that they are not sent along.',
    code: [
      {
        language: 'bash',
        before: 'TOKEN=$(jq .token answer.json)',
        after: 'TOKEN=$(jq -r .token answer.json)',
      },
    ],
  }),
  symptom: 'You get 401 with a token that is otherwise right.',
  proof: 'Look at the Authorization header as it is sent: `curl -v`.',
  remedy: 'Take quotes, brackets and punctuation off the token. With jq use `-r`.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
