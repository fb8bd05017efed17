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
  title: 'The header names no key',
  check: ({ header: { kid }, judgedBy }) => {
    if (judgedBy !== undefined && !judgedBy.header.some(({ name }) => name === 'kid')) return notApplicable
    return kid === undefined || kid === null || kid === '' ? found({ kid }) : passed
  },
  seen: ({ kid }) => (kid === undefined ? 'There is no “kid” in the header.' : `“kid” is ${shown(kid)}.`),
  why: 'Apple finds the public half of your key by the Key ID in the header. Without it there is nothing to check the signature with.',
  fix: {
    text: 'Put the Key ID into the header as “kid”, before signing.',
    code: es256Code,
  },
  symptom: 'You get 401; from the push service InvalidProviderToken.',
  proof: 'Decode the first part and look for “kid”.',
  remedy: 'Tell the library the Key ID as a header field; it does not take it from the key file.',
  sources: ['vapor/jwt-kit#80', 'AndrewBarba/apns2#4', 'Timothylock/go-signin-with-apple#9'],
})
