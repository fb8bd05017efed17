import { defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

/** What tools print if they were not given the values that they sign with. */
const MISSING =
  /\b(?:issuer|apiKeyId)NotProvided\b|App Store Connect API key JSON is missing field\(s\): [\w, ]{1,80}/

export const toolCredentialMissing = defineRule({
  id: 'tool-credential-missing',
  section: 'account',
  severity: 'error',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  likelihood: 'foremost',
  explains: ['token-not-here', 'apple-outage'],
  title: 'The tool lacks something to sign with',
  check: ({ paste: { unwrapped } }) => {
    const line = MISSING.exec(unwrapped)?.[0]
    return line === undefined ? notApplicable : found({ line })
  },
  seen: ({ line }) => `The paste says “${visible(line, 160)}”.`,
  why: 'A token for App Store Connect needs three values: the private key, its Key ID and the Issuer ID. The tool missed one of them, so it made no token and sent no request.',
  fix: 'Give the tool all three values. If they are environment variables, print whether each is set in the same shell, step or container. One that is not exported is empty there, and so is a secret in a fork.',
  symptom: 'A tool stops at once with issuerNotProvided, or says that the JSON of the key is missing fields.',
  proof:
    'In the same shell or step, printenv shows no value for the variable that the tool reads, for example APPSTORE_CONNECT_ISSUER_ID.',
  remedy: 'Pass the Key ID, the Issuer ID and the private key to the tool.',
  sources: ['ittybittyapps/appstoreconnect-cli#234', 'microsoft/app-store-vsts-extension#219'],
})
