import { defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

/** Text that only a sign-in with an Apple ID prints: its hosts, its cookies, its passwords, its messages. */
const SESSION =
  /idmsa\.apple\.com|gsa\.apple\.com|\/olympus\/v\d|app-specific password|\bmyacinfo\b|\bDSESSION\b|FASTLANE_SESSION|FASTLANE_PASSWORD|authenticateForSession|Invalid username and password combination|Invalid credentials\. Username or password is incorrect|No valid credentials found in the request|Available session is not valid any more|passed an invalid session|DVTPortalServiceErrorDomain|Code=1100 [^\n]{0,4}Your session has expired|Your Apple ID has been locked|for the provided Apple ID|unable to create an authentication session|Code=-(?:22910|22938|22014|22020|24169)\b|Login to App Store Connect \(/
const KEY =
  /--?api-?key\b|-authenticationKey|Creating authorization token for App Store Connect API|--key-id\b/i

export const sessionNotToken = defineRule({
  id: 'session-not-token',
  section: 'account',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['paste'],
  uses: ['token', 'claims'],
  likelihood: 'foremost',
  explains: ['token-not-here', 'apple-outage', 'tool-login-not-key', 'iap-key-on-asc', 'portal-key-on-asc'],
  title: 'This is an Apple Account sign-in',
  check: ({ paste, token, claims }) => {
    if (token || claims) return notApplicable
    const sign = SESSION.exec(paste.unwrapped)?.[0]
    return sign === undefined || KEY.test(paste.unwrapped) ? notApplicable : found({ sign })
  },
  seen: ({ sign }) =>
    `The paste says “${visible(sign, 80)}”, which belongs to a sign-in with a password or a session.`,
  why: 'The tool signed in with an Apple Account: Apple rejected a cookie, a password or an app-specific password. The tool used no key and no JWT, so the token isn’t the problem.',
  fix: 'Sign in again, or make a new app-specific password at account.apple.com. On build machines use an API key instead: Key ID, Issuer ID and the .p8 file.',
  symptom: 'A tool reports 401 or an expired session, and asks for a password or a code.',
  proof:
    'Check whether the command or the settings name an Apple Account (an email address) instead of a Key ID.',
  sources: [
    'fastlane/fastlane#20887',
    'expo/eas-cli#2913',
    'electron/notarize#92',
    'fastlane/fastlane#21414',
  ],
})
