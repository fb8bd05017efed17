import { headerOf } from '../expected'
import { besideThePoint, clear, defineRule, found } from '../rule'

export const headerX5c = defineRule({
  id: 'header-x5c',
  section: 'header',
  severity: 'error',
  at: { part: 'header', member: 'x5c' },
  needs: ['token'],
  likelihood: 45,
  explains: [
    'kid-missing',
    'kid-in-payload',
    'typ-missing',
    'iss-missing',
    'iss-malformed',
    'iss-team-id',
    'sub-not-user',
    'aud-missing',
    'aud-wrong',
    'bid-missing',
    'bid-on-asc',
    'claims-extra',
    'exp-missing',
    'iat-missing',
    'exp-passed',
    'host-wrong',
    'sig-no-verify',
    'weatherkit-incomplete',
  ],
  title: 'This is data from Apple, not a token of yours',
  check({ token }) {
    const header = headerOf(token.read)
    if (header === undefined) return besideThePoint
    return header.x5c === undefined
      ? clear
      : found({ count: Array.isArray(header.x5c) ? header.x5c.length : 0 })
  },
  seen: ({ count }) =>
    `The header has “x5c”, a chain of ${count === 0 ? '' : `${count} `}certificates: Apple signed this itself.`,
  why: 'Transactions, renewal infos and notifications of the App Store have the same three-part form as a token. They are answers, and open no door.',
  fix: () => ({
    text: 'Make a token of your own with your key and send that. This one is to be verified and read.',
  }),
  symptom: '401 when something that came from StoreKit or a notification is sent as Bearer.',
  proof: 'Decode the header: it has “x5c” and no “kid”.',
  remedy: 'Sign your own token for the request.',
  sources: [
    'https://developer.apple.com/documentation/appstoreserverapi/jwstransaction',
    'RFC 7515 section 4.1.6',
  ],
  confidence: 'low',
})
