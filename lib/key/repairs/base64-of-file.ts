import { decodeBase64, decodeBase64Url } from '../base64'
import { textOfBytes } from '../text-of-bytes'
import type { Repair } from './repair'
import { readUtf16 } from './utf-16'

/** A shorter text is a word or an identifier. The base64 of a key file has over 120 characters. */
const SHORTEST = 60

/** A prompt has at most this many characters. */
const LONGEST_REST = 120

/** The largest number of layers that are decoded. Nobody encodes a file more often by accident. */
const MOST_LAYERS = 4

/**
 * Decodes the base64 of a whole text file, as CI secrets hold it, also if it was encoded twice. The base64 of the key's
 * own bytes isn't changed.
 */
export const decodeFile: Repair = (text) => {
  let plain = text.startsWith('data:') ? text.slice(text.indexOf(',') + 1) : text
  let layers = 0
  for (
    let inner = decodeOnce(plain);
    inner !== undefined && layers < MOST_LAYERS;
    inner = decodeOnce(plain)
  ) {
    plain = inner
    layers++
  }
  if (layers === 0) return undefined
  return {
    text: plain,
    notice: { id: 'key-base64-of-file', case: 'layers', layers },
  }
}

/** Decodes one layer. Text that a terminal left after the base64 stays after the decoded text. */
function decodeOnce(text: string): string | undefined {
  const run = /^[\w+/\s-]*={0,2}/.exec(text)?.[0] ?? ''
  const base64 = run.replace(/\s+/g, '')
  const rest = text.slice(run.length)
  // Five dashes begin or end a PEM line, although a dash is a base64url character.
  if (base64.length < SHORTEST || rest.length > LONGEST_REST || run.includes('-----')) return undefined
  // The first 48 bytes usually decide. The last of them may be half a character, so it isn't looked at.
  const head = decode(base64.slice(0, 64))
  if (!head || !isText(lettersOf(head).slice(0, -1))) return undefined
  const bytes = decode(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)))
  if (!bytes) return undefined
  const letters = lettersOf(bytes)
  if (!rest.trim()) return isText(letters) ? textOfBytes(bytes) : undefined
  // The first characters of a prompt may have been read as base64. In that case the last decoded bytes aren't text.
  const sound = /^[\t\n\r -~\u00a0-\uffef]*/.exec(letters)?.[0] ?? ''
  return letters.length - sound.length < LONGEST_REST ? `${sound}\n${rest}` : undefined
}

const decode = (base64: string) => decodeBase64(base64) ?? decodeBase64Url(base64)

/** Decodes bytes as text, whether they are UTF-8 or UTF-16. */
function lettersOf(bytes: Uint8Array): string {
  const text = textOfBytes(bytes)
  return readUtf16(text)?.text ?? text
}

/** Whether decoded characters are text. A key's own bytes and random bytes contain many control characters. */
const isText = (letters: string) => letters.length > 0 && !/[^\t\n\r -~\u00a0-\uffef]/.test(letters)
