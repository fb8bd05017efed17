import { defineRule, found, passed } from '../rule'
import { shown, visible } from '../visible'

/** A newline that is in the value as the two characters `\` and `n`. */
const WRITTEN_LINE_END = /\\[nrt]$/u

export const kidWhitespace = defineRule({
  id: 'kid-whitespace',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'kid' },
  needs: ['kid'],
  likelihood: 'common',
  explains: ['kid-odd-shape', 'key-file-name-says-other', 'kid-wrong'],
  title: 'The Key ID has an invisible character',
  check: ({ kid }) => {
    const unseen = visible(kid) !== kid || kid.trim() !== kid || kid.includes(' ')
    return unseen || WRITTEN_LINE_END.test(kid) ? found({ kid }) : passed
  },
  seen: ({ kid }) => `“kid” is ${shown(kid)}, ${kid.length} characters long.`,
  why: 'Apple compares the Key ID exactly, including case. A newline or space that was stored with a secret makes it a different ID. Terminals and masked logs don’t show such a character.',
  fix: {
    text: 'Store the ID again without that character. echo adds a newline; printf doesn’t.',
    code: [
      { language: 'shell', before: 'echo "$KEY_ID" | …', after: 'printf \'%s\' "$KEY_ID" | …' },
      { language: 'JavaScript', after: 'const keyId = process.env.KEY_ID.trim()' },
    ],
  },
  symptom: 'You get 401 although every value looks right on the screen, often only in CI.',
  proof: 'Print the length of the value: it is eleven for a Key ID of ten characters.',
  remedy: 'Enter the secret again without the newline, or trim it where it is read.',
  sources: ['fastlane/fastlane#29985', 'YosemiteCrew/Yosemite-Crew#2335'],
})
