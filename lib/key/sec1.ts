import { bitStringBytes, type DerElement, objectIdentifier, readElements, readOnly, TAG } from './der'

/** How a structure specifies its curve: by name, by its explicit numbers, or not at all. */
export type CurveParameters = { status: 'named'; oid: string } | { status: 'explicit' } | { status: 'absent' }

/** The content of an ECPrivateKey (RFC 5915 section 3), not judged. */
export interface Sec1 {
  scalar: Uint8Array
  parameters: CurveParameters
  /** The encoded public point (SEC 1 section 2.3.3): `04` x y, or compressed. */
  point?: Uint8Array
}

/** Describes curve parameters: an OBJECT IDENTIFIER names the curve, anything else is read as explicit numbers. */
export function describeParameters(element: DerElement | undefined): CurveParameters {
  if (!element) return { status: 'absent' }
  return element.tag === TAG.oid
    ? { status: 'named', oid: objectIdentifier(element.content) }
    : { status: 'explicit' }
}

/** Describes the elements of an ECPrivateKey, or returns undefined if they aren't one. */
export function describeSec1(elements: readonly DerElement[]): Sec1 | undefined {
  const [version, scalar, ...optional] = elements
  if (version?.tag !== TAG.integer || version.content.length !== 1 || version.content[0] !== 1)
    return undefined
  if (scalar?.tag !== TAG.octetString) return undefined

  const sec1: Sec1 = { scalar: scalar.content, parameters: { status: 'absent' } }
  for (const element of optional) {
    if (element.tag === TAG.context0) {
      const inner = readElements(element.content)
      if (inner?.length !== 1) return undefined
      sec1.parameters = describeParameters(inner[0])
    } else if (element.tag === TAG.context1) {
      const bits = readOnly(element.content, TAG.bitString)
      const point = bits && bitStringBytes(bits)
      if (!point) return undefined
      sec1.point = point
    } else {
      return undefined
    }
  }
  return sec1
}
