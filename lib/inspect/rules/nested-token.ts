import { defineRule, found, notApplicable, passed } from '../rule'

export const nestedToken = defineRule({
  id: 'nested-token',
  section: 'header',
  severity: 'warn',
  at: { part: 'header', name: 'cty' },
  needs: ['header'],
  likelihood: 'rare',
  title: 'The payload is another token',
  check: ({ header: { cty } }) => {
    if (typeof cty !== 'string') return notApplicable
    return /^(?:application\/)?jwt$/iu.test(cty.trim()) ? found() : passed
  },
  seen: 'The header has “cty”: “JWT”, so the payload is a token instead of claims.',
  why: 'Apple documents no nested tokens and reads the payload as claims.',
  fix: 'Send the inner token, signed with ES256, and leave “cty” out.',
  symptom: 'You get 401, and a decoder shows a string that begins with eyJ instead of the claims.',
  proof: 'Decode the payload: it begins with eyJ.',
  sources: ['RFC 7519 section 5.2'],
})
