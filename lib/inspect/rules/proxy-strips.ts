import { defineRule, found, notApplicable, passed } from '../rule'
import { visible } from '../visible'

/** Headers that gateways and proxies add to responses. Apple's own edge servers name themselves in `via`. */
const FOREIGN = new Set([
  'x-amzn-remapped-authorization',
  'x-amzn-requestid',
  'x-amz-cf-id',
  'x-azure-ref',
  'x-squid-error',
  'x-zscaler-mode',
  'x-bluecoat-via',
  'proxy-authenticate',
  'proxy-connection',
  'cf-ray',
  'x-vercel-id',
])
const APPLES_OWN = /apple\.com|aaplimg\.com/iu

function strangerIn(headers: readonly (readonly [string, string])[]): string | undefined {
  for (const [header, value] of headers) {
    const name = header.toLowerCase()
    if (name === 'via' && !APPLES_OWN.test(value)) return `via: ${value}`
    if (FOREIGN.has(name)) return name
  }
  return undefined
}

/** What curl prints when it uses a proxy. */
const SAID_BY_CURL =
  /(?:Uses proxy env variable|CONNECT tunnel|Establish HTTP proxy tunnel|Proxy replied)(?<=^\* *[\w ]{10,30})[^\n]{0,80}/m

const saidByCurl = (text: string): string | undefined => SAID_BY_CURL.exec(text)?.[0].trim()

export const proxyStrips = defineRule({
  id: 'proxy-strips',
  section: 'transport',
  severity: 'ask',
  at: { part: 'response' },
  needs: ['paste', 'response'],
  uses: ['rejection', 'status'],
  likelihood: 'occasional',
  title: 'A proxy may be removing the Authorization header',
  check: ({ paste, response: { headers }, rejection, status }) => {
    if (rejection === undefined && status !== 407) return notApplicable
    const sign = strangerIn(headers) ?? saidByCurl(paste.text)
    if (sign !== undefined) return found({ sign })
    if (status === 407) return found({ sign: 'status 407' })
    return headers.length > 0 ? passed : notApplicable
  },
  seen: ({ sign }) => `The response came through a server that isn’t Apple’s: “${visible(sign, 80)}”.`,
  why: 'A proxy, a gateway or a serverless layer may remove, rename or replace the Authorization header, and Apple then sees a request without a token.',
  fix: {
    text: 'Try the command without the proxy. If it works, let the proxy forward the Authorization header to Apple’s hosts.',
    code: [{ language: 'bash', after: 'curl --noproxy "*" …' }],
  },
  symptom: 'You get 401 only in the office network, behind a VPN, or in one runtime.',
  proof: 'The same command with the same token works from elsewhere.',
  remedy: 'Bypass the proxy, or configure it to forward the Authorization header.',
  sources: ['RFC 9110 section 11.6.2'],
})
