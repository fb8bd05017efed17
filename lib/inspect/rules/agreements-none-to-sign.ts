import { defineRule, found, notApplicable, passed } from '../rule'

export const agreementsNoneToSign = defineRule({
  id: 'agreements-none-to-sign',
  section: 'account',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['codes', 'status'],
  likelihood: 'common',
  title: 'Access unavailable, maybe nothing to sign',
  check: ({ codes, status }) => {
    const about = codes.filter((code) => code === 'FORBIDDEN' || code.startsWith('FORBIDDEN.'))
    const isOther = (code: string) =>
      !code.startsWith('FORBIDDEN.REQUIRED_AGREEMENTS') && !/^FORBIDDEN\.R[A-Z]{0,20}$/u.test(code)
    if (about.some(isOther)) return found()
    const otherwise = codes.some((code) => code.startsWith('FORBIDDEN_ERROR'))
    return status === 403 && about.length === 0 && otherwise ? passed : notApplicable
  },
  seen: 'The response has the code FORBIDDEN, which is about the account, not the key.',
  why: 'Apple accepted the token. Usually the Account Holder has an agreement to sign. A new account can get this although there is none. The error may then be on Apple’s side.',
  fix: 'Ask the Account Holder to look for unsigned agreements in App Store Connect and at developer.apple.com/account. If there are none, give Apple Developer Support the “id” from the response.',
  symptom:
    'You get 403 “Access Unavailable” with a message about the Program License Agreement, but no page shows anything to sign.',
  proof: 'The Account Holder sees no unsigned agreement, and the code is exactly FORBIDDEN.',
  remedy: 'Contact Apple Developer Support. A new key won’t help.',
  sources: ['myappcloud/appstore-connect-api#3', 'AvdLee/appstoreconnect-swift-sdk#101'],
})
