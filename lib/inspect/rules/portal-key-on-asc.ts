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
  uses: ['madeFor', 'iss', 'keyFiles', 'rejection'],
  likelihood: 'occasional',
  title: 'The key may belong to the developer account',
  check: ({ meant, madeFor, iss: written, keyFiles = [], rejection }) => {
    if (!meant.some(isAsc) || (madeFor !== undefined && !isAsc(madeFor))) return notApplicable
    const iss = written?.trim()
    if (iss !== undefined && isTenCharacterId(iss)) return found<Facts>({ iss })
    if (keyFiles.some(({ prefix }) => prefix !== 'AuthKey')) return passed
    return rejection ? found<Facts>({ iss: undefined }, { lastResort: true }) : notApplicable
  },
  seen: ({ iss }) =>
    iss === undefined
      ? 'The key may come from the Keys page of the developer account, whose files are named AuthKey_ too.'
      : `“iss” is ${iss}, which looks like a Team ID. Keys of the developer account have a Team ID.`,
  why: 'Keys for push, Sign in with Apple, DeviceCheck, MusicKit or WeatherKit are made under Certificates, Identifiers & Profiles. They don’t work with the App Store Connect API, whose keys are made in App Store Connect.',
  fix: 'Make a key in App Store Connect → Users and Access → Integrations, and use the Key ID and Issuer ID from that page.',
  symptom: 'You get 401 with a key file named AuthKey_… that came from the Keys page.',
  proof: 'The Key ID is listed under Certificates, Identifiers & Profiles → Keys, not under Integrations.',
  remedy: 'Use a key made in App Store Connect.',
  sources: ['ethanhuang13/CupertinoJWT#10'],
})
