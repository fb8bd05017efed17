import { defineRule, found } from '../rule'

export const keyTooNew = defineRule({
  id: 'key-too-new',
  section: 'account',
  severity: 'ask',
  at: { part: 'token' },
  needs: ['token', 'refusal'],
  likelihood: 'occasional',
  title: 'The key may be too new',
  check: () => found(undefined, { lastResort: true }),
  seen: 'Apple refused the token. If the key was made today, it may not be known everywhere yet.',
  why: 'A new key may take some minutes to work; there are reports of 12 hours for push and 48 hours for Sign in with Apple.',
  fix: 'Wait, then try again with the same key. Further new keys begin at the same point and use up the few that are allowed.',
  symptom: 'You get 401, InvalidProviderToken or invalid_client with a key made today; hours later it works.',
  proof: 'The same token, made again with the same key, works later without any change.',
  remedy: 'Wait and retry with the same key. Do not make more keys.',
  sources: ['sideshow/apns2#102', 'aws-amplify/amplify-flutter#2450'],
})
