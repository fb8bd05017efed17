import { defineRule, found, passed } from '../rule'

const NAMES = ['jwk', 'jku', 'x5u'] as const

export const headerEmbeddedKey = defineRule({
  id: 'header-embedded-key',
  section: 'header',
  severity: 'info',
  effect: 'accepted',
  at: { part: 'header' },
  needs: ['header'],
  likelihood: 'rare',
  title: 'The header contains a key or its address',
  check: ({ header }) => {
    const name = NAMES.find((each) => header[each] !== undefined)
    return name === undefined ? passed : found({ name }, { at: { part: 'header', name: name } })
  },
  seen: ({ name }) => `The header has “${name}”.`,
  why: 'Apple looks up the key by “kid”. Apple documents no use of a key in the header. A server that trusted such a key would accept anyone’s token.',
  fix: ({ name }) => `Leave “${name}” out, and give the library the Key ID as “kid”.`,
  symptom: 'Usually nothing: no known error comes from this.',
  proof: 'Decode the header: it has “jwk”, “jku” or “x5u”.',
  remedy: 'Leave these header parameters out.',
  sources: ['RFC 7515 section 4.1'],
})
