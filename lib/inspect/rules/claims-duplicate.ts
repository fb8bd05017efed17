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
  title: 'A field appears twice',
  check: ({ token }) => {
    const { header, payload } = token.read
    const inHeader = duplicatesIn(header)
    const names = inHeader.length > 0 ? inHeader : duplicatesIn(payload)
    const [name] = names
    if (name === undefined)
      return header.status === 'object' && payload.status === 'object' ? passed : notApplicable
    const part = inHeader.length > 0 ? 'header' : 'payload'
    return found({ part, names }, { at: { part, name } })
  },
  seen: ({ part, names }) => `The ${part} has ${shown(names.join(', '), 120)} more than once.`,
  why: 'JSON parsers disagree: most use the last value, some the first, and strict ones reject the token. Decoders show only one value.',
  fix: 'Write each field once. A library often adds its own “kid”, “iat” or “exp” to yours.',
  symptom: 'Apple rejects the token although every decoder shows it without an error.',
  proof: 'Look at the raw JSON of the part, not at a decoded table.',
  remedy: 'Write each field once.',
  sources: [
    'RFC 7519 section 4',
    'https://developer.apple.com/documentation/applemapsserverapi/debugging-an-invalid-token',
  ],
})
