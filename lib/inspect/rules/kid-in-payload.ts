import { es256Code } from '../es256-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

const NAMES = ['kid', 'keyId', 'keyID', 'key_id', 'keyid', 'KeyId'] as const

export const kidInPayload = defineRule({
  id: 'kid-in-payload',
  section: 'header',
  severity: 'error',
  at: { part: 'payload', name: 'kid' },
  needs: ['header', 'claims'],
  likelihood: 'common',
  explains: ['kid-missing', 'claims-extra'],
  title: 'The Key ID is in the payload, not the header',
  check: ({ header: { kid }, claims }) => {
    if (kid !== undefined && kid !== null && kid !== '') return passed
    const name = NAMES.find((each) => claims[each] !== undefined)
    return name === undefined
      ? notApplicable
      : found({ name, value: claims[name] }, { at: { part: 'payload', name: name } })
  },
  seen: ({ name, value }) => `The payload has “${name}”: ${shown(value)}; the header has no “kid”.`,
  why: 'Apple reads the Key ID from the header only, so a claim of that name doesn’t replace it.',
  fix: ({ name }) => ({
    text: `Remove “${name}” from the claims, and pass the Key ID to the library as a header parameter.`,
    code: es256Code,
  }),
  symptom: 'You get 401 although a decoder shows the right Key ID in the token.',
  proof: 'Decode the token: the header has no “kid”, but the payload has.',
  remedy: 'Move the Key ID to the header, then sign again.',
  sources: ['RFC 7515 section 4.1.4'],
})
