import { withoutPort } from '../authorization'
import { includes } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

export const storeServerNotReleased = defineRule({
  id: 'store-server-not-released',
  section: 'account',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['claims', 'rejection'],
  uses: ['madeFor', 'sentTo', 'url'],
  likelihood: 'foremost',
  title: 'The app may never have been released',
  check: ({ claims: { bid }, madeFor, sentTo = [], url }) => {
    const forStore = includes(sentTo, 'app-store-server') || madeFor?.id === 'app-store-server'
    if (typeof bid !== 'string' || !forStore) return notApplicable
    const host = withoutPort(url?.host ?? '')
    if (host.includes('sandbox')) return passed
    return found({ bid, known: host.includes('storekit') }, { lastResort: true })
  },
  seen: ({ bid, known }) =>
    known
      ? `The production host rejected a token for “${visible(bid, 60)}”, and Assay found nothing wrong with the token.`
      : `The token for “${visible(bid, 60)}” was rejected. This cause applies only to the production host.`,
  why: 'In all reports that we know, the production host responds with 401 “Unauthenticated” to every token of an app that was never released. Apple’s response does not mention it. A new key won’t help.',
  fix: {
    text: 'Use the sandbox host until the app is released, and let your code fall back to it on 401.',
    code: [
      {
        language: 'URL',
        before: 'https://api.storekit.apple.com',
        after: 'https://api.storekit-sandbox.apple.com',
      },
    ],
  },
  symptom: 'You get 401 in production (libraries print “no error, no message”), but the sandbox works.',
  proof: 'The same token works with the sandbox host.',
  remedy: 'Use the sandbox host until the first release.',
  sources: [
    'apple/app-store-server-library-node#37',
    'apple/app-store-server-library-node#60',
    'apple/app-store-server-library-python#51',
    'apple/app-store-server-library-python#99',
    'apple/app-store-server-library-java#92',
    'apple/app-store-server-library-java#175',
    'awa/go-iap#340',
    'https://developer.apple.com/forums/thread/806452',
  ],
})
