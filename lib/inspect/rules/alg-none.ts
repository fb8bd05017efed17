import { es256Code } from '../es256-code'
import { defineRule, found, notApplicable, passed } from '../rule'

export const algNone = defineRule({
  id: 'alg-none',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'alg' },
  needs: ['token'],
  uses: ['header'],
  likelihood: 'occasional',
  explains: ['sig-length', 'sig-no-verify'],
  title: 'The token is not signed',
  check: ({ token, header }) => {
    const alg = header?.alg
    const none = typeof alg === 'string' && alg.trim().toLowerCase() === 'none'
    const { parts } = token.read
    const empty = parts.length === 3 && parts[2]?.text === ''
    if (none || empty) return found({ none, empty }, none ? {} : { at: { part: 'signature' } })
    return typeof alg === 'string' && alg !== '' && parts.length >= 3 && token.whole ? passed : notApplicable
  },
  seen: ({ none, empty }) =>
    none
      ? `“alg” is “none”${empty ? ' and the third part is empty' : ''}.`
      : 'The third part, the signature, is empty.',
  why: 'Apple rejects a token without a signature, because anyone could have made it.',
  fix: { text: 'Sign the token with ES256 and your key.', code: es256Code },
  symptom: 'You get 401 with a token that ends in a dot.',
  proof: 'The token ends with its second dot, or “alg” in its header is “none”.',
  remedy:
    'Sign the token with ES256. If a library should have signed it, look for an error that it hid when it read the key.',
  sources: ['node-apn/node-apn#477', 'RFC 7519 section 6'],
})
