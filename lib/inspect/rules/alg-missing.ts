import { defineRule, found, passed } from '../rule'
import { shown } from '../visible'

export const algMissing = defineRule({
  id: 'alg-missing',
  section: 'header',
  severity: 'error',
  at: { part: 'header' },
  needs: ['header'],
  likelihood: 'occasional',
  title: 'The header doesn’t name an algorithm (alg)',
  check: ({ header }) => {
    const { alg } = header
    return alg === undefined || alg === null || alg === ''
      ? found({ alg, names: Object.keys(header) })
      : passed
  },
  seen: ({ alg, names }) =>
    alg === undefined
      ? `The header has ${names.length === 0 ? 'no parameters' : `only ${shown(names.join(', '))}`}.`
      : `“alg” is ${shown(alg)}.`,
  why: 'Every signed token must name its algorithm in “alg”. Without it Apple can’t check the signature.',
  fix: {
    text: 'Add “alg” to the header, then sign. The signature covers the header.',
    code: [{ language: 'JSON', after: '{"alg":"ES256","kid":"…","typ":"JWT"}' }],
  },
  symptom: 'You get 401 with a token whose header was built by hand.',
  proof: 'Decode the first part and look for “alg”.',
  remedy: 'Add "alg":"ES256" to the header, then sign.',
  sources: [
    'https://developer.apple.com/forums/thread/762244',
    'Timothylock/go-signin-with-apple#9',
    'RFC 7515 section 4.1.1',
  ],
})
