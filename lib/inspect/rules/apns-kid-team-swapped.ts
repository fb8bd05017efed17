import { isTenCharacterId } from '../../field/shape'
import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

export const apnsKidTeamSwapped = defineRule({
  id: 'apns-kid-team-swapped',
  section: 'services',
  severity: 'ask',
  exception: 'If “iss” is the Key ID in the name of the key file, the two are certainly swapped.',
  at: { part: 'header', name: 'kid' },
  needs: ['iss', 'kid'],
  uses: ['meant', 'keyFiles', 'codes'],
  likelihood: 'foremost',
  title: 'Key ID and Team ID may be swapped',
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
  why: 'The Key ID belongs in the header as “kid”, and the Team ID in the payload as “iss”. Both are ten characters long, so swapping them is easy to miss. APNs then returns InvalidProviderToken.',
  fix: ({ kid, iss, proven }) => ({
    text: proven
      ? `Swap them: “kid” ${iss}, “iss” ${kid}.`
      : 'Compare with developer.apple.com/account: the Team ID is under Membership details, the Key ID under Keys and in the file name.',
  }),
  symptom: 'You get 403 InvalidProviderToken with values that all look right.',
  proof: '“iss” has the ID from the file name AuthKey_<Key ID>.p8.',
  remedy: 'Put the Key ID in the header as “kid” and the Team ID in the payload as “iss”.',
  sources: ['jchambers/pushy#914', 'vapor/apns#47', 'esl/MongoosePush#119', 'node-apn/node-apn#477'],
})
