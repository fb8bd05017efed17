import { formRemark, wantedClaim } from '../expected'
import { judgedBy } from '../life-limit'
import { refusesToken } from '../refused'
import { besideThePoint, clear, defineRule, found } from '../rule'
import { textClaim } from '../target'
import { shown } from '../visible'

interface Facts {
  readonly bid: string
  readonly fault?: string
}

export const bidWrong = defineRule({
  id: 'bid-wrong',
  section: 'claims',
  severity: 'ask',
  at: { part: 'payload', member: 'bid' },
  needs: ['token'],
  likelihood: 66,
  title: 'The bundle ID may be another app’s',
  check({ token, service, response }) {
    const bid = textClaim(token.read, 'bid')
    const profile = judgedBy(service)
    const member = wantedClaim(profile, 'bid')
    if (bid === undefined || profile === undefined || member === undefined) return besideThePoint
    const remark = formRemark(member, profile, bid)
    if (remark?.severity === 'error') return found<Facts>({ bid, fault: remark.text }, { severity: 'warn' })
    if (response === undefined) return clear
    const { errorCode } = (response.json ?? {}) as { errorCode?: unknown }
    if (errorCode === APP_NOT_FOUND)
      return found<Facts>({ bid, fault: 'Apple answered that it knows no such app of yours.' })
    return refusesToken(response, service.sentTo[0] ?? profile)
      ? found<Facts>({ bid }, { lastResort: true })
      : clear
  },
  seen: ({ bid, fault }) => `“bid” is ${shown(bid)}.${fault === undefined ? '' : ` ${fault}`}`,
  why: 'Apple compares it with the bundle ID of the app, upper and lower case included. With that of another app the token is refused, or transactions are not found.',
  fix: () => ({
    text: 'Compare it, letter by letter, with App Store Connect → your app → App Information → Bundle ID.',
  }),
  symptom: '401, or “transaction not found” for a transaction that exists.',
  proof: 'The bundle ID in App Information differs, if only in one capital letter.',
  remedy: 'Use the exact bundle ID of the app.',
  sources: ['https://developer.apple.com/forums/thread/711801'],
  confidence: 'high',
})

/** `AppNotFoundError` of the App Store Server API. */
const APP_NOT_FOUND = 4040003
