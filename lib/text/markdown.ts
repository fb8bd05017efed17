import { replaceUnseen } from './invisible'

/** A word of letters and digits, with the punctuation of a sentence around it, which Markdown shows unchanged. */
const PLAIN = /^(?:["'(“‘]*[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*["').,;:!?”’]*|[→&=+–—…])$/u
/** A reference to an issue or pull request, which some hosts turn into a link. */
const ISSUE = /gh-\d/iu

/**
 * Writes a sentence so that it can follow other words in a line of Markdown. A word that Markdown could interpret, such
 * as an address, a tag or a name after “@”, becomes code, so that the result never has a link, image, HTML or mention.
 */
export const asProse = (sentence: string): string =>
  sentence
    .trim()
    .split(/\s+/u)
    .map((word) => (PLAIN.test(word) && !ISSUE.test(word) ? word : wordAsCode(word)))
    .join(' ')
    // Adjacent code spans become one.
    .replaceAll('` `', ' ')

/** Keeps the punctuation that belongs to the sentence outside the code span. */
function wordAsCode(word: string): string {
  const [, before = '', inside = '', after = ''] = /^([(“‘]*)(.*?)([).,;:!?”’]*)$/u.exec(word) ?? []
  return `${before}${asCode(inside)}${after}`
}

/**
 * Writes text as a code span (CommonMark section 6.1). Backticks become quotation marks, and invisible characters are
 * left out.
 */
export function asCode(text: string): string {
  const inside = inCode(text)
  return inside === '' ? '' : `\`${inside}\``
}

/** Writes lines as a fenced code block (CommonMark section 4.5). */
export const asCodeBlock = (lines: readonly string[]): string =>
  `\`\`\`\n${lines.map(inCode).join('\n')}\n\`\`\``

const inCode = (text: string): string => replaceUnseen(text, () => '').replaceAll('`', '\u2018')
