/**
 * A strict reader for the subset of DER (X.690) that is used in keys: one-byte tags, definite lengths, minimal length
 * encodings. It describes the structure and judges nothing.
 */
export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  sequence: 0x30,
  context0: 0xa0,
  context1: 0xa1,
} as const

export interface DerElement {
  tag: number
  content: Uint8Array
  /** Offset of the first byte after the element, in the bytes that it was read from. */
  end: number
}

export type DerReading =
  | { status: 'element'; element: DerElement }
  /** The element declares a length of `missing` bytes more than there are. */
  | { status: 'truncated'; missing: number }
  | { status: 'malformed' }

/** Reads the element that starts at `at`. Elements above 16 MiB and multi-byte tags count as malformed. */
export function readElement(bytes: Uint8Array, at = 0): DerReading {
  const tag = bytes[at]
  const first = bytes[at + 1]
  if (tag === undefined || first === undefined) return { status: 'truncated', missing: at + 2 - bytes.length }
  if ((tag & 0x1f) === 0x1f) return { status: 'malformed' }

  let length = first
  let start = at + 2
  if (first >= 0x80) {
    const count = first & 0x7f
    if (count === 0 || count > 3) return { status: 'malformed' }
    if (start + count > bytes.length) return { status: 'truncated', missing: start + count - bytes.length }
    length = 0
    for (let index = 0; index < count; index++) length = length * 256 + (bytes[start + index] ?? 0)
    if (length < 0x80 || length < 256 ** (count - 1)) return { status: 'malformed' }
    start += count
  }
  const end = start + length
  if (end > bytes.length) return { status: 'truncated', missing: end - bytes.length }
  return { status: 'element', element: { tag, content: bytes.subarray(start, end), end } }
}

/** Returns the elements that fill `content` exactly, or undefined if they don't. */
export function readElements(content: Uint8Array): DerElement[] | undefined {
  const elements: DerElement[] = []
  for (let at = 0; at < content.length; ) {
    const reading = readElement(content, at)
    if (reading.status !== 'element') return undefined
    elements.push(reading.element)
    at = reading.element.end
  }
  return elements
}

/** Returns the content of the only element in `content` if it has this tag. Meant for explicit tagging. */
export function readOnly(content: Uint8Array, tag: number): Uint8Array | undefined {
  const elements = readElements(content)
  return elements?.length === 1 && elements[0]?.tag === tag ? elements[0].content : undefined
}

/** Returns the bytes of a BIT STRING's content if all bits are used, otherwise undefined. */
export function bitStringBytes(content: Uint8Array): Uint8Array | undefined {
  return content[0] === 0 ? content.subarray(1) : undefined
}

/** Returns an OBJECT IDENTIFIER's content (X.690 section 8.19) in dotted notation, such as `1.2.840.10045.3.1.7`. */
export function objectIdentifier(content: Uint8Array): string {
  const arcs: number[] = []
  let arc = 0
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f)
    if (byte & 0x80) continue
    // The first number packs two arcs, the first of which is 0, 1 or 2.
    if (arcs.length === 0) {
      const root = Math.min(2, Math.floor(arc / 40))
      arcs.push(root, arc - root * 40)
    } else {
      arcs.push(arc)
    }
    arc = 0
  }
  return arcs.join('.')
}
