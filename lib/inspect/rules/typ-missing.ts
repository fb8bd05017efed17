import { defineRule, found, notApplicable, passed } from '../rule'

export const typMissing = defineRule({
  id: 'typ-missing',
  section: 'header',
  severity: 'info',
  effect: 'accepted',
  at: { part: 'header' },
  needs: ['header', 'judgedBy'],
  likelihood: 'rare',
  title: 'No “typ” in the header',
  check: ({ header, judgedBy }) => {
    if (!judgedBy.header.some(({ name }) => name === 'typ')) return notApplicable
    return header.typ === undefined ? found() : passed
  },
  seen: 'The header has no “typ”.',
  why: 'Apple lists it, but tokens without it have been accepted for years: many libraries leave it out, and so did a script that Apple showed. It is not why a token is refused.',
  fix: 'If you like: add "typ":"JWT" to the header.',
  symptom: 'Usually nothing: Apple accepts this.',
  proof: 'None needed.',
  remedy: 'Optional: add "typ":"JWT".',
  sources: [
    'AvdLee/appstoreconnect-swift-sdk#132',
    'https://qiita.com/tatetate55/items/b11867ec2f0375ca2d7c',
  ],
})
