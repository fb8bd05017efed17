import { responseStatus } from '../response'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

export const toolLoginNotKey = defineRule({
  id: 'tool-login-not-key',
  section: 'account',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'command' },
  needs: ['paste'],
  explains: ['token-not-here'],
  uses: ['requests'],
  likelihood: 'common',
  title: 'The tool may use a login instead of the key',
  check: ({ paste, requests }) => {
    if (paste.text.includes('/iris/v')) {
      const fine =
        paste.responses.length > 0 && paste.responses.every((one) => (responseStatus(one) ?? 0) < 400)
      return fine ? passed : found()
    }
    if (requests === undefined) return paste.responses.length > 0 ? notApplicable : notChecked('command')
    return requests.some(([, { url }]) => url !== undefined) ? passed : notApplicable
  },
  seen: 'A URL contains “/iris/”. The App Store Connect website uses that interface, with an Apple Account and not with a key.',
  why: 'The tool may have signed in as a person whose role doesn’t allow the request. The key itself may be correct.',
  fix: 'Give the tool the key file, Key ID and Issuer ID directly, and don’t let it sign in with an Apple Account.',
  symptom: 'You get 403 from a command-line tool although the key is correct.',
  proof: 'GET /v1/apps?limit=1 with a token of the key works in curl.',
  remedy: 'Configure the tool to use only the API key.',
  sources: ['expo/eas-cli#4396', 'expo/eas-cli#4428'],
})
