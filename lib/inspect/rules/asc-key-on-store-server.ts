import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

interface Facts {
  readonly name: string | undefined
}

export const ascKeyOnStoreServer = defineRule({
  id: 'asc-key-on-store-server',
  section: 'services',
  severity: 'ask',
  at: { part: 'key' },
  needs: ['meant'],
  uses: ['keyFiles', 'rejection'],
  likelihood: 'common',
  title: 'The key may not be an In-App Purchase key',
  check: ({ meant, keyFiles = [], rejection }) => {
    if (!includes(meant, 'app-store-server')) return notApplicable
    if (keyFiles.some(({ prefix }) => prefix === 'SubscriptionKey')) return passed
    const [file] = keyFiles
    if (file !== undefined) return found<Facts>({ name: `${file.prefix}_${file.keyId}.p8` })
    return rejection ? found<Facts>({ name: undefined }, { lastResort: true }) : notApplicable
  },
  seen: ({ name }) =>
    name === undefined
      ? 'The App Store Server API rejected the token. Only Apple knows which kind of key signed it.'
      : `The key file is named ${name}; the names of In-App Purchase key files begin with SubscriptionKey_.`,
  why: 'The App Store Server API accepts only In-App Purchase keys. With any other key it returns 401 Unauthenticated.',
  fix: 'Use a key from Users and Access → Integrations → In-App Purchase, with its own Key ID.',
  symptom: 'You get 401 “Unauthenticated” from both hosts, production and sandbox.',
  proof: 'In App Store Connect the Key ID is listed under Team Keys, not under In-App Purchase.',
  remedy: 'Make a key under In-App Purchase. The files of older keys can have other names.',
  sources: ['apple/app-store-server-library-python#57'],
})
