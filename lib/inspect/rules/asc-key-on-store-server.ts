import { refusesToken } from '../refused'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { keyFileNames, targets } from '../target'

export const ascKeyOnStoreServer = defineRule({
  id: 'asc-key-on-store-server',
  section: 'services',
  severity: 'ask',
  at: { part: 'key' },
  needs: ['token'],
  likelihood: 76,
  title: 'Perhaps not an In-App Purchase key',
  check({ paste, service, key, response }) {
    if (!targets(service, 'app-store-server')) return besideThePoint
    const names = keyFileNames(paste, key)
    if (names.some(({ prefix }) => prefix === 'SubscriptionKey')) return clear
    const [file] = names
    if (file !== undefined) return found({ name: `${file.prefix}_${file.keyId}.p8` as string | undefined })
    return response !== undefined && refusesToken(response, service.sentTo[0] ?? service.madeFor)
      ? found({ name: undefined }, { lastResort: true })
      : besideThePoint
  },
  seen: ({ name }) =>
    name === undefined
      ? 'The App Store Server API refused the token. Which list its key is from, only Apple knows.'
      : `The key file is named ${name}; files of In-App Purchase keys begin with SubscriptionKey_.`,
  why: 'The App Store Server API may refuse this key: it takes In-App Purchase keys only, and answers others with the same “Unauthenticated”.',
  fix: () => ({
    text: 'Use a key from Users and Access → Integrations → In-App Purchase, with its own Key ID.',
  }),
  symptom: '401 “Unauthenticated” from both hosts, production and sandbox.',
  proof:
    'The Key ID stands among the Team Keys of the App Store Connect API, not in the list In-App Purchase.',
  remedy: 'Make a key under In-App Purchase. Some older ones may have file names of another kind.',
  sources: ['apple/app-store-server-library-python#57'],
  confidence: 'high',
})
