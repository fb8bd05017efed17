import { withoutPort } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'

/** Apple's page spells the first code with “Id”, the server without. */
const OF_THE_KEY = ['BadEnvironmentKeyIdInToken', 'BadEnvironmentKeyInToken']

export const apnsEnvironment = defineRule({
  id: 'apns-environment',
  section: 'services',
  severity: 'error',
  exception:
    'BadDeviceToken is a warning: the provider token isn’t the problem. BadEnvironmentKeyInToken means that the key doesn’t match the host.',
  at: { part: 'response' },
  needs: ['codes'],
  uses: ['url', 'respondedBy', 'rejection'],
  likelihood: 'common',
  title: 'Sandbox and production are mixed up',
  check: ({ codes, url, respondedBy, rejection }) => {
    const code = codes.find((one) => OF_THE_KEY.includes(one) || one === 'BadDeviceToken')
    // If the token itself was rejected, APNs didn’t check anything else.
    if (code === undefined)
      return respondedBy?.id === 'apns' && rejection === undefined ? passed : notApplicable
    const host = withoutPort(url?.host ?? '')
    const other =
      host === '' ? undefined : host.includes('sandbox') ? 'api.push.apple.com' : 'api.sandbox.push.apple.com'
    const key = code !== 'BadDeviceToken'
    return found({ code, key, other }, { severity: key ? 'error' : 'warn' })
  },
  seen: ({ code }) => `APNs responded ${code}.`,
  why: 'A key can be limited to one environment. A device token always belongs to one environment: to sandbox if Xcode installed the app, to production if TestFlight or the App Store installed it. The reason BadDeviceToken tells you that APNs accepted the provider token.',
  fix: ({ key, other }) => {
    const host = other === undefined ? 'the host of the other environment' : other
    return {
      text: key
        ? `Send to ${host}, or make a key for this environment or for both.`
        : `Send to ${host}, or use a device token of this environment. Check that the device token is complete.`,
    }
  },
  symptom: 'You get 403 BadEnvironmentKeyInToken, or 400 BadDeviceToken.',
  proof: 'The other host accepts the same push.',
  remedy: 'Use a key, a device token and a host of the same environment: all sandbox, or all production.',
  sources: [
    'https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns',
    'https://documentation.onesignal.com/docs/ios-p8-token-based-connection-to-apns',
  ],
})
