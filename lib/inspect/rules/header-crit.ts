import { defineRule, found, passed } from '../rule'
import { shown } from '../visible'

export const headerCrit = defineRule({
  id: 'header-crit',
  section: 'header',
  severity: 'error',
  exception: 'If the header has “b64” without “crit”, this is a warning: other servers may ignore it.',
  at: { part: 'header', name: 'crit' },
  needs: ['header'],
  likelihood: 'rare',
  title: 'The header has an undocumented extension',
  check: ({ header: { crit, b64 } }) => {
    if (crit !== undefined) return found({ name: 'crit', value: crit })
    return b64 === undefined
      ? passed
      : found({ name: 'b64', value: b64 }, { severity: 'warn', at: { part: 'header', name: 'b64' } })
  },
  seen: ({ name, value }) => `The header has “${name}”: ${shown(value)}.`,
  why: 'A server must reject a token whose “crit” names an extension that it doesn’t know. Apple documents no extension. This wasn’t tested against Apple.',
  fix: 'Leave “crit” and “b64” out of the header: most services need only “alg”, “kid” and “typ”.',
  symptom: 'You get 401 with a token that your own library verifies.',
  proof: 'Decode the header: it has “crit” or “b64”.',
  sources: ['RFC 7515 section 4.1.11', 'RFC 7797 section 6'],
})
