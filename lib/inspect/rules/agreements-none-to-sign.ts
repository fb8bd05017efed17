import { defineRule, found, notApplicable, passed } from '../rule'

export const agreementsNoneToSign = defineRule({
  id: 'agreements-none-to-sign',
  section: 'account',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['codes', 'status'],
  likelihood: 'common',
  title: 'Access unavailable, although there may be nothing to sign',
  check: ({ codes, status }) => {
    const about = codes.filter((code) => code === 'FORBIDDEN' || code.startsWith('FORBIDDEN.'))
    const isOther = (code: string) =>
      !code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS') && !/^FORBIDDEN\.R[A-Z]{0,20}$/u.test(code)
    if (about.some(isOther)) return found()
    const otherwise = codes.some((code) => code.startsWith('FORBIDDEN_ERROR'))
    return status === 403 && about.length === 0 && otherwise ? passed : notApplicable
  },
  seen: 'The answer has the code FORBIDDEN, which is about the account rather than the key.',
  why: 'Most often an agreement waits for the Account Holder. New accounts may get this answer although there is nothing to sign; then the fault may lie on Apple’s side. The token was taken.',
  fix: 'Have the Account Holder look for waiting agreements in App Store Connect and at developer.apple.com/account. When there are none, write to Apple’s developer support with the id of the answer, and wait.',
  symptom:
    'You get 403 “Access Unavailable” that names the Program License Agreement, while no page offers anything to sign.',
  proof: 'The Account Holder sees no waiting agreement, and the code is FORBIDDEN without more.',
  remedy: 'Write to Apple’s developer support. New keys do not help.',
  sources: ['myappcloud/appstore-connect-api#3', 'AvdLee/appstoreconnect-swift-sdk#101'],
})
