import { defineRule, found, notApplicable, passed } from '../rule'

export const claimsNotObject = defineRule({
  id: 'claims-not-object',
  section: 'claims',
  severity: 'error',
  at: { part: 'payload' },
  needs: ['token'],
  likelihood: 'occasional',
  title: 'The payload is no JSON object',
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
      ? 'The payload is a text with JSON inside: it was turned into JSON twice.'
      : `The payload is ${kind === 'array' ? 'a list' : kind === 'null' ? 'null' : `a ${kind === 'string' ? 'text' : kind}`}.`,
  why: 'The claims are the members of an object. In any other value there are none to be found.',
  fix: {
    text: 'Hand the claims to the library as an object, not as JSON text.',
    code: [
      { language: 'JavaScript', before: 'jwt.sign(JSON.stringify(claims), …)', after: 'jwt.sign(claims, …)' },
      { language: 'Python', before: 'jwt.encode(json.dumps(claims), …)', after: 'jwt.encode(claims, …)' },
    ],
  },
  symptom: 'You get 401; decoders show a text in quotes instead of a table.',
  proof: 'Decode the second part: it begins with a quote or a bracket instead of a brace.',
  remedy: 'Pass an object to the library.',
  sources: ['RFC 7519 section 7.2'],
})
