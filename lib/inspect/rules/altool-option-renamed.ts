import { defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

/** The option names of altool up to Xcode 16, and those from Xcode 26 on. */
const RENAMED: readonly (readonly [before: string, now: string])[] = [
  ['--apiKey', '--api-key'],
  ['--apiIssuer', '--api-issuer'],
  ['--upload-app', '--upload-package'],
]
const MISSING = /Expected api (?:key|issuer) argument is missing, (--api-(?:key|issuer))/
const UNKNOWN =
  /\b(?:[Uu]nknown|[Uu]nrecognized|[Uu]nexpected|[Ii]nvalid)\b.{0,40}["'“‘` ](--api-?(?:[kK]ey|[iI]ssuer))\b/

export const altoolOptionRenamed = defineRule({
  id: 'altool-option-renamed',
  section: 'account',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  likelihood: 'foremost',
  explains: ['token-not-here', 'apple-outage', 'var-empty'],
  title: 'This altool names the option differently',
  check: ({ paste: { text, unwrapped } }) => {
    if (!/\baltool\b/.test(text)) return notApplicable
    const missing = MISSING.exec(unwrapped)
    const unknown = UNKNOWN.exec(unwrapped)
    const option = missing?.[1] ?? unknown?.[1]
    const pair = RENAMED.find((names) => option !== undefined && names.includes(option))
    if (pair === undefined) return notApplicable
    // An altool that requires the new name is a new one, and one that doesn't know the new name is an old one.
    const [before, now] = pair
    const isNew = missing !== null || option === before
    return found({
      line: (missing ?? unknown)?.[0] ?? '',
      wanted: isNew ? now : before,
      given: isNew ? before : now,
    })
  },
  seen: ({ line }) => `The paste says “${visible(line, 120)}”.`,
  why: 'In Xcode 26, altool renamed its options: --apiKey became --api-key, and --apiIssuer became --api-issuer. Each version rejects the names of the other. So altool made no token and sent no request.',
  fix: ({ wanted, given }) => ({
    text: `Write ${wanted} instead of ${given}, or update the tool that calls altool.`,
    code: [
      {
        language: 'bash',
        before: `xcrun altool … ${given} …`,
        after: `xcrun altool … ${wanted} …`,
      },
    ],
  }),
  symptom:
    'altool stops with “Expected api key argument is missing, --api-key. (21)” although you gave it a key.',
  proof: 'Run xcrun altool --help: it lists the names that this version knows.',
  remedy:
    'Use the names of the installed version: --api-key and --api-issuer from Xcode 26 on, --apiKey and --apiIssuer before.',
  sources: ['microsoft/asconnect#68', 'metasequoiaime/MSIME-Apple#331', 'fastlane/fastlane#30061'],
})
