import type { PastedRequest } from '../../paste/paste'
import { withoutPort } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

const isNotary = ({ words, url }: PastedRequest): boolean =>
  words[0]?.text.toLowerCase() === 'notarytool' ||
  (url !== undefined &&
    withoutPort(url.host) === 'appstoreconnect.apple.com' &&
    url.path.startsWith('/notary'))

export const notaryIssuer = defineRule({
  id: 'notary-issuer',
  section: 'services',
  severity: 'error',
  at: { part: 'command' },
  needs: ['requests'],
  uses: ['claims', 'kind', 'keyFiles'],
  likelihood: 'occasional',
  title: 'An issuer with an individual key',
  check: ({ requests, claims, kind, keyFiles = [] }) => {
    const request = requests.map(([, one]) => one).find(isNotary)
    if (request === undefined) return notApplicable
    const option = request.options.some((name) => name === '--issuer' || name === '-i')
    if (!option && claims?.iss === undefined) return option || claims ? passed : notApplicable
    const individual =
      kind === 'individual' || claims?.sub === 'user' || keyFiles.some(({ prefix }) => prefix === 'ApiKey')
    if (individual) return found({ option })
    return kind === 'team' ? passed : notChecked('kind')
  },
  seen: ({ option }) =>
    option
      ? 'notarytool is given --issuer together with an individual key.'
      : 'The token for the notary service has “iss”, and the key is an individual one.',
  why: 'Individual keys have no issuer. With one the notary service answers “Unauthenticated”.',
  fix: {
    text: 'Leave the issuer out. When that is refused too, use a team key: Apple’s texts differ on whether individual keys may notarise.',
    code: [
      {
        language: 'bash',
        before: 'xcrun notarytool submit App.zip --key ApiKey_….p8 --key-id … --issuer …',
        after: 'xcrun notarytool submit App.zip --key ApiKey_….p8 --key-id …',
      },
    ],
  },
  symptom: '401 “Unauthenticated” from notarytool.',
  proof: 'The key file is named ApiKey_…, or the key was made on the page of a user.',
  remedy: 'Drop the issuer, or use a team key with its issuer.',
  sources: ['indygreg/apple-platform-rs#260'],
})
