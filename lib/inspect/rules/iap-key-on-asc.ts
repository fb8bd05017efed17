import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

interface Facts {
  readonly name: string | undefined
}

export const iapKeyOnAsc = defineRule({
  id: 'iap-key-on-asc',
  section: 'services',
  severity: 'warn',
  exception: 'If no file name shows the kind of key, this is only a possible cause.',
  at: { part: 'key' },
  needs: ['meant'],
  uses: ['madeFor', 'keyFiles', 'rejection'],
  likelihood: 'occasional',
  title: 'The key may be an In-App Purchase key',
  check: ({ meant, madeFor, keyFiles = [], rejection }) => {
    if (!meant.some(isAsc) || (madeFor !== undefined && !isAsc(madeFor))) return notApplicable
    const file = keyFiles.find(({ prefix }) => prefix === 'SubscriptionKey')
    if (file !== undefined) return found<Facts>({ name: `SubscriptionKey_${file.keyId}.p8` })
    if (keyFiles.length > 0) return passed
    return rejection
      ? found<Facts>({ name: undefined }, { severity: 'ask', lastResort: true })
      : notApplicable
  },
  seen: ({ name }) =>
    name === undefined
      ? 'The key may be an In-App Purchase key. The token doesn’t show which kind it is.'
      : `The key file is named ${name}, and the token is for the App Store Connect API.`,
  why: 'In-App Purchase keys work only with the App Store Server API and related services. Both kinds have the same issuer, so the token looks right.',
  fix: 'Make a key under Users and Access → Integrations → App Store Connect API, and use it.',
  symptom: 'You get 401 with a key that was made under In-App Purchase.',
  proof:
    'In App Store Connect the Key ID is listed under In-App Purchase, not under Team Keys. Its file is named SubscriptionKey_….',
  remedy: 'Use a team or individual key of the App Store Connect API.',
  sources: ['https://discussions.apple.com/thread/254056348', 'codemagic-ci-cd/cli-tools#502'],
})
