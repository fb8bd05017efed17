import { es256Code } from '../es256-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

const NAMES = ['kid', 'keyId', 'keyID', 'key_id', 'keyid', 'KeyId'] as const

export const kidInPayload = defineRule({
  id: 'kid-in-payload',
  section: 'header',
  severity: 'error',
  at: { part: 'payload', member: 'kid' },
  needs: ['header', 'claims'],
  likelihood: 'common',
  explains: ['kid-missing', 'claims-extra'],
  title: 'The Key ID is in the payload instead of the header',
  check: ({ header: { kid }, claims }) => {
    if (kid !== undefined && kid !== null && kid !== '') return passed
    const name = NAMES.find((each) => claims[each] !== undefined)
    return name === undefined
      ? notApplicable
      : found({ name, value: claims[name] }, { at: { part: 'payload', member: name } })
  },
  seen: ({ name, value }) => `The payload has “${name}”: ${shown(value)}; the header has no “kid”.`,
  why: 'Apple reads the Key ID from the header only. A claim of that name is not looked at.',
  fix: ({ name }) => ({
    text: `Take “${name}” out of the claims and give the Key ID to the library as a header field.`,
    code: es256Code,
  }),
  symptom: 'You get 401 with a token in which the right Key ID can be seen.',
  proof: 'The first decoded part has no “kid”, the second has.',
  remedy: 'Move it to the header, then sign again.',
  sources: ['RFC 7515 section 4.1.4'],
})
