import type { Profile } from '../../profile/profile'
import { defineRule, found } from '../rule'

/** The page with the list of keys: the way to it without the steps that make a new one. */
const pageOf = (profile: Profile | undefined): string | undefined =>
  profile?.key.where.split(/\. | → \(\+\)| → Generate |\.$/u, 1)[0]

export const keyRevoked = defineRule({
  id: 'key-revoked',
  section: 'account',
  severity: 'ask',
  at: { part: 'token' },
  needs: ['token', 'refusal'],
  uses: ['madeFor'],
  likelihood: 'usual',
  title: 'The key may have been revoked',
  check: ({ madeFor }) =>
    found({ where: pageOf(madeFor), own: madeFor?.key.origin === 'own' }, { lastResort: true }),
  seen: ({ own }) =>
    own
      ? 'Apple refused the token. Whether it still holds the public half of your key, only Apple knows.'
      : 'Apple refused the token. Whether the key behind it is still valid, only Apple knows.',
  why: 'A token of a revoked key looks right in every part. The key of a user who was removed or lost a role may stop working too.',
  fix: ({ where, own }) => ({
    text: own
      ? 'Look whether Apple still lists the public half of your key. When it does not, register it again, or make a new pair.'
      : `Look for the Key ID among the active keys${where === undefined ? '' : ` (${where})`}. When it is not there, make a new key.`,
  }),
  symptom: 'You get 401 from one day to the next with a setup that worked.',
  proof:
    'The Key ID is missing from the list of active keys; App Store Connect shows revoked ones for 30 days.',
  remedy: 'Make a new key. A revoked one cannot be restored.',
  sources: [
    'expo/eas-cli#3462',
    'oomol-lab/open-connector#499',
    'https://developer.apple.com/documentation/appstoreconnectapi/revoking-api-keys',
  ],
})
