import type { JsonPart } from '../../jws/reading'
import { isOutput } from '../output'
import { printingCode } from '../printing-code'
import { defineRule, found, notApplicable, passed } from '../rule'
import { saysOtherAlgorithm } from '../signature-shape'
import { PART_NAMES, wrappingOf } from '../wrapping'

type Facts = { readonly text: string } & (
  | { readonly kind: 'ellipsis' }
  | { readonly kind: 'length' | 'json'; readonly part: string }
  | { readonly kind: 'signature'; readonly length: number }
)

const endsEarly = (part: JsonPart): boolean => part.status === 'broken' && part.at >= part.json.length

export const tokenTruncated = defineRule({
  id: 'token-truncated',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token', 'paste'],
  uses: ['signature', 'header'],
  likelihood: 'common',
  explains: ['json-bad', 'sig-length', 'sig-no-verify'],
  check: ({ token, paste, signature, header }) => {
    const { read } = token
    const { unwrapped: text } = paste
    // A tool shortened the token for display. A log shows it so although Apple received all of it.
    if (wrappingOf(token, 'token-truncated') !== undefined)
      return found<Facts>({ text, kind: 'ellipsis' }, isOutput(token, paste) ? { unshown: true } : {})
    if (read.parts.length < 2) return notApplicable
    const cut = read.parts.findIndex((part) => part.cut)
    if (cut >= 0) return found<Facts>({ text, kind: 'length', part: PART_NAMES[cut] ?? 'end' })
    if (endsEarly(read.header)) return found<Facts>({ text, kind: 'json', part: 'header' })
    if (endsEarly(read.payload)) return found<Facts>({ text, kind: 'json', part: 'payload' })
    if (signature?.kind !== 'cut') return token.whole && signature ? passed : notApplicable
    return saysOtherAlgorithm(header)
      ? notApplicable
      : found<Facts>({ text, kind: 'signature', length: signature.length })
  },
  title: 'The token is cut off',
  seen: (facts) => {
    switch (facts.kind) {
      case 'ellipsis':
        return 'The token contains “…”: a tool shortened it for display.'
      case 'length':
        return `The ${facts.part} has a number of characters that base64 never has (4n + 1): at least one is missing.`
      case 'json':
        return `The JSON of the ${facts.part} ends in the middle.`
      case 'signature':
        return `The signature has only ${facts.length} bytes, not 64: its end is missing.`
    }
  },
  why: 'Terminals, logs and tables cut off long lines. What is left isn’t a complete token.',
  fix: ({ text }) => ({
    text: 'Copy the whole token from where it is made, not from a screen or a log.',
    code: [printingCode(text)],
  }),
  symptom: 'You get 401 with a token that you copied by hand, while the original works.',
  proof: 'Compare the number of characters with that of the token where it is made.',
  remedy: 'Copy the whole token from where it is made, not from a screen or a log.',
  sources: ['RFC 4648 section 5'],
})
