import { wantedClaim } from '../expected'
import { judgedBy } from '../life-limit'
import { refusesToken } from '../refused'
import { besideThePoint, defineRule, found } from '../rule'
import { textClaim } from '../target'
import { shown } from '../visible'

export const issOtherTeam = defineRule({
  id: 'iss-other-team',
  section: 'claims',
  severity: 'ask',
  at: { part: 'payload', member: 'iss' },
  needs: ['token', 'response'],
  likelihood: 74,
  title: 'Issuer and key may belong to different teams',
  check({ token, response, service }) {
    const iss = textClaim(token.read, 'iss')
    const from = wantedClaim(judgedBy(service), 'iss')?.value.from
    if (iss === undefined || from !== 'field') return besideThePoint
    return refusesToken(response, service.sentTo[0] ?? service.madeFor)
      ? found({ iss }, { lastResort: true })
      : besideThePoint
  },
  seen: ({ iss }) => `“iss” is ${shown(iss)}. Whether your key is of that team, only Apple knows.`,
  why: 'Those who work for several teams, or have an old .env about, easily take the issuer of one team and the key of another. Both are valid, only not together.',
  fix: () => ({
    text: 'Take issuer and key from one and the same page: choose the team at the top right, then copy the issuer and the Key ID.',
  }),
  symptom: '401 with one account while another works.',
  proof:
    'Sign in as the team in question: the issuer above the list must equal “iss”, and the Key ID must be in the list.',
  remedy: 'Take issuer and key from the same page of the same team.',
  sources: ['egodigital/node-appstore-connect#3', 'expo/eas-cli#3462'],
  confidence: 'high',
})
