import { withoutPort } from '../authorization'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { claimsOf, goesTo, targetsAsc } from '../target'
import { visible } from '../visible'

/** The resources of Apple's provisioning endpoints and reports. */
const BARRED =
  /^\/v\d+\/(?:bundleIds|bundleIdCapabilities|certificates|devices|profiles|salesReports|financeReports)(?:\/|$)/u

export const individualKeyUnsupported = defineRule({
  id: 'individual-key-unsupported',
  section: 'account',
  severity: 'error',
  at: { part: 'command' },
  needs: ['token', 'command'],
  likelihood: 62,
  explains: ['role-insufficient'],
  title: 'Individual keys may not do this',
  check({ token, command, service }) {
    if (claimsOf(token.read)?.sub !== 'user' || command.url === undefined) return besideThePoint
    const { path, host } = command.url
    if (goesTo(service, 'notary') || withoutPort(host) === 'appstoreconnect.apple.com') {
      return /^\/notary\//u.test(path) ? found({ path, sure: false }, { severity: 'ask' }) : besideThePoint
    }
    if (!targetsAsc(service)) return besideThePoint
    return BARRED.test(path) ? found({ path, sure: true }) : clear
  },
  seen: ({ path }) =>
    `The token is of an individual key (“sub” is “user”), and the request asks for ${visible(path, 60)}.`,
  why: 'Apple’s page bars individual keys from provisioning, sales and finance reports, and notarisation. Newer versions of notarytool may take them; Apple’s texts differ there.',
  fix: ({ sure }) => ({
    text: sure
      ? 'Use a team key: App Store Connect → Users and Access → Integrations → Team Keys.'
      : 'Try a team key. With an individual key notarytool must not be given an issuer.',
  }),
  symptom: '403, with fastlane match also 401, for bundle IDs, certificates, devices, profiles or reports.',
  proof: 'The same request with a team key works; other requests work with the individual key.',
  remedy: 'Use a team key for these requests.',
  sources: [
    'fastlane/fastlane#21987',
    'fastlane/fastlane#26949',
    'https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api',
  ],
  confidence: 'high',
})
