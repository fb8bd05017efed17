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
  at: { part: 'header', name: 'kid' },
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
  title: 'The value includes quotes',
  check: ({ kid, claims }) => {
    const iss = claims?.iss
    if (quoted(kid)) return found({ name: 'kid', value: kid })
    if (quoted(iss)) return found({ name: 'iss', value: iss }, { at: { part: 'payload', name: 'iss' } })
    return kid === undefined || claims === undefined ? notApplicable : passed
  },
  seen: ({ name, value }) => `“${name}” is the string ${shown(value)}, quotes included.`,
  why: 'The quotes were stored with the value, and nothing removes them where the value is used. So Apple receives a different ID.',
  fix: ({ value }) => ({
    text: `Store the value without quotes: ${shown(value.trim().replace(/^["'`\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb]+|["'`\u201c\u201d\u2018\u2019\u201e\u00ab\u00bb]+$/gu, ''))}.`,
  }),
  symptom: 'You get 401 in CI although the secrets look right.',
  proof: 'Decode the token: the value has a second pair of quotes inside the JSON quotes.',
  remedy: 'Enter the secret without quotes.',
  sources: ['fastlane/fastlane#21109'],
})
