import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

const CODE = 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'
/** The notary service and some tools print the words without the code. */
const WORDS = /required agreement is missing or has expired/iu

export const agreementsMissing = defineRule({
  id: 'agreements-missing',
  section: 'account',
  severity: 'error',
  at: { part: 'response' },
  needs: ['response'],
  uses: ['codes', 'status'],
  likelihood: 'usual',
  title: 'An agreement is not signed',
  check: ({ response, codes, status }) => {
    if (codes?.some((code) => code === CODE || code.startsWith(`${CODE}.`))) return found({ code: CODE })
    if (codes === undefined && WORDS.test(response.body))
      return found({ code: 'A required agreement is missing or has expired' })
    if (status !== 403) return notApplicable
    // A refusal without a code may be of this kind.
    return codes === undefined ? notChecked('response') : passed
  },
  seen: ({ code }) => `The answer says “${code}”.`,
  why: 'Token, key and role are fine: Apple answers every call of the team like this until the agreement is signed. Advice to make a new key is wrong here, it changes nothing.',
  fix: 'The Account Holder, nobody else, signs it: App Store Connect → Business (Agreements), and developer.apple.com/account for the Program License Agreement.',
  symptom: '403 on every call, overnight and without a change of yours.',
  proof:
    'The code of the answer is FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED, and GET /v1/apps gives it as well.',
  remedy: 'Let the Account Holder sign the waiting agreements. New versions come about twice a year.',
  sources: [
    'rorkai/App-Store-Connect-CLI#2124',
    'erayendes/app-store-connect-mcp#87',
    'SharezoneApp/sharezone-app#1981',
    'rogerluan/app-store-connect-notifier#169',
    'tramlinehq/tramline#709',
  ],
  confidence: 'high',
})
