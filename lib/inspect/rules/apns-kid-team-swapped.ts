import { isTenCharacterId } from '../../field/shape'
import { answerCodes } from '../answer'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { keyFileNames, textClaim } from '../target'

export const apnsKidTeamSwapped = defineRule({
  id: 'apns-kid-team-swapped',
  section: 'services',
  severity: 'ask',
  at: { part: 'header', member: 'kid' },
  needs: ['token'],
  likelihood: 94,
  title: 'Key ID and team ID may be exchanged',
  check({ token, service, paste, key, response }) {
    const iss = textClaim(token.read, 'iss')?.trim()
    const kid = token.read.header.status === 'object' ? token.read.header.members.kid : undefined
    if (iss === undefined || typeof kid !== 'string' || !isTenCharacterId(iss)) return besideThePoint
    const file = keyFileNames(paste, key).find(({ keyId }) => keyId === iss)
    if (file !== undefined && kid.trim() !== iss)
      return found({ kid, iss, proven: true }, { severity: 'error' })
    const push =
      service.sentTo.some(({ id }) => id === 'apns') ||
      (service.sentTo.length === 0 && service.madeFor?.id === 'apns')
    if (!push) return besideThePoint
    const refused = response !== undefined && answerCodes(response).includes('InvalidProviderToken')
    if (refused && isTenCharacterId(kid.trim())) {
      return found({ kid, iss, proven: false }, { lastResort: true })
    }
    return keyFileNames(paste, key).length > 0 ? clear : besideThePoint
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
  symptom: '403 InvalidProviderToken with values that all look right.',
  proof: 'The ID in the file name AuthKey_<Key ID>.p8 stands in “iss”.',
  remedy: 'Exchange the two.',
  sources: ['jchambers/pushy#914', 'vapor/apns#47', 'esl/MongoosePush#119', 'node-apn/node-apn#477'],
  confidence: 'high',
})
