import { codePointName } from '../../text/code-point'
import { defineRule, found, notApplicable, passed } from '../rule'
import { PART_NAMES, wrappingOf } from '../wrapping'

/** A mask, an ellipsis and percent-encoding are separate causes. */
const IN_OTHER_RULES = [0x2a, 0x2026, 0x25]

export const tokenInvisibleChars = defineRule({
  id: 'token-invisible-chars',
  section: 'signature',
  severity: 'error',
  at: { part: 'token' },
  needs: ['token'],
  likelihood: 'occasional',
  check: ({ token }) => {
    const detail = wrappingOf(token, 'token-invisible-chars')
    if (detail !== undefined) return found<{ where: string }>({ where: detail })
    for (const [index, part] of token.read.parts.entries()) {
      const stranger = part.strangers.find(({ codePoint }) => !IN_OTHER_RULES.includes(codePoint))
      if (stranger === undefined) continue
      return found<{ where: string }>({
        where: `${codePointName(stranger.codePoint)} at character ${stranger.at + 1} of the ${PART_NAMES[index] ?? 'end'}`,
      })
    }
    return token.whole ? passed : notApplicable
  },
  title: 'The token has a character that isn’t allowed',
  seen: ({ where }) => `The token has ${where}. Such characters are often invisible.`,
  why: 'A token is made of the letters A to Z and a to z, digits, “-”, “_” and two dots. Chats, web pages and documents add zero-width spaces, non-breaking spaces, soft hyphens and curly quotes.',
  fix: {
    text: 'Copy the token as plain text from where it is made, or remove every other character.',
    code: [{ language: 'bash', after: 'TOKEN=$(printf %s "$TOKEN" | tr -cd \'A-Za-z0-9._-\')' }],
  },
  symptom: 'You get 401 although the token looks right on the screen.',
  proof: 'printf %s "$TOKEN" | tr -d \'A-Za-z0-9._-\' | xxd prints nothing for a clean token.',
  remedy: 'Copy the token as plain text from where it is made.',
  sources: ['RFC 7515 section 7.1', 'fastlane/fastlane#29985'],
})
