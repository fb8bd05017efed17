import type { Profile } from '../../profile/profile'
import { defineRule, found } from '../rule'

/** Returns the page with the list of keys, without the steps that create a new one. */
const pageOf = (profile: Profile | undefined): string | undefined =>
  profile?.key.where.split(/\. | → \(\+\)| → Generate |\.$/u, 1)[0]

export const keyRevoked = defineRule({
  id: 'key-revoked',
  section: 'account',
  severity: 'ask',
  at: { part: 'token' },
  needs: ['token', 'rejection'],
  uses: ['madeFor'],
  likelihood: 'usual',
  title: 'The key may have been revoked',
  check: ({ madeFor }) =>
    found({ where: pageOf(madeFor), own: madeFor?.key.origin === 'own' }, { lastResort: true }),
  seen: ({ own }) =>
    own
      ? 'Apple rejected the token. Only Apple knows whether it still has the public half of your key.'
      : 'Apple rejected the token. Only Apple knows whether the key is still valid.',
  why: 'A token made with a revoked key looks correct in every part. If a user was removed or lost a role, that user’s key can stop working too.',
  fix: ({ where, own }) => ({
    text: own
      ? 'Check whether Apple still lists your public key. If it doesn’t, register it again.'
      : `Look for the Key ID among the active keys${where === undefined ? '' : ` (${where})`}. If it isn’t there, make a new key.`,
  }),
  symptom: 'You get 401 from one day to the next with a setup that worked.',
  proof:
    'The Key ID is missing from the list of active keys; App Store Connect shows revoked ones for 30 days.',
  remedy: 'Make a new key. A revoked key can’t be restored.',
  sources: [
    'expo/eas-cli#3462',
    'oomol-lab/open-connector#499',
    'https://developer.apple.com/documentation/appstoreconnectapi/revoking-api-keys',
  ],
})
