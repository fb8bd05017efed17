/**
 * Returns the same JSON value in one line of plain ASCII (RFC 8259, section 7). In strings, quotation marks,
 * backslashes, characters that aren't ASCII and the characters in `alsoEscape` become `\u` escapes, so every `"` that
 * is left begins or ends a string. Newlines and tabs outside strings become spaces. `text` must be JSON. Takes linear
 * time.
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
