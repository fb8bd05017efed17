/** Takes no room on a screen (Unicode: Default_Ignorable_Code_Point): zero-width spaces, soft hyphens, marks of direction. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const ONE_INVISIBLE = /^\p{Default_Ignorable_Code_Point}/u
/** White space of other widths than the plain space, and newlines other than those of files. */
const SPACE = /(?! )\p{Zs}/gu
const LINE_END = /[\u0085\p{Zl}\p{Zp}]/gu
/** All of them, control characters, and what no font draws. The plain space alone may stay. */
const UNSEEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Whether a text begins with a character that takes no room on a screen. */
export const isInvisible = (text: string): boolean => ONE_INVISIBLE.test(text)

/** The text without the characters that take no room on a screen. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** The text with every unusual space as a plain space and every unusual newline as a line feed. */
export const withPlainSpaces = (text: string): string => text.replace(SPACE, ' ').replace(LINE_END, '\n')

/** The text with each character that cannot be seen, or that turns its neighbors around, replaced by what `write` makes of it. */
export const replaceUnseen = (text: string, write: (character: string) => string): string =>
  text.replace(UNSEEN, write)
