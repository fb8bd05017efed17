import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** What WeatherKit prints on a device if it gets no token for the app. It signs none itself. */
const ON_A_DEVICE = /\bWDSJWTAuthenticatorServiceListener\.Errors(?: error| Code=|,? code:?)? ?2\b/

interface Facts {
  readonly line: string | undefined
}

export const weatherkitNotEnabled = defineRule({
  id: 'weatherkit-not-enabled',
  section: 'services',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['paste'],
  uses: ['codes', 'respondedBy'],
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
  title: 'WeatherKit isn’t enabled, or not yet',
  check: ({ paste, codes, respondedBy }) => {
    if (respondedBy !== undefined && respondedBy.id !== 'weatherkit') return notApplicable
    const line = ON_A_DEVICE.exec(paste.unwrapped)?.[0]
    if (line !== undefined) return found<Facts>({ line })
    if (codes === undefined) return notApplicable
    return codes.includes('NOT_ENABLED') ? found<Facts>({ line: undefined }) : passed
  },
  seen: ({ line }) =>
    line === undefined
      ? 'The response has the reason NOT_ENABLED.'
      : `The paste says “${visible(line, 120)}”: WeatherKit on the device got no token for the app. The system requests that token. Your .p8 key is not used for it.`,
  why: 'WeatherKit found no WeatherKit capability for the identifier. It may be missing, or take effect later: public reports mention hours. Keys made in the meantime got the same response. In some reports of apps on a device, an agreement of the account was not signed.',
  fix: 'At developer.apple.com/account → Identifiers, turn WeatherKit on for the App ID under both Capabilities and App Services. Sign open agreements in App Store Connect. Then wait some hours with the same key, or ask Apple Developer Support.',
  symptom: 'You get 401 with {"reason":"NOT_ENABLED"} from weatherkit.apple.com.',
  proof: 'The reason in the response is NOT_ENABLED, and a second key gets the same response.',
  sources: [
    'https://developer.apple.com/documentation/weatherkitrestapi/request-authentication-for-weatherkit-rest-api',
    'https://developer.apple.com/forums/thread/707418',
  ],
})
