import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { visible } from '../visible'

/** Apple sends the same reason with either prefix. */
const CODE =
  /^FORBIDDEN(?:_ERROR)?\.(?:REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED|PLA_NOT_ACCEPTED|PLA_NOT_VALID)(?:\.|$)/u
/** The beginning of the code, because a library may cut off the body inside it. */
const WHOLE = 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'
const isCut = (code: string): boolean => code.length > 'FORBIDDEN.'.length && WHOLE.startsWith(code)
const NOT_ALLOWED = /^FORBIDDEN_ERROR(?:\.|$)/u
const LICENSE = /Program License Agreement/iu
/** The notary service and some tools print the words without the code. */
const WORDS = /required agreement is missing or has expired/iu

export const agreementsMissing = defineRule({
  id: 'agreements-missing',
  section: 'account',
  severity: 'error',
  effect: 'not-the-token',
  exception: 'If the code in the response is cut off, this is only a possible cause.',
  at: { part: 'response' },
  needs: ['response'],
  uses: ['complaints', 'codes', 'status'],
  likelihood: 'usual',
  explains: ['role-insufficient'],
  title: 'An agreement is not signed',
  check: ({ response, complaints = [], codes, status }) => {
    const waiting = complaints.find(
      ({ code = '', title = '', detail = '' }) =>
        CODE.test(code) || (NOT_ALLOWED.test(code) && LICENSE.test(`${title} ${detail}`)),
    )
    if (waiting) return found({ code: waiting.code ?? '' })
    const cut = codes?.find(isCut)
    if (cut !== undefined) return found({ code: `${cut}…` }, { severity: 'ask' })
    if (codes === undefined && WORDS.test(response.body))
      return found({ code: 'A required agreement is missing or has expired' })
    if (status !== 403) return notApplicable
    // A rejection without a code may have this reason.
    if (codes === undefined) return notChecked('response')
    return codes.some((code) => code.startsWith('FORBIDDEN')) ? passed : notApplicable
  },
  seen: ({ code }) => `The response says “${visible(code, 100)}”.`,
  why: 'Apple accepted the token and knows the key. Until the agreement is signed, Apple rejects most or all requests of the team. The role of the key makes no difference. A new key won’t help.',
  fix: 'Ask the Account Holder to sign it. Nobody else can. Agreements are in App Store Connect → Business. The Program License Agreement is at developer.apple.com/account. Check both. The signature takes effect within minutes.',
  symptom: 'From one day to the next, you get 403 for most or all requests, although you changed nothing.',
  proof:
    'The code in the response ends in REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED, PLA_NOT_ACCEPTED or PLA_NOT_VALID. Some requests, such as GET /v1/apps, may still work while an agreement is unsigned.',
  remedy:
    'Ask the Account Holder to sign the agreements in App Store Connect → Business and the Program License Agreement at developer.apple.com/account. More than one may be waiting. New versions appear about twice a year.',
  sources: [
    'Cap-go/capgo.app#2541',
    'rorkai/App-Store-Connect-CLI#2124',
    'erayendes/app-store-connect-mcp#87',
    'SharezoneApp/sharezone-app#1981',
    'rogerluan/app-store-connect-notifier#169',
    'tramlinehq/tramline#709',
  ],
})
