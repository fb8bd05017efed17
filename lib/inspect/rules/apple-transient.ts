import { answerStatus } from '../answer'
import { defineRule, found } from '../rule'

export const appleTransient = defineRule({
  id: 'apple-transient',
  section: 'account',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['paste', 'token', 'refusal'],
  likelihood: 'occasional',
  title: 'Apple may refuse good tokens now and then',
  check: ({ paste }) => {
    const mixed = paste.responses.some((one) => {
      const status = answerStatus(one)
      return status !== undefined && status >= 200 && status < 300
    })
    return found({ mixed }, { lastResort: true })
  },
  seen: ({ mixed }) =>
    mixed
      ? 'In this paste some requests were answered and another was refused.'
      : 'Apple refused the token. If the same token works on the next try, it may be this.',
  why: 'Apple’s servers sometimes answer 401 to a token that is good; the large CI tools all retry for that reason. A clock a little ahead of Apple’s looks the same: there too the first use may fail and a retry work.',
  fix: 'Retry two or three times, a few seconds apart, with the same token. Reuse one token for many requests instead of making one for each.',
  symptom: '401 now and then, with no pattern.',
  proof:
    'The very same token is refused and then taken. Compare the “date:” of the answer with “iat” to rule the clock out.',
  remedy: 'Retry on 401 with the same token, and set “iat” a minute back.',
  sources: [
    'microsoft/asconnect#8',
    'codemagic-ci-cd/cli-tools#176',
    'codemagic-ci-cd/cli-tools#178',
    'codemagic-ci-cd/cli-tools#181',
    'bitrise-steplib/steps-ios-auto-provision-appstoreconnect#60',
  ],
  confidence: 'high',
})
