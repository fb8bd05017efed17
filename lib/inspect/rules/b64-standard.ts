import { base64urlCode } from '../base64url-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { PART_NAMES } from '../wrapping'

interface Facts {
  readonly parts: readonly string[]
  readonly count: number
}

export const b64Standard = defineRule({
  id: 'b64-standard',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'common',
  check: ({ token }) => {
    const { parts } = token.read
    if (parts.length < 2) return notApplicable
    const named = parts.flatMap(({ standardAlphabet }, at) =>
      standardAlphabet > 0 ? [PART_NAMES[at] ?? 'end'] : [],
    )
    if (named.length === 0) return token.whole ? passed : notApplicable
    return found<Facts>({
      parts: named,
      count: parts.reduce((sum, { standardAlphabet }) => sum + standardAlphabet, 0),
    })
  },
  title: 'The token uses standard base64',
  seen: ({ parts, count }) =>
    `${count === 1 ? 'There is one character' : `There are ${count} characters`} “+” or “/” in the ${parts.join(' and the ')}.`,
  why: 'The parts of a token are base64url: “-” and “_” replace the “+” and “/” of standard base64. A strict decoder rejects “+” and “/”.',
  fix: {
    text: 'Encode as base64url before you sign. In a finished token you may replace these characters in the signature only.',
    code: base64urlCode,
  },
  symptom: 'You get 401 for almost every token: about 93% of all signatures have one of these characters.',
  proof: 'Look for “+” and “/” in the token.',
  remedy: 'Encode as base64url (“-” and “_”), before you sign.',
  sources: [
    'RFC 7515 section 2',
    'agens-no/EllipticCurveKeyPair#31',
    'https://developer.apple.com/forums/thread/762244',
  ],
})
