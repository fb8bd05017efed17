import { isOutput } from '../output'
import { printingCode } from '../printing-code'
import { defineRule, found, passed } from '../rule'
import { wrappingOf } from '../wrapping'

/** The paste has a mask instead of the token. */
export const tokenMasked = defineRule({
  id: 'token-masked',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token', 'paste'],
  likelihood: 'common',
  explains: [
    'token-truncated',
    'token-part-count',
    'token-invisible-chars',
    'json-bad',
    'sig-length',
    'sig-no-verify',
    'sig-hmac-under-es256',
    'alg-none',
  ],
  check: ({ token, paste }) => {
    const detail = wrappingOf(token, 'token-masked')
    if (detail === undefined) return passed
    const output = isOutput(token, paste)
    const facts = { detail, output, print: printingCode(paste.unwrapped) }
    return found(facts, output ? { unshown: true } : {})
  },
  title: 'The token is masked',
  seen: ({ detail, output }) =>
    output
      ? `The log shows ${detail} instead of the token that was sent.`
      : `The text has ${detail} instead of a token.`,
  why: 'Tools hide secrets in their output, and a mask can’t be checked. Apple receives the mask only if it was copied into a command, code or a variable.',
  fix: ({ print }) => ({
    text: 'Print the token where it is made, and paste it here. In a public log, print a hash instead.',
    code: [print],
  }),
  symptom: 'You get 401 after a value was copied out of a CI log.',
  proof: 'The text contains asterisks or a word such as REDACTED.',
  remedy: 'Copy the token from where it is made, not from a log.',
  sources: ['YosemiteCrew/Yosemite-Crew#2335'],
})
