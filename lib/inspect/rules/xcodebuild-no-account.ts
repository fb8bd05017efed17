import { defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

const WORDS = 'exportArchive: No Accounts|Failed to Use Accounts|No Accounts: Add a new account'
const MENTION = new RegExp(`(?:${WORDS})(?<=^.{0,200}\\b(?:${WORDS}))`, 'm')
const NO_ACCOUNT = new RegExp(`^.{0,200}\\b(?:${WORDS})`, 'u')
const LONGEST = 250

export const xcodebuildNoAccount = defineRule({
  id: 'xcodebuild-no-account',
  section: 'account',
  severity: 'error',
  at: { part: 'command' },
  needs: ['paste'],
  likelihood: 'usual',
  explains: ['token-not-here', 'apple-outage'],
  title: 'xcodebuild got neither a key nor an account',
  check: ({ paste: { unwrapped } }) => {
    const at = unwrapped.search(MENTION)
    const start = unwrapped.lastIndexOf('\n', at) + 1
    const line = at < 0 ? undefined : NO_ACCOUNT.exec(unwrapped.slice(start, at + LONGEST))?.[0]
    return line === undefined
      ? notApplicable
      : found({ line: line.trim(), key: unwrapped.includes('-authenticationKeyPath') })
  },
  seen: ({ line }) => `The paste says “${visible(line, 160)}”.`,
  why: 'xcodebuild found no Apple Account in Xcode and no key on its command line. It doesn’t use a key that you gave to fastlane or another tool. It made no token.',
  fix: ({ key }) => ({
    text: key
      ? 'The command names a key. Make -authenticationKeyPath an absolute path to a file that exists, and give -authenticationKeyID, -authenticationKeyIssuerID and -allowProvisioningUpdates too.'
      : 'Pass the key to xcodebuild itself. The path must be absolute.',
    code: [
      {
        language: 'bash',
        after:
          'xcodebuild -exportArchive … -allowProvisioningUpdates -authenticationKeyPath "$PWD/AuthKey_<Key ID>.p8" -authenticationKeyID <Key ID> -authenticationKeyIssuerID <Issuer ID>',
      },
    ],
  }),
  symptom: 'An export or an archive ends with “No Accounts” or “Failed to Use Accounts” on a build machine.',
  proof: 'In the log, the command line of xcodebuild has no -authenticationKeyPath, or its path is relative.',
  remedy:
    'Pass -authenticationKeyPath (absolute), -authenticationKeyID and -authenticationKeyIssuerID to xcodebuild.',
  sources: ['theengs/app#122', 'stablyai/orca#5476'],
})
