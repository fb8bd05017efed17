import { backdatedCode } from '../epoch-code'
import { defineRule, found, notApplicable, passed } from '../rule'

export const expMissing = defineRule({
  id: 'exp-missing',
  section: 'time',
  severity: 'warn',
  at: { part: 'payload' },
  needs: ['claims', 'judgedBy'],
  likelihood: 'common',
  check: ({ claims, judgedBy }) => {
    const listed = judgedBy.claims.some(({ name, required }) => name === 'exp' && required === 'yes')
    if (!listed) return notApplicable
    return claims.exp === undefined ? found({ service: judgedBy.service.name }) : passed
  },
  title: 'The token has no expiry (exp)',
  seen: ({ service }) =>
    `The payload has no “exp”. The documentation of ${service} lists it as part of the token.`,
  why: '“exp” is required. We know of no report that Apple accepts this kind of token without it.',
  fix: { text: 'Add “exp”: “iat” plus the lifetime in seconds, 900 for 15 minutes.', code: backdatedCode },
  symptom: 'You get 401 with a token built by hand, or by a library that got no lifetime.',
  proof: 'Decode the payload and look for “exp”.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
