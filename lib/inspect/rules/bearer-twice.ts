import { holdsVariable } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'

export const bearerTwice = defineRule({
  id: 'bearer-twice',
  section: 'transport',
  severity: 'error',
  at: { part: 'command' },
  needs: ['authorization'],
  likelihood: 'rare',
  title: '“Bearer” appears twice',
  check: ({ authorization: { name, value } }) => {
    if (/^\s*bearer\s+bearer\b/iu.test(value)) return found({ name })
    if (!/^\s*bearer\s+\S/iu.test(value)) return notApplicable
    // A variable may contain the scheme as well.
    return holdsVariable(value) ? notChecked('command') : passed
  },
  seen: ({ name }) => `The value of “${name}” begins with “Bearer Bearer”.`,
  why: 'Apple reads everything after the first “Bearer” as the token, so the token it reads begins with the word “Bearer”.',
  fix: 'Keep one. Postman and Insomnia add the word: put only the token in their field.',
  symptom: 'You get 401 from Postman or another client that has a field for bearer tokens, while curl works.',
  proof:
    'Look at the request as it was sent (Postman: Console): it reads “Authorization: Bearer Bearer eyJ…”.',
  remedy: 'Remove “Bearer” from the value: the tool or library already adds it.',
  sources: ['RFC 6750 section 2.1'],
})
