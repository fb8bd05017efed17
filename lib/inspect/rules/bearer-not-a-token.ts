import { credential, printedObject } from '../authorization'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const bearerNotAToken = defineRule({
  id: 'bearer-not-a-token',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['bearerRequest', 'authorization'],
  likelihood: 'usual',
  explains: ['token-not-here'],
  title: 'What follows Bearer is an object, not a token',
  check: ({ authorization: { value } }) => {
    const { scheme, rest } = credential(value)
    if (scheme.toLowerCase() !== 'bearer' || rest === '') return notApplicable
    return printedObject(rest) ? found({ rest }) : passed
  },
  seen: ({ rest }) => `What follows “Bearer” is ${shown(rest)}, which is how a program prints an object.`,
  why: 'The program put something other than the token into the header: a promise or coroutine that was not awaited, an optional that was not unwrapped, or a function that was not called.',
  fix: {
    text: 'Await or unwrap the value, and put only the token string into the header.',
    code: [
      { language: 'Python', before: 'f"Bearer {make_token()}"', after: 'f"Bearer {await make_token()}"' },
      { language: 'JavaScript', before: "'Bearer ' + makeToken()", after: "'Bearer ' + (await makeToken())" },
    ],
  },
  symptom: 'You get 401 although making the token reports no error.',
  proof: 'Print the header that is sent: the value after “Bearer” doesn’t begin with eyJ.',
  sources: ['RFC 6750 section 2.1', 'measured'],
})
