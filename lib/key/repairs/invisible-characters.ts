import type { Repair } from './repair'

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|\ufe0f/g
const BLANK = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const LINE_END = /[\u0085\u2028\u2029]/g

/** Drops zero-width characters and turns exotic blanks and line ends into plain ones. */
export const dropInvisibleCharacters: Repair = (text) => {
  const plain = text.replace(INVISIBLE, '').replace(BLANK, ' ').replace(LINE_END, '\n')
  if (plain === text) return undefined
  return {
    text: plain,
    notice: {
      id: 'key-invisible-characters',
      severity: 'info',
      seen: 'The text held characters that cannot be seen, such as zero-width or non-breaking blanks. They were replaced or dropped.',
    },
  }
}
