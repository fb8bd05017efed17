import type { Profile } from '../../profile/profile'
import { wantedClaim, wantsIssuerId } from '../expected'
import { defineRule, found, notApplicable } from '../rule'
import { shown } from '../visible'

/** Returns where to find the value of `iss`, if it isn't on the page with the list of keys. */
function placeOf(profile: Profile): string | undefined {
  if (wantsIssuerId(profile)) return undefined
  const value = wantedClaim(profile, 'iss')?.value
  const field = value?.from === 'field' ? value.field : undefined
  return profile.fields.find(({ id }) => id === field)?.where
}

export const issOtherTeam = defineRule({
  id: 'iss-other-team',
  section: 'claims',
  severity: 'ask',
  at: { part: 'payload', name: 'iss' },
  needs: ['iss', 'judgedBy', 'rejection'],
  likelihood: 'common',
  title: 'Issuer and key may belong to different teams',
  check: ({ iss, judgedBy }) =>
    wantedClaim(judgedBy, 'iss')?.value.from === 'field'
      ? found({ iss, where: placeOf(judgedBy) }, { lastResort: true })
      : notApplicable,
  seen: ({ iss }) => `“iss” is ${shown(iss)}. Only Apple knows whether your key belongs to that team.`,
  why: 'This happens when you work with several teams or an old .env file: the issuer comes from one team and the key from another. Each value is valid, but the two don’t belong together.',
  fix: ({ where }) =>
    where === undefined
      ? 'Choose the team at the top right, then copy the issuer and the Key ID from the same page.'
      : `Sign in to the team that the key belongs to, and compare “iss” with its source. ${where}`,
  symptom: 'You get 401 with one account while another works.',
  proof:
    'Sign in to the team in question: the Key ID must be in its list of keys, and “iss” must be the issuer, Team ID or Client ID of that team.',
  remedy: 'Use an issuer and a key from the same team.',
  sources: ['egodigital/node-appstore-connect#3', 'expo/eas-cli#3462'],
})
