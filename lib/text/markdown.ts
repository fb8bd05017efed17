import { replaceUnseen } from './invisible'

/** Letters and digits, with the punctuation of a sentence around them: nothing that Markdown reads as anything but text. */
const PLAIN = /^(?:["'(“‘]*[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*["').,;:!?”’]*|[→&=+–—…])$/u
/** An issue of the place where the text is shown. */
const ISSUE = /gh-\d/iu

/**
 * A sentence as a part of a line of Markdown, after other words. A word that Markdown could read as more than text, such as an address, a tag or a
 * name after “@”, becomes code, so that the result has no link, image, HTML or mention, whatever the sentence holds.
 */
export const asProse = (sentence: string): string =>
  sentence
    .trim()
    .split(/\s+/u)
    .map((word) => (PLAIN.test(word) && !ISSUE.test(word) ? word : wordAsCode(word)))
    .join(' ')
    // What follows each other is one piece of code.
    .replaceAll('` `', ' ')

/** Punctuation that belongs to the sentence stays outside. */
function wordAsCode(word: string): string {
  const [, before = '', inside = '', after = ''] = /^([(“‘]*)(.*?)([).,;:!?”’]*)$/u.exec(word) ?? []
  return `${before}${asCode(inside)}${after}`
}

/** Text as a code span (CommonMark section 6.1). Backticks become quotation marks, and what cannot be seen is left out. */
export function asCode(text: string): string {
  const inside = inCode(text)
  return inside === '' ? '' : `\`${inside}\``
}

/** Lines as a fenced code block (CommonMark section 4.5). */
export const asCodeBlock = (lines: readonly string[]): string =>
  `\`\`\`\n${lines.map(inCode).join('\n')}\n\`\`\``

const inCode = (text: string): string => replaceUnseen(text, () => '').replaceAll('`', '\u2018')
