/**
 * The same JSON value in one line of plain ASCII (RFC 8259, section 7). In its strings, quotation marks, backslashes,
 * characters that are not ASCII and those in `alsoEscape` become `\u` escapes, so that every `"` left begins or ends a
 * string; newlines and tabs between its parts become spaces. `text` must be JSON. Linear time.
 */
export function asciiJson(text: string, alsoEscape = ''): string {
  let inString = false
  let result = ''
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '"') {
      inString = !inString
      result += character
    } else if (!inString) {
      result += /\s/.test(character) ? ' ' : character
    } else if (character === '\\') {
      const escaped = text.charAt(++i)
      result += escaped === '"' || escaped === '\\' ? unicodeEscape(escaped) : `\\${escaped}`
    } else {
      const plain = character >= ' ' && character <= '~' && !alsoEscape.includes(character)
      result += plain ? character : unicodeEscape(character)
    }
  }
  return result
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
