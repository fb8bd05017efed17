import { withoutPort } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'

/** Apple's page spells the first with “Id”, the server without. */
const OF_THE_KEY = ['BadEnvironmentKeyIdInToken', 'BadEnvironmentKeyInToken']

export const apnsEnvironment = defineRule({
  id: 'apns-environment',
  section: 'services',
  severity: 'error',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['codes'],
  uses: ['url', 'answeredBy', 'refusal'],
  likelihood: 'common',
  title: 'Sandbox and production are mixed up',
  check: ({ codes, url, answeredBy, refusal }) => {
    const code = codes.find((one) => OF_THE_KEY.includes(one) || one === 'BadDeviceToken')
    // Where the token itself was refused, APNs has looked no further.
    if (code === undefined) return answeredBy?.id === 'apns' && refusal === undefined ? passed : notApplicable
    const host = withoutPort(url?.host ?? '')
    const other =
      host === '' ? undefined : host.includes('sandbox') ? 'api.push.apple.com' : 'api.sandbox.push.apple.com'
    const key = code !== 'BadDeviceToken'
    return found({ code, key, other }, { severity: key ? 'error' : 'warn' })
  },
  seen: ({ code }) => `APNs answered ${code}.`,
  why: 'Keys may be limited to one environment, and device tokens always belong to one: those of builds from Xcode to the sandbox, those of TestFlight and the App Store to production. BadDeviceToken also means that the provider token itself was taken.',
  fix: ({ key, other }) => {
    const host = other === undefined ? 'the host of the other environment' : other
    return {
      text: key
        ? `Send to ${host}, or make a key for this environment or for both.`
        : `Send to ${host}, or use a device token of this environment; and see that it was copied whole.`,
    }
  },
  symptom: 'You get 403 BadEnvironmentKeyInToken, or 400 BadDeviceToken.',
  proof: 'The same push is taken by the other host.',
  remedy: 'Match key, device token and host: sandbox with sandbox, production with production.',
  sources: [
    'https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns',
    'https://documentation.onesignal.com/docs/ios-p8-token-based-connection-to-apns',
  ],
})
