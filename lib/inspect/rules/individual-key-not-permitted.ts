import { isAsc } from '../expected'
import { defineRule, found, notApplicable } from '../rule'

export const individualKeyNotPermitted = defineRule({
  id: 'individual-key-not-permitted',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['claims', 'meant', 'rejection'],
  likelihood: 'common',
  title: 'The individual key may not be active',
  check: ({ claims: { sub }, meant }) =>
    sub === 'user' && meant.some(isAsc) ? found(undefined, { lastResort: true }) : notApplicable,
  seen: 'Apple rejected a token of an individual key. Only Apple knows whether the key is still active.',
  why: 'A person has at most one active individual key, and needs the permission “Generate Individual API Keys”. A newer key replaces the older one. Without the permission, the person has no key.',
  fix: 'Compare the Key ID with the one on that person’s profile page. An Admin can grant “Generate Individual API Keys” under Users and Access.',
  symptom: 'You get 401 with an individual key that worked before.',
  proof: 'The profile of the person in App Store Connect shows another Key ID, or no individual key.',
  sources: ['https://developer.apple.com/help/app-store-connect/get-started/app-store-connect-api'],
})
