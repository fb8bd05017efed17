import { authorizationsOf, holdsVariable } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

/** Returns where in the value the newline is. The rule `token-wrapped` covers a newline inside the token. */
function lineEnd(value: string): 'after' | 'before' | undefined {
  if (/[\r\n]\s*$/u.test(value)) return 'after'
  if (/^\s*(?:bearer\s*)?[\r\n]/iu.test(value)) return 'before'
  return undefined
}

export const headerNewline = defineRule({
  id: 'header-newline',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['authorization'],
  uses: ['command'],
  likelihood: 'rare',
  explains: ['bearer-other-scheme'],
  title: 'The header contains a newline',
  check: ({ authorization, command }) => {
    const values = [authorization, ...authorizationsOf(command).slice(1)].map(({ value }) => value)
    const [place] = values.flatMap((value) => lineEnd(value) ?? [])
    if (place !== undefined) return found({ place })
    if (values.some((value) => value.trim() === '')) return notApplicable
    return values.some(holdsVariable) ? notChecked('command') : passed
  },
  seen: ({ place }) =>
    place === 'after'
      ? 'The Authorization header has a newline after the token.'
      : 'The Authorization header has a newline before the token.',
  why: 'curl sends the newline, which breaks the header. The response is 401 or 400.',
  fix: {
    text: 'Remove newlines from the value before you put it into the header.',
    code: [
      { language: 'bash', after: "TOKEN=$(tr -d '\\r\\n' < token.txt)" },
      { language: 'Python', after: 'token = token.strip()' },
    ],
  },
  symptom: 'You get 401 or 400 with a token that was read from a file or a secret store.',
  proof: 'Print the length of the value: it is one or two characters longer than the token.',
  remedy: 'Remove the newline. Store secrets with printf instead of echo.',
  sources: ['measured', 'RFC 9110 section 5.5'],
})
