import { isTenCharacterId, isUuid } from '../../field/shape'
import { wantsKeyId } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const kidIsUuid = defineRule({
  id: 'kid-is-uuid',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'kid' },
  needs: ['kid'],
  uses: ['iss', 'judgedBy'],
  likelihood: 'common',
  explains: ['kid-odd-shape', 'iss-team-id', 'key-file-name-says-other', 'kid-wrong', 'portal-key-on-asc'],
  title: 'The Key ID is an Issuer ID',
  check: ({ kid, iss, judgedBy }) => {
    if (!wantsKeyId(judgedBy)) return notApplicable
    if (!isUuid(kid.trim())) return passed
    return found({ kid, iss, swapped: iss !== undefined && isTenCharacterId(iss.trim()) })
  },
  seen: ({ kid, iss, swapped }) =>
    swapped
      ? `“kid” is ${shown(kid)}, which looks like an Issuer ID, and “iss” is ${shown(iss)}, which looks like a Key ID: the two are swapped.`
      : `“kid” is ${shown(kid)}, a UUID, like an Issuer ID.`,
  why: 'The Key ID names one key and has ten characters (letters and digits); the Issuer ID names the team and is a UUID. No key has a UUID as its Key ID.',
  fix: ({ swapped }) => ({
    text: swapped
      ? 'Swap the two values.'
      : 'Use the Key ID from the row of your key. The Issuer ID is shown above the list.',
  }),
  symptom: 'You get 401 with two values that both come from Apple’s page.',
  proof: 'Look at “kid”: it has hyphens. A Key ID has none.',
  remedy: 'Swap Key ID and Issuer ID.',
  sources: ['rorkai/App-Store-Connect-CLI#2116'],
})
