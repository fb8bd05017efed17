import { base64urlCode } from '../base64url-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { PART_NAMES } from '../wrapping'

interface Facts {
  readonly parts: readonly string[]
  readonly percent: boolean
}

const PERCENT = /%3d/iu

export const b64Padded = defineRule({
  id: 'b64-padded',
  section: 'signature',
  severity: 'warn',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'common',
  explains: ['token-invisible-chars'],
  check: ({ token }) => {
    const { parts } = token.read
    if (parts.length < 2) return notApplicable
    const percent = parts.some(({ text }) => PERCENT.test(text))
    const named = parts.flatMap(({ text, padding }, at) =>
      padding > 0 || PERCENT.test(text) ? [PART_NAMES[at] ?? 'end'] : [],
    )
    if (named.length > 0) return found<Facts>({ parts: named, percent })
    return token.whole ? passed : notApplicable
  },
  title: 'The token still has its base64 padding (=)',
  seen: ({ parts, percent }) => `There is “${percent ? '%3D' : '='}” in the ${parts.join(' and the ')}.`,
  why: 'The parts of a token are base64url, without the “=” that pads base64 to a multiple of four characters. Strict decoders reject “=”, others accept it. This alone wasn’t tested against Apple.',
  fix: {
    text: 'Remove the padding of header and payload before you sign, and that of the signature before you join the parts.',
    code: base64urlCode,
  },
  symptom:
    'You get 401. A padded signature always ends in “==”; padding of header and payload depends on the length of the values.',
  proof: 'Look for “=” or “%3D” in the token.',
  remedy: 'Remove the padding of every part. Remove it from header and payload before you sign.',
  sources: ['RFC 7515 section 2', 'https://developer.apple.com/forums/thread/762244'],
})
