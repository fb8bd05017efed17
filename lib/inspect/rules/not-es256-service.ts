import { withoutPort } from '../authorization'
import { OF_OWN_TOKEN } from '../of-own-token'
import { defineRule, found, notApplicable } from '../rule'

const HOST = 'mspgw.push.apple.com'

interface Facts {
  /** Whether the host shows it; if not, the shape of the token does. */
  readonly host: boolean
}

export const notEs256Service = defineRule({
  id: 'not-es256-service',
  section: 'services',
  severity: 'info',
  effect: 'accepted',
  exception: 'Only Messages for Business uses HS256; every service that Assay signs for requires ES256.',
  at: { part: 'header', name: 'alg' },
  needs: ['header', 'claims'],
  uses: ['url', 'key'],
  likelihood: 'foremost',
  explains: [...OF_OWN_TOKEN, 'alg-hs256', 'alg-other', 'sig-length', 'sig-hmac-under-es256'],
  title: 'Messages for Business doesn’t use ES256',
  check: ({ header: { alg, kid }, claims, url, key }) => {
    const host: boolean = withoutPort(url?.host ?? '') === HOST
    if (host) return found<Facts>({ host })
    // An HMAC with the text of a .p8 file is a separate mistake.
    const hmacOfKey = key?.verification.status === 'verifies-as'
    const shape = alg === 'HS256' && kid === undefined && Object.keys(claims).sort().join() === 'iat,iss'
    return shape && url === undefined && !hmacOfKey ? found<Facts>({ host }) : notApplicable
  },
  seen: ({ host }) =>
    host
      ? `The request goes to ${HOST}, the gateway of Messages for Business.`
      : 'The token is signed with HS256 and has only “iss” and “iat”, as tokens of Messages for Business have.',
  why: 'Messages for Business uses a different kind of token: HS256 with the secret of the messaging service provider (MSP), and its ID as issuer. Assay does not judge these tokens.',
  fix: 'If you call Messages for Business, keep HS256 and check the MSP ID and the secret. For any other Apple service, sign with ES256 and a .p8 key.',
  symptom: 'A checker for App Store Connect tokens reports errors in a token for Messages for Business.',
  proof: 'The request goes to mspgw.push.apple.com.',
  remedy: 'Keep HS256 with the secret of the MSP for this service only.',
  sources: ['https://register.apple.com/resources/messages/msp-rest-api/'],
})
