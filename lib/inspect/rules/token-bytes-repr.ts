import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

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
  title: 'The token is printed as Python bytes',
  seen: ({ detail }) => `The token is inside ${detail}, the way Python 3 prints bytes.`,
  why: 'PyJWT before version 2 returned bytes. If code puts bytes into a string, Python adds a “b” and quotes, and the code sends them to Apple.',
  fix: {
    text: 'Decode the bytes, or use PyJWT 2, which returns a string.',
    code: [
      {
        language: 'Python',
        before: "headers = {'Authorization': f'Bearer {token}'}",
        after: "headers = {'Authorization': f'Bearer {token.decode()}'}",
      },
    ],
  },
  symptom: 'You get 401 with Python 3, although the same code worked with Python 2.',
  proof: "Print the header: its value is Bearer b'eyJ….",
  remedy: 'Use token.decode(), or PyJWT 2, which returns a string.',
  sources: ['jpadilla/pyjwt#403', 'genesluder/python-apns#30'],
})
