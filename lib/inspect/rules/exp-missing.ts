import { defineRule, found, notApplicable, passed } from '../rule'

/** There is no `exp` although the service lists it. */
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
  title: 'No “exp”',
  seen: ({ service }) => `The payload has no “exp”. ${service} lists it as part of the token.`,
  why: 'A token without an end would live for ever, past every limit. Nobody has reported that such a token is taken.',
  fix: 'Add “exp”: “iat” plus the life in seconds, 900 for 15 minutes.',
  symptom: 'You get 401 with a token built by hand, or by a library that was given no life.',
  proof: 'Decode the payload and look for “exp”.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
  ],
})
