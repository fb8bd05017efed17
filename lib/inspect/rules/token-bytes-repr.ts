import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

/** Python bytes were printed in place of their text. */
export const tokenBytesRepr = defineRule({
  id: 'token-bytes-repr',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'common',
  check: ({ token }) => {
    const detail = wrappingOf(token, 'token-bytes-repr')
    return detail === undefined ? passed : found({ detail })
  },
  title: 'Python bytes printed as text',
  seen: ({ detail }) => `The token stands in ${detail}, the way Python 3 prints bytes.`,
  why: 'PyJWT before version 2 returned bytes. Put into a string they bring the letter b and the quotes along, and those are sent to Apple.',
  fix: {
    text: 'Decode the bytes, or use PyJWT 2, which returns text.',
    code: [
      {
        language: 'Python',
        before: "headers = {'Authorization': f'Bearer {token}'}",
        after: "headers = {'Authorization': f'Bearer {token.decode()}'}",
      },
    ],
  },
  symptom: 'You get 401 on Python 3; the same code worked on Python 2.',
  proof: "Print the header: it reads Bearer b'eyJ….",
  remedy: 'Use token.decode(), or PyJWT 2, which returns text.',
  sources: ['jpadilla/pyjwt#403', 'genesluder/python-apns#30'],
})
