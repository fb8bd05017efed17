import { credential, holdsVariable, printedObject } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

/** What programs print for a missing value. */
const NOTHING = new Set(['', 'undefined', 'null', 'none', 'nil', 'nan', '(null)', 'false'])

export const varEmpty = defineRule({
  id: 'var-empty',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['bearerRequest', 'authorization'],
  likelihood: 'occasional',
  title: 'There is no token after Bearer',
  check: ({ authorization: { value } }) => {
    const { scheme, rest } = credential(value)
    if (scheme !== '' && scheme.toLowerCase() !== 'bearer') return notApplicable
    const first = rest.split(/\s/u, 1)[0] ?? ''
    if (NOTHING.has(first.toLowerCase())) return found({ word: first, bare: scheme === '' })
    // Another rule covers the object that a program printed there.
    if (printedObject(rest)) return notApplicable
    // Only what was sent shows whether a variable has a value.
    return holdsVariable(first) ? notChecked('command') : passed
  },
  seen: ({ word, bare }) =>
    bare
      ? 'The Authorization header is empty.'
      : word === ''
        ? 'The Authorization header ends after “Bearer”.'
        : `What follows “Bearer” is “${word}”, not a token.`,
  why: 'The request had no credential. Most often the variable is not set in this shell, step or fork, or signing failed earlier and left it empty.',
  fix: {
    text: 'Print the length of the variable before the call, and stop if signing fails.',
    code: [
      { language: 'bash', after: 'printf %s "$TOKEN" | wc -c   # a token has several hundred characters' },
      {
        language: 'bash',
        after: 'set -euo pipefail   # at the top of the script: an unset variable stops it',
      },
    ],
  },
  symptom: 'You get 401 in CI or in a new terminal, while the same command works elsewhere.',
  proof: 'curl -v shows “> Authorization: Bearer” with nothing after it.',
  remedy: 'Set and export the variable in the shell that runs the call; make the script stop if it is empty.',
  sources: ['mvanhorn/printing-press-library#1490', 'measured'],
})
