import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

const QUOTES = '"\'`\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb'

const quoted = (value: unknown): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  (QUOTES.includes(value.trim().charAt(0)) || QUOTES.includes(value.trim().slice(-1)))

export const kidQuoted = defineRule({
  id: 'kid-quoted',
  section: 'header',
  severity: 'error',
  at: { part: 'header', member: 'kid' },
  needs: ['token'],
  uses: ['kid', 'claims'],
  likelihood: 'common',
  explains: [
    'kid-odd-shape',
    'kid-whitespace',
    'key-file-name-says-other',
    'kid-wrong',
    'iss-malformed',
    'iss-team-id',
    'iss-other-team',
  ],
  title: 'Quotes are part of the value',
  check: ({ kid, claims }) => {
    const iss = claims?.iss
    if (quoted(kid)) return found({ name: 'kid', value: kid })
    if (quoted(iss)) return found({ name: 'iss', value: iss }, { at: { part: 'payload', member: 'iss' } })
    return kid === undefined || claims === undefined ? notApplicable : passed
  },
  seen: ({ name, value }) => `“${name}” is the text ${shown(value)}, quotes included.`,
  why: 'The quotes were stored with the value. Where the value is used no shell takes them off again, so Apple gets another ID.',
  fix: ({ value }) => ({
    text: `Store the bare value: ${shown(value.trim().replace(/^["'`\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb]+|["'`\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb]+$/gu, ''))}.`,
  }),
  symptom: 'You get 401 in CI with secrets that look right.',
  proof: 'Decode the token: inside the JSON quotes there is a second pair.',
  remedy: 'Enter the secret without quotes.',
  sources: ['fastlane/fastlane#21109'],
})
