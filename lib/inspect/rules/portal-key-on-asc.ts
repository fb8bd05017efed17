import { isTenCharacterId } from '../../field/shape'
import { refusesToken } from '../refused'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { isForAsc, keyFileNames, targetsAsc, textClaim } from '../target'

export const portalKeyOnAsc = defineRule({
  id: 'portal-key-on-asc',
  section: 'services',
  severity: 'ask',
  at: { part: 'key' },
  needs: ['token'],
  likelihood: 54,
  title: 'Perhaps a key of the developer account',
  check({ paste, service, key, response, token }) {
    if (!targetsAsc(service) || !isForAsc(service)) return besideThePoint
    const iss = textClaim(token.read, 'iss')?.trim()
    if (iss !== undefined && isTenCharacterId(iss)) return found({ iss: iss as string | undefined })
    const names = keyFileNames(paste, key)
    if (names.some(({ prefix }) => prefix !== 'AuthKey')) return clear
    return response !== undefined && refusesToken(response, service.sentTo[0])
      ? found({ iss: undefined }, { lastResort: true })
      : besideThePoint
  },
  seen: ({ iss }) =>
    iss === undefined
      ? 'The key may be from the page Keys of the developer account; its file is named AuthKey_ as well.'
      : `“iss” is ${iss}, of the form of a team ID, which goes with keys of the developer account.`,
  why: 'Keys for push, Sign in with Apple, DeviceCheck, MusicKit or WeatherKit are made under Certificates, Identifiers & Profiles. They have no meaning for the App Store Connect API, whose keys are made in App Store Connect and go with an issuer UUID.',
  fix: () => ({
    text: 'Make the key in App Store Connect → Users and Access → Integrations → App Store Connect API, and take Key ID and Issuer ID from that page.',
  }),
  symptom: '401 with a key file named AuthKey_… that came from the page Keys.',
  proof: 'The Key ID stands under Certificates, Identifiers & Profiles → Keys, not under Integrations.',
  remedy: 'Use a key made in App Store Connect.',
  sources: ['ethanhuang13/CupertinoJWT#10'],
  confidence: 'high',
})
