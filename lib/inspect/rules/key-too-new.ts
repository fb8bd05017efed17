import { defineRule, found } from '../rule'

export const keyTooNew = defineRule({
  id: 'key-too-new',
  section: 'account',
  severity: 'ask',
  at: { part: 'token' },
  needs: ['token', 'rejection'],
  likelihood: 'occasional',
  title: 'The key may be too new',
  check: () => found(undefined, { lastResort: true }),
  seen: 'Apple rejected the token. If you made the key today, not all of Apple’s servers may know it yet.',
  why: 'A new key can take some minutes to work. Public reports mention 12 hours for push and 48 hours for Sign in with Apple.',
  fix: 'Wait, then try the same key again. A newer key has the same delay.',
  symptom:
    'You get 401, InvalidProviderToken or invalid_client with a key that you made today. Hours later, the key works.',
  proof: 'Some hours later, make the token again with the same key and the same values: it works.',
  remedy: 'Wait and retry with the same key. Don’t make more keys.',
  sources: ['sideshow/apns2#102', 'aws-amplify/amplify-flutter#2450'],
})
