import { answerCodes } from '../answer'
import { besideThePoint, clear, defineRule, found } from '../rule'

export const agreementsNoneToSign = defineRule({
  id: 'agreements-none-to-sign',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['response'],
  likelihood: 60,
  title: 'Access unavailable, perhaps with nothing to sign',
  check({ response }) {
    const codes = answerCodes(response)
    if (codes.length === 0) return besideThePoint
    return codes.some(
      (code) =>
        code === 'FORBIDDEN' ||
        (code.startsWith('FORBIDDEN.') && !code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS')),
    )
      ? found({})
      : clear
  },
  seen: () => 'The answer has the code FORBIDDEN, which is about the account rather than the key.',
  why: 'Most often an agreement waits for the Account Holder. New accounts may get this answer although there is nothing to sign; then the fault may lie on Apple’s side. The token was taken.',
  fix: () => ({
    text: 'Have the Account Holder look for waiting agreements in App Store Connect and at developer.apple.com/account. When there are none, write to Apple’s developer support with the id of the answer, and wait.',
  }),
  symptom:
    '403 “Access Unavailable” that names the Program License Agreement, while no page offers anything to sign.',
  proof: 'The Account Holder sees no waiting agreement, and the code is FORBIDDEN without more.',
  remedy: 'Write to Apple’s developer support. New keys do not help.',
  sources: ['myappcloud/appstore-connect-api#3', 'AvdLee/appstoreconnect-swift-sdk#101'],
  confidence: 'medium',
})
