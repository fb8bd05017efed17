import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const bidMissing = defineRule({
  id: 'bid-missing',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['claims', 'sentTo', 'url'],
  likelihood: 'common',
  explains: [
    'asc-key-on-store-server',
    'store-server-not-released',
    'bid-wrong',
    'host-wrong',
    'claims-extra',
  ],
  title: 'The token has no bundle ID (bid)',
  check: ({ claims, sentTo, url: { host } }) => {
    if (!includes(sentTo, 'app-store-server')) return notApplicable
    const { bid } = claims
    return bid === undefined || bid === null || bid === ''
      ? found({
          host,
          misnamed: ['bundleId', 'bundle_id', 'bundleID'].find((name) => claims[name] !== undefined),
        })
      : passed
  },
  seen: ({ host, misnamed }) =>
    `The request goes to ${visible(host, 80)}, and the payload has no “bid”${misnamed ? `; it has “${misnamed}”` : ''}.`,
  why: 'The App Store Server API requires one more claim than App Store Connect: “bid”, the bundle ID of the app. Without it the response is 401 “Unauthenticated”.',
  fix: {
    text: 'Add “bid” with the exact bundle ID of the app, and sign with an In-App Purchase key.',
    code: [{ language: 'JSON', after: '"bid":"com.example.app"' }],
  },
  symptom: 'You get 401 “Unauthenticated”, as plain text, not JSON.',
  proof: 'Decode the payload and look for “bid”.',
  remedy: 'Add “bid” with the exact bundle ID.',
  sources: [
    'https://developer.apple.com/forums/thread/833144',
    'https://developer.apple.com/documentation/appstoreserverapi/generating-json-web-tokens-for-api-requests',
  ],
})
