import { decodeBase64, decodeBase64Url } from '../base64'
import { textOfBytes } from '../text-of-bytes'
import type { Repair } from './repair'
import { readUtf16 } from './utf-16'

/** Shorter texts are words and identifiers; the base64 of a key file has over 120 characters. */
const SHORTEST = 60

/** A prompt has no more characters than this. */
const LONGEST_REST = 120

/** More layers than this nobody makes by accident. */
const MOST_LAYERS = 4

/** Decodes base64 of a whole text file, as CI secrets hold it, also when encoded twice; base64 of the key's own bytes is left alone. */
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

/** Decodes one layer; what a terminal left behind the base64 stays behind the decoded text. */
function decodeOnce(text: string): string | undefined {
  const run = /^[\w+/\s-]*={0,2}/.exec(text)?.[0] ?? ''
  const base64 = run.replace(/\s+/g, '')
  const rest = text.slice(run.length)
  // Five dashes begin or end a PEM line, although base64url has the dash.
  if (base64.length < SHORTEST || rest.length > LONGEST_REST || run.includes('-----')) return undefined
  // The first 48 bytes mostly decide; the last of them may be half a character.
  const head = decode(base64.slice(0, 64))
  if (!head || !isText(lettersOf(head).slice(0, -1))) return undefined
  const bytes = decode(base64.slice(0, base64.length - (base64.length % 4 === 1 ? 1 : 0)))
  if (!bytes) return undefined
  const letters = lettersOf(bytes)
  if (!rest.trim()) return isText(letters) ? textOfBytes(bytes) : undefined
  // The first letters of a prompt may have been read as base64: then the last bytes are no text.
  const sound = /^[\t\n\r -~\u00a0-\uffef]*/.exec(letters)?.[0] ?? ''
  return letters.length - sound.length < LONGEST_REST ? `${sound}\n${rest}` : undefined
}

const decode = (base64: string) => decodeBase64(base64) ?? decodeBase64Url(base64)

/** The text of bytes in whatever encoding they are. */
function lettersOf(bytes: Uint8Array): string {
  const text = textOfBytes(bytes)
  return readUtf16(text)?.text ?? text
}

/** Whether decoded letters are text: a key's own bytes are full of control characters, and so is chance. */
const isText = (letters: string) => letters.length > 0 && !/[^\t\n\r -~\u00a0-\uffef]/.test(letters)
