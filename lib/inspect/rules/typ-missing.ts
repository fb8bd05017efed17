import { defineRule, found, notApplicable, passed } from '../rule'

export const typMissing = defineRule({
  id: 'typ-missing',
  section: 'header',
  severity: 'info',
  effect: 'accepted',
  at: { part: 'header' },
  needs: ['header', 'judgedBy'],
  likelihood: 'rare',
  title: 'The header has no “typ”',
  check: ({ header, judgedBy }) => {
    if (!judgedBy.header.some(({ name }) => name === 'typ')) return notApplicable
    return header.typ === undefined ? found() : passed
  },
  seen: 'The header has no “typ”.',
  why: 'Apple lists it, but tokens without it have been accepted for years: many libraries leave it out, and so did a script that Apple showed. This isn’t why Apple rejected a token.',
  fix: 'You can add "typ":"JWT" to the header, but you don’t have to.',
  symptom: 'Usually nothing.',
  proof: 'Decode the header: it has no “typ”.',
  sources: [
    'AvdLee/appstoreconnect-swift-sdk#132',
    'https://qiita.com/tatetate55/items/b11867ec2f0375ca2d7c',
  ],
})
