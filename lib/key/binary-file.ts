import { TAG } from './der'
import { labelNotices } from './notices'
import { readDer } from './read-der'
import type { KeyReading, Refusal } from './reading'
import { explainBinary } from './sealed'
import { textOfBytes } from './text-of-bytes'

/**
 * Whether a file starts like DER: a SEQUENCE tag, followed by a length or a tag that doesn't occur at that place in
 * text.
 */
function opensLikeDer(bytes: Uint8Array): boolean {
  const [tag, length = 0, next] = bytes
  if (tag !== TAG.sequence) return false
  return (
    (length > 0x80 && length < 0x84) ||
    next === TAG.integer ||
    (next === TAG.sequence && bytes[4] === TAG.oid)
  )
}

/** Whether a file holds control characters that don't occur in text, and no trace of a damaged key. */
function isForeign(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512)
  if (!start.some((byte) => (byte > 0 && byte < 8) || (byte > 13 && byte < 27))) return false
  const letters = textOfBytes(bytes).replaceAll('\0', '')
  return !/BEGIN|KEY|LS0t/.test(letters)
}

/**
 * Whether a file starts like an archive, in which file names may contain the word KEY, or like a file that git-crypt
 * has locked.
 */
const isSealed = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04) ||
  (first === 0x1f && second === 0x8b) ||
  (first === 0 && second === 0x47 && third === 0x49)

/** Reads a file in binary format (DER) and rejects any other binary file. Returns undefined if the file is text. */
export async function readBinaryFile(bytes: Uint8Array): Promise<KeyReading | undefined> {
  if (!opensLikeDer(bytes)) {
    if (isSealed(bytes)) return { status: 'refused', refusal: explainBinary(bytes) ?? FOREIGN, notices: [] }
    return isForeign(bytes)
      ? { status: 'refused', refusal: explainBinary(bytes) ?? FOREIGN, notices: [] }
      : undefined
  }
  const reading = await readDer(bytes)
  if (reading.status === 'refused') return { ...reading, notices: [] }
  const notices = [
    { id: 'key-binary', case: 'der' } as const,
    ...labelNotices(reading.encoding, undefined),
    ...reading.notices,
  ]
  return { ...reading, notices }
}

const FOREIGN: Refusal = { id: 'key-not-content', case: 'binary' }
