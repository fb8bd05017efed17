import { es256Code } from '../es256-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const kidMissing = defineRule({
  id: 'kid-missing',
  section: 'header',
  severity: 'error',
  at: { part: 'header' },
  needs: ['header'],
  uses: ['judgedBy'],
  likelihood: 'common',
  explains: ['kid-wrong'],
  title: 'The header has no Key ID (kid)',
  check: ({ header: { kid }, judgedBy }) => {
    if (judgedBy !== undefined && !judgedBy.header.some(({ name }) => name === 'kid')) return notApplicable
    return kid === undefined || kid === null || kid === '' ? found({ kid }) : passed
  },
  seen: ({ kid }) => (kid === undefined ? 'There is no “kid” in the header.' : `“kid” is ${shown(kid)}.`),
  why: 'Apple finds the public half of your key by the Key ID in the header. Without a Key ID, Apple can’t check the signature.',
  fix: {
    text: 'Add the Key ID to the header as “kid”, then sign.',
    code: es256Code,
  },
  symptom: 'You get 401, or InvalidProviderToken from APNs.',
  proof: 'Decode the first part and look for “kid”.',
  remedy:
    'Pass the Key ID to the library as a header parameter. The library doesn’t read it from the key file.',
  sources: ['vapor/jwt-kit#80', 'AndrewBarba/apns2#4', 'Timothylock/go-signin-with-apple#9'],
})
