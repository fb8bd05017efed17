/**
 * Characters without a width (Unicode: Default_Ignorable_Code_Point): zero-width spaces, soft hyphens, directional
 * marks.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu
const ONE_INVISIBLE = /^\p{Default_Ignorable_Code_Point}/u
/** Spaces of other widths than the plain space, and newlines that text files do not use. */
const SPACE = /(?! )\p{Zs}/gu
const LINE_END = /[\u0085\p{Zl}\p{Zp}]/gu
/** All of these, control characters, and characters that no font draws. Only the plain space is excluded. */
const UNSEEN = /(?! )[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]/gu

/** Whether a string begins with a character that has no width. */
export const isInvisible = (text: string): boolean => ONE_INVISIBLE.test(text)

/** Removes the characters that have no width. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** Replaces every unusual space by a plain space and every unusual newline by a line feed. */
export const withPlainSpaces = (text: string): string => text.replace(SPACE, ' ').replace(LINE_END, '\n')

/** Replaces each character that is invisible, or that changes the text direction, by what `write` returns for it. */
export const replaceUnseen = (text: string, write: (character: string) => string): string =>
  text.replace(UNSEEN, write)
