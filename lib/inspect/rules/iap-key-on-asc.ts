import { refusesToken } from '../refused'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { isForAsc, keyFileNames, targetsAsc } from '../target'

export const iapKeyOnAsc = defineRule({
  id: 'iap-key-on-asc',
  section: 'services',
  severity: 'warn',
  at: { part: 'key' },
  needs: ['token'],
  likelihood: 46,
  title: 'Perhaps an In-App Purchase key',
  check({ paste, service, key, response }) {
    if (!targetsAsc(service) || !isForAsc(service)) return besideThePoint
    const names = keyFileNames(paste, key)
    const file = names.find(({ prefix }) => prefix === 'SubscriptionKey')
    if (file !== undefined) return found({ name: `SubscriptionKey_${file.keyId}.p8` as string | undefined })
    if (names.length > 0) return clear
    return response !== undefined && refusesToken(response, service.sentTo[0])
      ? found({ name: undefined }, { severity: 'ask', lastResort: true })
      : besideThePoint
  },
  seen: ({ name }) =>
    name === undefined
      ? 'The key may be one from the page In-App Purchase; the token does not show it.'
      : `The key file is named ${name}, and the token is for the App Store Connect API.`,
  why: 'In-App Purchase keys are for the App Store Server API and its siblings alone. Both kinds go with the same issuer, so the token looks right.',
  fix: () => ({
    text: 'Make a key under Users and Access → Integrations → App Store Connect API, and use its file and Key ID.',
  }),
  symptom: '401 with a key that was made on the page In-App Purchase.',
  proof:
    'The Key ID stands in the list In-App Purchase, not among the Team Keys; its file is named SubscriptionKey_….',
  remedy: 'Use a team or individual key of the App Store Connect API.',
  sources: ['https://discussions.apple.com/thread/254056348', 'codemagic-ci-cd/cli-tools#502'],
  confidence: 'high',
})
