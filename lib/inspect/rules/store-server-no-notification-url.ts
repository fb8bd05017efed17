import { defineRule, found, passed } from '../rule'

export const storeServerNoNotificationUrl = defineRule({
  id: 'store-server-no-notification-url',
  section: 'services',
  severity: 'info',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['codes'],
  likelihood: 'foremost',
  title: 'No server notification URL is set',
  check: ({ codes }) => (codes.includes('4040007') ? found() : passed),
  seen: 'The response has the error code 4040007.',
  why: 'The App Store Server API accepted the token. A test notification has nowhere to go, because the app has no URL for this environment.',
  fix: 'Set the URL in App Store Connect → your app → App Information → App Store Server Notifications. Production and sandbox have separate fields.',
  symptom: 'You get 404 with the error code 4040007 when you request a test notification.',
  proof: 'Another request with the same token works, or fails with another seven-digit code.',
  sources: ['https://developer.apple.com/documentation/appstoreserverapi/servernotificationurlnotfounderror'],
})
