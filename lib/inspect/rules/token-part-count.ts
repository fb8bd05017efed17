import { defineRule, found, notApplicable, passed } from '../rule'
import { PART_NAMES, wrappingOf } from '../wrapping'

interface Facts {
  readonly count: number
  /** The first empty part of the three. */
  readonly empty?: string
}

/** The token doesn't have three parts. An empty signature means an unsigned token, which another rule reports. */
export const tokenPartCount = defineRule({
  id: 'token-part-count',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'common',
  explains: ['alg-none', 'sig-length', 'json-bad', 'token-truncated', 'sig-no-verify'],
  check: ({ token }) => {
    // A token that was cut off or masked may have lost its dots too.
    if (wrappingOf(token, 'token-truncated') !== undefined) return notApplicable
    const { parts } = token.read
    if (parts.length !== 3) return found<Facts>({ count: parts.length })
    const empty = parts.findIndex(({ text }) => text === '')
    if (empty < 0) return token.whole ? passed : notApplicable
    return empty === 2 ? notApplicable : found<Facts>({ count: 3, empty: PART_NAMES[empty] ?? '' })
  },
  title: 'The token doesn’t have three parts',
  seen: ({ count, empty }) => {
    if (empty !== undefined) return `The ${empty} between the dots is empty.`
    switch (count) {
      case 1:
        return 'There is no dot: the paste has only one part of the token.'
      case 2:
        return 'There are two parts: the signature is missing.'
      default:
        return `There are ${count} parts between dots.`
    }
  },
  why: 'A signed token is header, payload and signature, joined by two dots.',
  fix: 'Build header.payload.signature, each part base64url, with exactly two dots.',
  symptom: 'You get 401, or “malformed token” from a library.',
  proof: 'Count the dots: a token has exactly two.',
  sources: ['RFC 7515 section 7.1'],
})
