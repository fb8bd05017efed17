import { isTenCharacterId } from '../../field/shape'
import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

interface Facts {
  readonly iss: string | undefined
}

export const portalKeyOnAsc = defineRule({
  id: 'portal-key-on-asc',
  section: 'services',
  severity: 'ask',
  at: { part: 'key' },
  needs: ['meant'],
  uses: ['madeFor', 'iss', 'keyFiles', 'refusal'],
  likelihood: 'occasional',
  title: 'The key may belong to the developer account',
  check: ({ meant, madeFor, iss: written, keyFiles = [], refusal }) => {
    if (!meant.some(isAsc) || (madeFor !== undefined && !isAsc(madeFor))) return notApplicable
    const iss = written?.trim()
    if (iss !== undefined && isTenCharacterId(iss)) return found<Facts>({ iss })
    if (keyFiles.some(({ prefix }) => prefix !== 'AuthKey')) return passed
    return refusal ? found<Facts>({ iss: undefined }, { lastResort: true }) : notApplicable
  },
  seen: ({ iss }) =>
    iss === undefined
      ? 'The key may be from the page Keys of the developer account; its file is named AuthKey_ as well.'
      : `“iss” is ${iss}, of the form of a team ID, which belongs to keys of the developer account.`,
  why: 'Keys for push, Sign in with Apple, DeviceCheck, MusicKit or WeatherKit are made under Certificates, Identifiers & Profiles. They have no meaning for the App Store Connect API, whose keys are made in App Store Connect and have an issuer UUID.',
  fix: 'Make the key in App Store Connect → Users and Access → Integrations → App Store Connect API, and take Key ID and Issuer ID from that page.',
  symptom: 'You get 401 with a key file named AuthKey_… that came from the page Keys.',
  proof: 'The Key ID stands under Certificates, Identifiers & Profiles → Keys, not under Integrations.',
  remedy: 'Use a key made in App Store Connect.',
  sources: ['ethanhuang13/CupertinoJWT#10'],
})
