import { answerStatus } from '../answer'
import { isAsc } from '../expected'
import { defineRule, found } from '../rule'

export const appleTransient = defineRule({
  id: 'apple-transient',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['paste', 'token', 'refusal'],
  uses: ['answeredBy'],
  likelihood: 'occasional',
  title: 'Apple may reject good tokens now and then',
  check: ({ paste, answeredBy }) => {
    const mixed = paste.responses.some((one) => {
      const status = answerStatus(one)
      return status !== undefined && status >= 200 && status < 300
    })
    return found({ mixed, asc: answeredBy === undefined || isAsc(answeredBy) }, { lastResort: true })
  },
  seen: ({ mixed, asc }) =>
    `${
      mixed
        ? 'In this paste Apple accepted some requests and rejected another.'
        : 'Apple rejected the token. If the same token works on the next try, it may be this.'
    }${asc ? '' : ' The public reports of this are all about the App Store Connect API.'}`,
  why: 'The App Store Connect API sometimes answers 401 to a good token; the large CI tools all retry for that reason. A clock a little ahead of Apple’s looks the same: there too the first use may fail and a retry work.',
  fix: 'Retry two or three times, a few seconds apart, with the same token. Reuse one token for many requests instead of making one for each.',
  symptom: 'You get 401 now and then, with no pattern.',
  proof:
    'The very same token is rejected and then accepted. Compare the “date:” of the response with “iat” to rule the clock out.',
  remedy: 'Retry on 401 with the same token, and set “iat” a minute back.',
  sources: [
    'microsoft/asconnect#8',
    'codemagic-ci-cd/cli-tools#176',
    'codemagic-ci-cd/cli-tools#178',
    'codemagic-ci-cd/cli-tools#181',
    'bitrise-steplib/steps-ios-auto-provision-appstoreconnect#60',
  ],
})
