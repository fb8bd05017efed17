import { defineRule, found, notApplicable, passed } from '../rule'

export const weatherkitNotEnabled = defineRule({
  id: 'weatherkit-not-enabled',
  section: 'services',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['codes'],
  uses: ['respondedBy'],
  likelihood: 'foremost',
  explains: [
    'token-not-here',
    'kid-wrong',
    'iss-other-team',
    'key-revoked',
    'key-too-new',
    'apple-transient',
    'apple-outage',
    'persistent-unexplained',
    'sig-verifies-but-401',
  ],
  title: 'WeatherKit is not enabled for this identifier, or not yet',
  check: ({ codes, respondedBy }) => {
    if (respondedBy !== undefined && respondedBy.id !== 'weatherkit') return notApplicable
    return codes.includes('NOT_ENABLED') ? found() : passed
  },
  seen: 'The response has the reason NOT_ENABLED.',
  why: 'WeatherKit could read the token and then found no WeatherKit capability for its identifier. The capability may be missing, or its effect may be delayed: public reports mention hours. Keys made in the meantime got the same response.',
  fix: 'Open the App ID at developer.apple.com/account → Identifiers and turn WeatherKit on under both Capabilities and App Services. Then wait some hours with the same key. If nothing changes, ask Apple Developer Support.',
  symptom: 'You get 401 with {"reason":"NOT_ENABLED"} from weatherkit.apple.com.',
  proof: 'The reason in the response is NOT_ENABLED, and a second key gets the same response.',
  sources: [
    'https://developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
    'https://developer.apple.com/forums/thread/707418',
  ],
})
