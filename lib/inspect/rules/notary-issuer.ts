import type { PastedRequest } from '../../paste/paste'
import { withoutPort } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

const isTool = ({ words }: PastedRequest): boolean => words[0]?.text.toLowerCase() === 'notarytool'

const isNotary = (request: PastedRequest): boolean => isTool(request) || isSubmission(request)

const isSubmission = ({ url }: PastedRequest): boolean =>
  url !== undefined && withoutPort(url.host) === 'appstoreconnect.apple.com' && url.path.startsWith('/notary')

export const notaryIssuer = defineRule({
  id: 'notary-issuer',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['requests'],
  uses: ['claims', 'kind', 'keyFiles'],
  likelihood: 'occasional',
  title: 'An individual key was used with an issuer',
  check: ({ requests, claims, kind, keyFiles = [] }) => {
    const request = requests.map(([, one]) => one).find(isNotary)
    if (request === undefined) return notApplicable
    const option = isTool(request) && request.options.some((name) => name === '--issuer' || name === '-i')
    if (!option && claims?.iss === undefined) return option || claims ? passed : notApplicable
    const individual =
      kind === 'individual' || claims?.sub === 'user' || keyFiles.some(({ prefix }) => prefix === 'ApiKey')
    if (individual) return found({ option })
    return kind === 'team' ? passed : notChecked('kind')
  },
  seen: ({ option }) =>
    option
      ? 'The command gives notarytool --issuer together with an individual key.'
      : 'The token for the notary service has “iss”, and the key is an individual one.',
  why: 'Individual keys have no issuer. If the token has one, the notary service returns 401 Unauthenticated.',
  fix: {
    text: 'Leave the issuer out. If that fails too, use a team key, or notarytool of Xcode 26 or later: that of Xcode 16 rejects individual keys.',
    code: [
      {
        language: 'bash',
        before: 'xcrun notarytool submit App.zip --key ApiKey_….p8 --key-id … --issuer …',
        after: 'xcrun notarytool submit App.zip --key ApiKey_….p8 --key-id …',
      },
    ],
  },
  symptom: 'You get 401 `Unauthenticated` from notarytool.',
  proof: 'The key file is named ApiKey_…, or the key comes from a user’s profile page.',
  remedy: 'Leave the issuer out, or use a team key with its issuer.',
  sources: ['indygreg/apple-platform-rs#260', 'electron/notarize#246'],
})
