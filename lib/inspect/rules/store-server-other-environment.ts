import { withoutPort } from '../authorization'
import { defineRule, found, passed } from '../rule'

const CODES: readonly string[] = ['4040010', '4040005']

export const storeServerOtherEnvironment = defineRule({
  id: 'store-server-other-environment',
  section: 'services',
  severity: 'ask',
  effect: 'not-the-token',
  at: { part: 'response' },
  needs: ['codes'],
  uses: ['url'],
  likelihood: 'foremost',
  title: 'Sandbox and production may be swapped',
  check: ({ codes, url }) => {
    const code = codes.find((one) => CODES.includes(one))
    if (code === undefined) return passed
    const host = withoutPort(url?.host ?? '')
    return found({ code, other: host.includes('sandbox') ? 'production' : host === '' ? 'other' : 'sandbox' })
  },
  seen: ({ code }) => `The response has the error code ${code}: the transaction was not found.`,
  why: 'The App Store Server API accepted the token. Production and sandbox keep separate transactions, so an ID from one is unknown in the other.',
  fix: ({ other }) =>
    `Send the same request with the same token to the ${other} host. Apple recommends production first, then the sandbox.`,
  symptom: 'You get 404 with the error code 4040010 or 4040005 for a transaction that exists.',
  proof: 'The other host finds the transaction with the same token.',
  remedy: 'Send the request to the host of the other environment.',
  sources: ['https://developer.apple.com/documentation/appstoreserverapi/transactionidnotfounderror'],
})
