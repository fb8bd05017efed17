import { shapeDiagnostic, wantedClaim } from '../expected'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { shown } from '../visible'

interface Facts {
  readonly bid: string
  readonly fault?: string
}

export const bidWrong = defineRule({
  id: 'bid-wrong',
  section: 'claims',
  severity: 'ask',
  exception: 'If the value doesn’t have the shape of a bundle ID, this is a warning.',
  at: { part: 'payload', name: 'bid' },
  needs: ['claims', 'judgedBy'],
  uses: ['status', 'codes', 'rejection'],
  likelihood: 'common',
  title: 'The bundle ID may belong to another app',
  check: ({ claims: { bid }, judgedBy, status, codes = [], rejection }) => {
    const member = wantedClaim(judgedBy, 'bid')
    if (typeof bid !== 'string' || member === undefined) return notApplicable
    const diagnostic = shapeDiagnostic(member, judgedBy, bid)
    if (diagnostic?.severity === 'error')
      return found<Facts>({ bid, fault: diagnostic.seen }, { severity: 'warn' })
    if (codes.includes(APP_NOT_FOUND))
      return found<Facts>({ bid, fault: 'Apple’s response says that your account has no such app.' })
    if (rejection) return found<Facts>({ bid }, { lastResort: true })
    if (status === undefined) return notChecked('response')
    return status < 300 ? passed : notApplicable
  },
  seen: ({ bid, fault }) => `“bid” is ${shown(bid)}.${fault === undefined ? '' : ` ${fault}`}`,
  why: 'Apple compares “bid” with the bundle ID of your app, including case. With another bundle ID, Apple returns 404 with the code 4040003, rejects the token, or doesn’t find the transaction.',
  fix: 'Compare “bid” with App Store Connect → your app → App Information → Bundle ID. The two must be identical, including case.',
  symptom:
    'You get 404 with the code 4040003 (App not found), 401, or “transaction not found” for a transaction that exists.',
  proof: 'The bundle ID in App Information is different. The difference can be one capital letter.',
  remedy: 'Use the exact bundle ID of the app.',
  sources: ['https://developer.apple.com/forums/thread/711801'],
})

/** `AppNotFoundError` of the App Store Server API. */
const APP_NOT_FOUND = '4040003'
