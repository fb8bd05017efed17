import { includes, isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'

const ENTERPRISE = 'apple-developer-enterprise-v1'
const ASC = 'appstoreconnect-v1'

export const audEnterprise = defineRule({
  id: 'aud-enterprise',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'aud' },
  needs: ['claims', 'sentTo', 'url'],
  likelihood: 'common',
  explains: ['aud-wrong', 'host-wrong'],
  title: 'Audience and host are of two programs',
  check: ({ claims: { aud }, sentTo, url: { host } }) => {
    const enterprise = includes(sentTo, 'enterprise')
    if ((aud !== ENTERPRISE && aud !== ASC) || !(enterprise || sentTo.some(isAsc))) return notApplicable
    return enterprise === (aud === ENTERPRISE)
      ? passed
      : found({ aud, host, wanted: enterprise ? ENTERPRISE : ASC })
  },
  seen: ({ aud, host }) => `“aud” is ${aud}, but the request goes to ${host}.`,
  why: 'The Enterprise Program has its own keys, host and audience. Tools switch between the two with one setting, such as in_house in fastlane.',
  fix: ({ wanted }) => ({
    text: `For this host, set “aud” to ${wanted}, and use a key from the same program.`,
    code: [
      {
        language: 'fastlane',
        after: `app_store_connect_api_key(in_house: ${wanted === ENTERPRISE}, …)`,
      },
    ],
  }),
  symptom: 'You get 401 with every request, most often from fastlane.',
  proof: 'Compare “aud” with the host of the request.',
  remedy:
    'In fastlane, set in_house to true for the Enterprise Program and to false for every other account.',
  sources: [
    'fastlane/fastlane#21109',
    'https://developer.apple.com/documentation/enterpriseprogramapi/generating-tokens-for-api-requests',
  ],
})
