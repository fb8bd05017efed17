import { wantedClaim } from '../expected'
import { defineRule, found, notApplicable } from '../rule'
import { shown } from '../visible'

export const issOtherTeam = defineRule({
  id: 'iss-other-team',
  section: 'claims',
  severity: 'ask',
  at: { part: 'payload', member: 'iss' },
  needs: ['iss', 'judgedBy', 'refusal'],
  likelihood: 'common',
  title: 'Issuer and key may belong to different teams',
  check: ({ iss, judgedBy }) =>
    wantedClaim(judgedBy, 'iss')?.value.from === 'field'
      ? found({ iss }, { lastResort: true })
      : notApplicable,
  seen: ({ iss }) => `“iss” is ${shown(iss)}. Whether your key is of that team, only Apple knows.`,
  why: 'Those who work for several teams, or have an old .env about, easily take the issuer of one team and the key of another. Both are valid, only not together.',
  fix: 'Take issuer and key from one and the same page: choose the team at the top right, then copy the issuer and the Key ID.',
  symptom: '401 with one account while another works.',
  proof:
    'Sign in as the team in question: the issuer above the list must equal “iss”, and the Key ID must be in the list.',
  remedy: 'Take issuer and key from the same page of the same team.',
  sources: ['egodigital/node-appstore-connect#3', 'expo/eas-cli#3462'],
  confidence: 'high',
})
