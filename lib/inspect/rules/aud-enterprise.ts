import { includes, isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

const ENTERPRISE = 'apple-developer-enterprise-v1'
const ASC = 'appstoreconnect-v1'

export const audEnterprise = defineRule({
  id: 'aud-enterprise',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', member: 'aud' },
  needs: ['claims', 'sentTo', 'url'],
  likelihood: 'common',
  explains: ['aud-wrong', 'host-wrong'],
  title: 'Enterprise Program and App Store Connect are mixed up',
  check: ({ claims: { aud }, sentTo, url: { host } }) => {
    const enterprise = includes(sentTo, 'enterprise')
    if ((aud !== ENTERPRISE && aud !== ASC) || !(enterprise || sentTo.some(isAsc))) return notApplicable
    return enterprise === (aud === ENTERPRISE)
      ? passed
      : found({ aud, host, wanted: enterprise ? ENTERPRISE : ASC })
  },
  seen: ({ aud, host }) => `“aud” is ${aud}, the request goes to ${host}.`,
  why: 'The Enterprise Program has keys, a host and an audience of its own. Tools switch both by one setting, such as in_house in fastlane.',
  fix: ({ wanted }) => ({
    text: `Match audience and host: for this host “aud” is ${wanted}, with a key of that programme.`,
    code: [
      {
        language: 'fastlane',
        after: `app_store_connect_api_key(in_house: ${wanted === ENTERPRISE}, …)`,
      },
    ],
  }),
  symptom: 'You get 401 with every request, most often from fastlane.',
  proof: 'Compare “aud” with the host of the request.',
  remedy: 'Set in_house to false for ordinary accounts, to true for the Enterprise Program.',
  sources: [
    'fastlane/fastlane#21109',
    'https://developer.apple.com/documentation/enterpriseprogramapi/generating-tokens-for-api-requests',
  ],
})
