import { isTenCharacterId } from '../../field/shape'
import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

export const apnsKidTeamSwapped = defineRule({
  id: 'apns-kid-team-swapped',
  section: 'services',
  severity: 'ask',
  at: { part: 'header', member: 'kid' },
  needs: ['iss', 'kid'],
  uses: ['meant', 'keyFiles', 'codes'],
  likelihood: 'foremost',
  title: 'Key ID and team ID may be exchanged',
  check: ({ iss: written, kid, meant = [], keyFiles = [], codes = [] }) => {
    const iss = written.trim()
    if (!isTenCharacterId(iss)) return notApplicable
    if (kid.trim() !== iss && keyFiles.some(({ keyId }) => keyId === iss))
      return found({ kid, iss, proven: true }, { severity: 'error' })
    if (!includes(meant, 'apns')) return notApplicable
    if (keyFiles.some(({ keyId }) => keyId === kid.trim())) return passed
    return codes.includes('InvalidProviderToken') && isTenCharacterId(kid.trim())
      ? found({ kid, iss, proven: false }, { lastResort: true })
      : notApplicable
  },
  seen: ({ kid, iss, proven }) =>
    proven
      ? `“iss” is ${iss}, but that is the Key ID in the name of the key file. “kid” is ${kid}.`
      : `“kid” is ${kid} and “iss” is ${iss}. Both have ten characters, so neither looks wrong in the other’s place.`,
  why: 'The Key ID belongs into the header as “kid”, the team ID into the payload as “iss”. Exchanged, they are the classic cause of InvalidProviderToken.',
  fix: ({ kid, iss, proven }) => ({
    text: proven
      ? `Exchange them: “kid” ${iss}, “iss” ${kid}.`
      : 'Compare with developer.apple.com/account: the team ID stands under Membership details, the Key ID under Keys and in the name of the key file.',
  }),
  symptom: 'You get 403 InvalidProviderToken with values that all look right.',
  proof: 'The ID in the file name AuthKey_<Key ID>.p8 stands in “iss”.',
  remedy: 'Exchange the two.',
  sources: ['jchambers/pushy#914', 'vapor/apns#47', 'esl/MongoosePush#119', 'node-apn/node-apn#477'],
})
