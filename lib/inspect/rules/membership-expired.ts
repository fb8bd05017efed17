import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

const NO_MEMBERSHIP = /is not associated with an active membership/iu

export const membershipExpired = defineRule({
  id: 'membership-expired',
  section: 'account',
  severity: 'error',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['complaints'],
  likelihood: 'foremost',
  explains: ['role-insufficient', 'agreements-missing', 'no-developer-team'],
  title: 'The membership of the team has ended',
  check: ({ complaints }) => {
    const forbidden = complaints.filter(({ code }) => /^FORBIDDEN(?:_ERROR)?(?:\.|$)/u.test(code ?? ''))
    const ended = forbidden.find(({ title, detail }) => NO_MEMBERSHIP.test(`${title ?? ''} ${detail ?? ''}`))
    if (ended !== undefined) return found({ detail: ended.detail ?? ended.title ?? '' })
    const looked = forbidden.length > 0 && forbidden.every(({ detail }) => detail !== undefined)
    return looked ? passed : notApplicable
  },
  seen: ({ detail }) => `The response says: “${visible(detail, 200)}”`,
  why: 'Apple accepted the token, but the team has no active membership in the Apple Developer Program. Its keys are still listed, but don’t work until the membership is renewed.',
  fix: 'Ask the Account Holder to renew the membership at developer.apple.com/account. A new key won’t help.',
  symptom:
    'You get 403 “Team ID: … is not associated with an active membership” for every request of the team.',
  proof: 'developer.apple.com/account shows a date in the past under Membership details.',
  sources: [
    'https://developer.apple.com/support/renewal/',
    'https://github.com/fastlane/fastlane/blob/master/spaceship/lib/spaceship/connect_api/api_client.rb',
  ],
})
