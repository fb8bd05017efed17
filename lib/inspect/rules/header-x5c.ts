import { OF_OWN_TOKEN } from '../of-own-token'
import { defineRule, found, passed } from '../rule'

export const headerX5c = defineRule({
  id: 'header-x5c',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'x5c' },
  needs: ['header'],
  likelihood: 'occasional',
  explains: OF_OWN_TOKEN,
  title: 'This is signed App Store data, not your token',
  check: ({ header: { x5c } }) =>
    x5c === undefined ? passed : found({ count: Array.isArray(x5c) ? x5c.length : 0 }),
  seen: ({ count }) =>
    `The header has “x5c”, a chain of ${count === 0 ? '' : `${count} `}certificates: it is signed data from the App Store, or from Xcode in a test.`,
  why: 'Transactions, renewal information and notifications of the App Store have the same three parts as a token. Apple (or Xcode in tests) signs them for you to verify. They can’t authenticate a request.',
  fix: 'Make a token with your own key and send that. Verify and read this one.',
  symptom: 'You get 401 when you send data from StoreKit or from a notification as the Bearer token.',
  proof:
    'Decode the header: it has “x5c”. Data from StoreKit testing in Xcode also has “kid”: “Apple_Xcode_Key”.',
  remedy: 'Sign your own token for the request.',
  sources: [
    'https://developer.apple.com/documentation/appstoreserverapi/jwstransaction',
    'RFC 7515 section 4.1.6',
  ],
})
