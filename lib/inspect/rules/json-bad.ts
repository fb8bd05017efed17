import type { JsonPart } from '../../jws/reading'
import { defineRule, found, notApplicable, passed } from '../rule'

interface Facts {
  readonly part: 'header' | 'payload'
  readonly fault: string
}

/** Returns why a part isn't JSON; undefined if it is JSON or missing. */
function faultOf(part: JsonPart): string | undefined {
  switch (part.status) {
    case 'broken':
      return `isn’t JSON: ${part.reason}, at character ${part.at + 1} of ${part.json.length}`
    case 'not-utf8':
      return `isn’t UTF-8 text: byte ${part.at + 1} is invalid`
    case 'undecodable':
      return 'cannot be decoded as base64url'
    case 'object':
    case 'not-object':
    case 'missing':
      return undefined
  }
}

export const jsonBad = defineRule({
  id: 'json-bad',
  section: 'signature',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['token'],
  likelihood: 'common',
  explains: ['sig-no-verify'],
  check: ({ token }) => {
    const { header, payload } = token.read
    if (header.status === 'missing' && payload.status === 'missing') return notApplicable
    const headerFault =
      header.status === 'not-object' ? `is JSON, but ${header.node.kind}, not an object` : faultOf(header)
    if (headerFault !== undefined)
      return found<Facts>({ part: 'header', fault: headerFault }, { at: { part: 'header' } })
    const payloadFault = faultOf(payload)
    if (payloadFault !== undefined) return found<Facts>({ part: 'payload', fault: payloadFault })
    return header.status === 'missing' || payload.status === 'missing' ? notApplicable : passed
  },
  title: 'The header or payload can’t be read',
  seen: ({ part, fault }) => `The ${part} ${fault}.`,
  why: 'Header and payload must be JSON objects in UTF-8, encoded as base64url. If a JSON parser can’t read one, neither can Apple.',
  fix: {
    text: 'Write header and payload with a JSON serializer, and encode its output without changes.',
    code: [
      {
        language: 'JavaScript',
        before: '\'{"iss":"\' + issuer + \'","exp":\' + exp + \',}\'',
        after: 'JSON.stringify({ iss: issuer, exp })',
      },
    ],
  },
  symptom: 'You get 401 from a token built by hand or by string templates.',
  proof: 'Decode both parts and run them through a JSON parser.',
  sources: ['RFC 7515 section 4', 'RFC 7519 section 3'],
})
