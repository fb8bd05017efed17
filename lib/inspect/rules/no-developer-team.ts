import { defineRule, found, notApplicable, passed } from '../rule'

export const noDeveloperTeam = defineRule({
  id: 'no-developer-team',
  section: 'account',
  severity: 'error',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['complaints'],
  likelihood: 'occasional',
  title: 'The account has no developer team',
  check: ({ complaints }) => {
    const forbidden = complaints.filter(({ code }) => /^FORBIDDEN_ERROR(?:\.|$)/u.test(code ?? ''))
    // Roles with few rights have the same code, so only the text distinguishes the two.
    if (forbidden.some(({ detail }) => /content provider/iu.test(detail ?? ''))) return found()
    const looked = forbidden.length > 0 && forbidden.every(({ detail }) => detail !== undefined)
    return looked ? passed : notApplicable
  },
  seen: 'The response says that no team was found for a Content Provider ID.',
  why: 'Apple accepted the token, but the App Store Connect account doesn’t belong to a team of the paid developer program.',
  fix: 'Join or renew the Apple Developer Program with this account, or use a key of an account that has a team.',
  symptom: 'You get 403 “Unable to find a team with the given Content Provider ID”.',
  proof: 'developer.apple.com/account shows no membership, or one that has expired.',
  remedy: 'Join or renew the Apple Developer Program.',
  sources: ['bitrise-steplib/steps-ios-auto-provision-appstoreconnect#14'],
})
