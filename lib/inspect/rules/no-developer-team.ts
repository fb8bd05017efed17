import { readAnswerBody } from '../answer-body'
import { besideThePoint, clear, defineRule, found } from '../rule'

export const noDeveloperTeam = defineRule({
  id: 'no-developer-team',
  section: 'account',
  severity: 'error',
  at: { part: 'response' },
  needs: ['response'],
  likelihood: 40,
  title: 'The account has no developer team',
  check({ response }) {
    const { complaints } = readAnswerBody(response)
    const forbidden = complaints.filter(({ code }) => /^FORBIDDEN_ERROR(?:\.|$)/u.test(code ?? ''))
    if (forbidden.length === 0) return besideThePoint
    // The code is shared with small roles; only the text tells them apart.
    return forbidden.some(({ detail }) => /content provider/iu.test(detail ?? '')) ? found({}) : clear
  },
  seen: () => 'The answer says that no team was found for a Content Provider ID.',
  why: 'The token was taken, but the App Store Connect account is not tied to a team of the paid developer programme.',
  fix: () => ({
    text: 'Join or renew the Apple Developer Program with this account, or use a key of an account that has a team.',
  }),
  symptom: '403 “Unable to find a team with the given Content Provider ID”.',
  proof: 'developer.apple.com/account shows no membership, or one that has expired.',
  remedy: 'Join or renew the programme.',
  sources: ['bitrise-steplib/steps-ios-auto-provision-appstoreconnect#14'],
  confidence: 'medium',
})
