import type { JsonPart } from '../../jws/reading'
import { defineRule, found, notApplicable, passed } from '../rule'

interface Facts {
  readonly part: 'header' | 'payload'
  readonly fault: string
}

/** What keeps a part from being a JSON text; undefined when it is one, or is not there. */
function faultOf(part: JsonPart): string | undefined {
  switch (part.status) {
    case 'broken':
      return `is no JSON: ${part.reason}, at character ${part.at + 1} of ${part.json.length}`
    case 'not-utf8':
      return `is no UTF-8 text: byte ${part.at + 1} does not fit`
    case 'undecodable':
      return 'cannot be decoded as base64url'
    case 'object':
    case 'not-object':
    case 'missing':
      return undefined
  }
}

/** The header or the payload is no JSON. */
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
  title: 'Header or payload cannot be read',
  seen: ({ part, fault }) => `The ${part} ${fault}.`,
  why: 'Both have to be JSON objects in UTF-8, encoded as base64url. Apple cannot read what is in there either.',
  fix: {
    text: 'Let a JSON serializer write header and payload, and encode its bytes as they are.',
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
