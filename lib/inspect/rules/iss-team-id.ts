import { isTenCharacterId } from '../../field/shape'
import { wantsIssuerId } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const issTeamId = defineRule({
  id: 'iss-team-id',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'iss' },
  needs: ['iss', 'judgedBy'],
  uses: ['kid'],
  likelihood: 'common',
  explains: ['iss-other-team', 'individual-key-with-iss'],
  title: 'The issuer is a Team ID or Key ID',
  check: ({ iss: written, judgedBy, kid }) => {
    const iss = written.trim()
    if (!wantsIssuerId(judgedBy)) return notApplicable
    return isTenCharacterId(iss) ? found({ iss, isKid: iss === kid }) : passed
  },
  seen: ({ iss, isKid }) =>
    `“iss” is ${shown(iss)}, ${isKid ? 'the same as “kid”: the Key ID' : 'which looks like a Team ID or Key ID'}.`,
  why: 'App Store Connect and the App Store Server API identify your team by its Issuer ID, a UUID. The Team ID is for keys of the developer account: push, Sign in with Apple, MusicKit and WeatherKit.',
  fix: 'Use the Issuer ID. It is in App Store Connect → Users and Access → Integrations, above the list of team keys, with a Copy link.',
  symptom: 'You get 401 with every request.',
  proof: 'Decode the payload: “iss” has ten characters and no hyphens.',
  remedy: 'Use the issuer UUID that is shown above the list of team keys.',
  sources: ['https://discussions.apple.com/thread/254056348', 'rorkai/App-Store-Connect-CLI#2116'],
})
