import type { JsonPart } from '../../jws/reading'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

const duplicatesIn = (part: JsonPart): readonly string[] => (part.status === 'object' ? part.duplicates : [])

export const claimsDuplicate = defineRule({
  id: 'claims-duplicate',
  section: 'claims',
  severity: 'warn',
  at: { part: 'payload' },
  needs: ['token'],
  likelihood: 'rare',
  title: 'A member stands there twice',
  check: ({ token }) => {
    const { header, payload } = token.read
    const inHeader = duplicatesIn(header)
    const names = inHeader.length > 0 ? inHeader : duplicatesIn(payload)
    const [member] = names
    if (member === undefined)
      return header.status === 'object' && payload.status === 'object' ? passed : notApplicable
    const part = inHeader.length > 0 ? 'header' : 'payload'
    return found({ part, names }, { at: { part, member } })
  },
  seen: ({ part, names }) => `The ${part} has ${shown(names.join(', '), 120)} more than once.`,
  why: 'Parsers keep different ones: most the last, some the first, strict ones refuse the token. Decoders show only one of them.',
  fix: 'Write each member once. Often a library adds its own “kid”, “iat” or “exp” to those that were given.',
  symptom: 'Apple rejects the token although every decoder shows a good one.',
  proof: 'Look at the raw JSON of the part, not at a decoded table.',
  remedy: 'Emit each member once.',
  sources: ['RFC 7519 section 4'],
})
