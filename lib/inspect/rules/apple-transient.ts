import { isAsc } from '../expected'
import { responseStatus } from '../response'
import { defineRule, found } from '../rule'

export const appleTransient = defineRule({
  id: 'apple-transient',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['paste', 'token', 'rejection'],
  uses: ['respondedBy'],
  likelihood: 'occasional',
  title: 'Apple may sometimes reject valid tokens',
  check: ({ paste, respondedBy }) => {
    const mixed = paste.responses.some((one) => {
      const status = responseStatus(one)
      return status !== undefined && status >= 200 && status < 300
    })
    return found({ mixed, asc: respondedBy === undefined || isAsc(respondedBy) }, { lastResort: true })
  },
  seen: ({ mixed, asc }) =>
    `${
      mixed
        ? 'In this paste Apple accepted some requests and rejected another.'
        : 'Apple rejected the token. If the same token works on the next try, this may be the cause.'
    }${asc ? '' : ' The public reports of this are all about the App Store Connect API.'}`,
  why: 'The App Store Connect API sometimes returns 401 for a valid token, so the large CI tools retry. A clock slightly ahead of Apple’s looks the same: the first use can fail and a retry work.',
  fix: 'Retry two or three times with the same token. Reuse one token for many requests.',
  symptom: 'You sometimes get 401, without a pattern.',
  proof:
    'The very same token is rejected and then accepted. If “iat” is not later than the “date:” of the response, the clock is not the cause.',
  remedy: 'Retry on 401 with the same token, and set “iat” 60 seconds in the past.',
  sources: [
    'microsoft/asconnect#8',
    'codemagic-ci-cd/cli-tools#176',
    'codemagic-ci-cd/cli-tools#178',
    'codemagic-ci-cd/cli-tools#181',
    'bitrise-steplib/steps-ios-auto-provision-appstoreconnect#60',
  ],
})
