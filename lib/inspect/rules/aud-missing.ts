import { audienceOf } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

export const audMissing = defineRule({
  id: 'aud-missing',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['claims', 'judgedBy'],
  likelihood: 'common',
  title: 'The token has no audience (aud)',
  check: ({ claims: { aud }, judgedBy }) => {
    const wanted = audienceOf(judgedBy)
    if (wanted === undefined) return notApplicable
    return aud === undefined || aud === null || aud === ''
      ? found({ empty: aud !== undefined, wanted })
      : passed
  },
  seen: ({ empty }) => (empty ? '“aud” is empty.' : 'There is no “aud” in the payload.'),
  why: 'The audience says which of Apple’s services the token is for. Without it Apple rejects the token.',
  fix: ({ wanted }) => ({
    text: `Add “aud”: ${wanted}.`,
    code: [{ language: 'JSON', after: `"aud":"${wanted}"` }],
  }),
  symptom: 'You get 401 with every request.',
  proof: 'Decode the payload and look for “aud”.',
  remedy:
    'Add "aud":"appstoreconnect-v1"; for another service, use the audience that its documentation names.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'https://blog.csdn.net/wdsj_hs/article/details/141994255',
  ],
})
