import { withoutPort } from '../authorization'
import { includes, isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** The paths of Apple's provisioning endpoints and reports, which reject individual keys. */
const BARRED =
  /^\/v\d+\/(?:bundleIds|bundleIdCapabilities|certificates|devices|profiles|salesReports|financeReports)(?:\/|$)/u

export const individualKeyUnsupported = defineRule({
  id: 'individual-key-unsupported',
  section: 'account',
  severity: 'error',
  exception: 'For notarization it depends on the version of Xcode.',
  at: { part: 'command' },
  needs: ['claims', 'url'],
  uses: ['sentTo', 'meant'],
  likelihood: 'common',
  explains: ['role-insufficient'],
  title: 'Individual keys can’t make this request',
  check: ({ claims: { sub }, url: { path, host }, sentTo = [], meant = [] }) => {
    if (sub !== 'user') return notApplicable
    if (includes(sentTo, 'notary') || withoutPort(host) === 'appstoreconnect.apple.com') {
      return /^\/notary\//u.test(path) ? found({ path, sure: false }, { severity: 'info' }) : notApplicable
    }
    if (!meant.some(isAsc)) return notApplicable
    return BARRED.test(path) ? found({ path, sure: true }) : passed
  },
  seen: ({ path }) =>
    `The token belongs to an individual key (“sub” is “user”), and the path of the request is ${visible(path, 60)}.`,
  why: 'Apple’s documentation excludes individual keys from provisioning, sales and finance reports, and notarization. For notarization this has changed: notarytool accepts them from Xcode 26 on.',
  fix: ({ sure }) => ({
    text: sure
      ? 'Use a team key: App Store Connect → Users and Access → Integrations → Team Keys.'
      : 'Leave the issuer out, or use a team key. notarytool accepts individual keys from Xcode 26 on, and only without an issuer.',
  }),
  symptom:
    'You get 403 (with fastlane match also 401) for bundle IDs, certificates, devices, profiles or reports.',
  proof: 'The same request with a team key works; other requests work with the individual key.',
  remedy: 'Use a team key for these requests.',
  sources: [
    'fastlane/fastlane#21987',
    'fastlane/fastlane#26949',
    'electron/notarize#246',
    'indygreg/apple-platform-rs#260',
    'https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api',
  ],
})
