import { authorizationsOf, credential, holdsVariable, looksLikeToken } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

export const bearerMissing = defineRule({
  id: 'bearer-missing',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['bearerRequest', 'authorization'],
  likelihood: 'occasional',
  title: 'The word Bearer is missing',
  check: ({ bearerRequest, authorization }) => {
    const all = [authorization, ...authorizationsOf(bearerRequest).slice(1)]
    const schemes = all.map(({ value }) => credential(value).scheme)
    if (schemes.some(looksLikeToken)) return found({ name: authorization.name })
    if (schemes.every((scheme) => /^bearer/iu.test(scheme))) return passed
    // The scheme may be in a variable.
    return schemes.some(holdsVariable) ? notChecked('command') : notApplicable
  },
  seen: ({ name }) => `The value of “${name}” begins with the token itself.`,
  why: 'The header must start with the scheme, “Bearer”. Without it Apple doesn’t recognize the token. App Attest is the exception: Apple’s sample for it sends the token alone.',
  fix: {
    text: 'Put “Bearer” and one space before the token.',
    code: [
      { language: 'bash', before: '-H "Authorization: $TOKEN"', after: '-H "Authorization: Bearer $TOKEN"' },
    ],
  },
  symptom:
    'You get 401 although every part of the token is correct. With the App Store Connect API, the code is NOT_AUTHORIZED.',
  proof: 'Look at the header that was really sent (curl -v, lines with “>”): it reads “Authorization: eyJ…”.',
  remedy: 'Send “Authorization: Bearer <token>”, with one space between the two.',
  sources: ['https://developer.apple.com/forums/thread/707418', 'RFC 6750 section 2.1'],
})
