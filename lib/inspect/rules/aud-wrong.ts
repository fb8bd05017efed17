import { audienceOf, servicesOfAudience } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const audWrong = defineRule({
  id: 'aud-wrong',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload', name: 'aud' },
  needs: ['claims', 'judgedBy'],
  uses: ['sentTo'],
  likelihood: 'common',
  title: 'The audience (aud) is wrong',
  check: ({ claims: { aud }, judgedBy, sentTo = [] }) => {
    const target = sentTo.find((profile) => audienceOf(profile) !== undefined) ?? judgedBy
    const wanted = audienceOf(target)
    if (aud === undefined || aud === null || aud === '' || Array.isArray(aud)) return notApplicable
    if (wanted === undefined) return notApplicable
    if (aud === wanted) return passed
    const others = typeof aud === 'string' ? servicesOfAudience(aud) : []
    return found({ aud, wanted, target: target.service.name, others })
  },
  seen: ({ aud, target, wanted, others }) =>
    `“aud” is ${shown(aud)}${others.length > 0 ? `, the audience of ${others.join(', ')}` : ''}; ${target} accepts only ${wanted}.`,
  why: 'Apple compares the audience exactly, including case. The value isn’t a URL, and it is the same for sandbox and production.',
  fix: ({ wanted }) => ({
    text: `Write “aud”: ${wanted}.`,
    code: [{ language: 'JSON', after: `"aud":"${wanted}"` }],
  }),
  symptom: 'You get 401 with every request.',
  proof: 'Decode the payload and compare “aud” with the one that your service’s documentation names.',
  remedy:
    'Use the audience of the service: appstoreconnect-v1 for App Store Connect and the App Store Server API.',
  sources: [
    'https://developer.apple.com/documentation/appstoreconnectapi/generating-tokens-for-api-requests',
    'https://developer.apple.com/forums/thread/707418',
  ],
})
