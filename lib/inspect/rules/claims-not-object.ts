import { defineRule, found, notApplicable, passed } from '../rule'

export const claimsNotObject = defineRule({
  id: 'claims-not-object',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['token'],
  likelihood: 'occasional',
  title: 'The payload isn’t a JSON object',
  check: ({ token }) => {
    const { payload } = token.read
    if (payload.status === 'object') return passed
    if (payload.status !== 'not-object') return notApplicable
    const { node } = payload
    const inside = node.kind === 'string' && /^\s*\{/u.test(node.value)
    return found({ kind: node.kind, inside })
  },
  seen: ({ kind, inside }) =>
    inside
      ? 'The payload is a string with JSON inside: it was converted to JSON twice.'
      : `The payload is ${kind === 'array' ? 'an array' : kind === 'null' ? 'null' : `a ${kind}`}.`,
  why: 'Apple reads the claims from a JSON object. Any other value has no claims.',
  fix: {
    text: 'Pass the claims to the library as an object, not as a JSON string.',
    code: [
      { language: 'JavaScript', before: 'jwt.sign(JSON.stringify(claims), …)', after: 'jwt.sign(claims, …)' },
      { language: 'Python', before: 'jwt.encode(json.dumps(claims), …)', after: 'jwt.encode(claims, …)' },
    ],
  },
  symptom: 'You get 401, and decoders show a string in quotes instead of a table.',
  proof: 'Decode the second part: it begins with a quote or a bracket instead of a brace.',
  remedy: 'Pass the claims to the library as an object.',
  sources: ['RFC 7519 section 7.2'],
})
