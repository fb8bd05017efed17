import { defineRule, found, passed } from '../rule'

export const devicecheckNeverSet = defineRule({
  id: 'devicecheck-never-set',
  section: 'services',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['response'],
  likelihood: 'foremost',
  explains: ['apple-outage'],
  title: 'The bits of this device were never set',
  check: ({ response }) =>
    /Failed to find bit state|Bit State Not Found/iu.test(response.body) ? found() : passed,
  seen: 'The response says in plain text that there is no bit state.',
  why: 'DeviceCheck accepted the token. Nothing was ever stored for this device, so the response is plain text instead of JSON. This is not an error.',
  fix: 'Treat both bits as false, and don’t parse this response as JSON.',
  symptom: 'You get 200 with “Failed to find bit state”, and a JSON parser fails on it.',
  proof: 'After update_two_bits for the same device the query responds with JSON.',
  sources: ['https://developer.apple.com/documentation/devicecheck/accessing-and-modifying-per-device-data'],
})
