import { defineRule, found, passed } from '../rule'

export const devicecheckEnvironment = defineRule({
  id: 'devicecheck-environment',
  section: 'services',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['response'],
  likelihood: 'foremost',
  title: 'The device token may not fit the host',
  check: ({ response }) =>
    /(?:Missing or (?:incorrectly|badly) formatted device token|BAD_DEVICE_TOKEN)/iu.test(response.body)
      ? found()
      : passed,
  seen: 'The response is about the device token, not the authorization token.',
  why: 'DeviceCheck accepted your token. The device token in the body is damaged, comes from a simulator, or belongs to the other environment: apps from Xcode use development, apps from TestFlight and the App Store use production.',
  fix: 'Try the other host (api.devicecheck.apple.com or api.development.devicecheck.apple.com), with the base64 that DCDevice returns on a real device.',
  symptom: 'You get 400 with “Missing or incorrectly formatted device token payload”.',
  proof: 'The other host accepts the same body and token.',
  sources: ['https://developer.apple.com/documentation/devicecheck/accessing-and-modifying-per-device-data'],
})
