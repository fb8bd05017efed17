import { bitStringBytes, type DerElement, objectIdentifier, readElement, readElements, TAG } from './der'
import { OID } from './oid'
import { type CurveParameters, describeParameters, describeSec1, type Sec1 } from './sec1'

/** The content of a PrivateKeyInfo (RFC 5208, RFC 5958), not judged. */
export type Pkcs8 =
  | { status: 'ec'; parameters: CurveParameters; inner: Sec1 }
  | { status: 'other-algorithm'; oid: string }
  /** The algorithm is EC, but the inner ECPrivateKey can't be read. */
  | { status: 'malformed' }

/** Describes the elements of a PrivateKeyInfo, or returns undefined if they aren't one. */
export function describePkcs8(elements: readonly DerElement[]): Pkcs8 | undefined {
  const [version, algorithm, privateKey] = elements
  if (version?.tag !== TAG.integer || version.content.length !== 1 || (version.content[0] ?? 2) > 1)
    return undefined
  if (algorithm?.tag !== TAG.sequence || privateKey?.tag !== TAG.octetString) return undefined
  const [identifier, parameters] = readElements(algorithm.content) ?? []
  if (identifier?.tag !== TAG.oid) return undefined

  const oid = objectIdentifier(identifier.content)
  if (oid !== OID.ecPublicKey) return { status: 'other-algorithm', oid }
  const wrapped = readElement(privateKey.content)
  const whole =
    wrapped.status === 'element' &&
    wrapped.element.tag === TAG.sequence &&
    wrapped.element.end === privateKey.content.length
  const children = whole ? readElements(wrapped.element.content) : undefined
  const inner = children && describeSec1(children)
  if (!inner) return { status: 'malformed' }

  // RFC 5958 also allows the public key outside the ECPrivateKey, as [1]. Common tools write it inside.
  const outer = elements.find((element) => element.tag === 0x81)
  if (!inner.point && outer) inner.point = bitStringBytes(outer.content)
  return { status: 'ec', parameters: describeParameters(parameters), inner }
}
