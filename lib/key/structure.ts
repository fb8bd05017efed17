import { type DerElement, objectIdentifier, readElement, readElements, TAG } from './der'
import { describePkcs8, type Pkcs8 } from './pkcs8'
import { describeSec1, type Sec1 } from './sec1'

/** What DER is according to its structure alone, not judged. */
export type DerStructure =
  | { status: 'pkcs8'; pkcs8: Pkcs8; trailing: number }
  | { status: 'sec1'; sec1: Sec1; trailing: number }
  | { status: 'encrypted-pkcs8' }
  | { status: 'rsa-private-key' }
  | { status: 'dsa-private-key' }
  | { status: 'public-key' }
  | { status: 'certificate' }
  | { status: 'certificate-request' }
  | { status: 'pkcs12' }
  | { status: 'pkcs7' }
  | { status: 'signature' }
  | { status: 'curve-parameters' }
  /** The outermost element declares a length of `missing` bytes more than there are. */
  | { status: 'truncated'; missing: number }
  | { status: 'unknown' }

/** Describes DER of any length: keys, the files mistaken for keys, and truncated DER. */
export function describeDer(bytes: Uint8Array): DerStructure {
  const outer = readElement(bytes)
  if (outer.status === 'truncated') {
    return bytes[0] === TAG.sequence ? { status: 'truncated', missing: outer.missing } : { status: 'unknown' }
  }
  if (outer.status === 'malformed') return { status: 'unknown' }
  if (outer.element.tag === TAG.oid) return { status: 'curve-parameters' }
  const children = outer.element.tag === TAG.sequence ? readElements(outer.element.content) : undefined
  if (!children) return { status: 'unknown' }

  const trailing = bytes.length - outer.element.end
  const pkcs8 = describePkcs8(children)
  if (pkcs8) return { status: 'pkcs8', pkcs8, trailing }
  const sec1 = describeSec1(children)
  if (sec1) return { status: 'sec1', sec1, trailing }
  return { status: mistakenFor(children) }
}

type Mistaken = Exclude<DerStructure['status'], 'pkcs8' | 'sec1' | 'truncated'>

/** Distinguishes the files that are mistaken for private keys by the tags of their outermost members. */
function mistakenFor(children: readonly DerElement[]): Mistaken {
  const tags = children.map((child) => child.tag)
  const [first, second] = children
  const inner = first?.tag === TAG.sequence ? (readElements(first.content) ?? []) : []
  const shape = (...expected: number[]) =>
    tags.length === expected.length && expected.every((tag, index) => tags[index] === tag)

  // An RSA key (RFC 8017) has a version and eight numbers; the DSA key that openssl writes has a version and five.
  if (tags.length >= 6 && tags.every((tag) => tag === TAG.integer)) {
    return tags.length === 6 ? 'dsa-private-key' : 'rsa-private-key'
  }
  if (shape(TAG.integer, TAG.integer)) return (first?.content.length ?? 0) > 60 ? 'public-key' : 'signature'
  if (shape(TAG.sequence, TAG.bitString)) return 'public-key'
  if (shape(TAG.sequence, TAG.octetString)) return inner[0]?.tag === TAG.oid ? 'encrypted-pkcs8' : 'unknown'
  if (shape(TAG.sequence, TAG.sequence, TAG.bitString)) {
    // A certificate request (RFC 2986) begins with version 0 and ends with attributes; a certificate never does.
    return inner[0]?.tag === TAG.integer && inner.at(-1)?.tag === TAG.context0
      ? 'certificate-request'
      : 'certificate'
  }
  if (first?.tag === TAG.integer && first.content[0] === 3 && second?.tag === TAG.sequence) return 'pkcs12'
  if (first?.tag === TAG.oid && second?.tag === TAG.context0) {
    return objectIdentifier(first.content).startsWith('1.2.840.113549.1.7.') ? 'pkcs7' : 'unknown'
  }
  return 'unknown'
}
