/** Writes the first character of a string, or a code point, in the notation of the Unicode Standard: `U+200B`. */
export function codePointName(character: string | number): string {
  const code = typeof character === 'number' ? character : (character.codePointAt(0) ?? 0)
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
