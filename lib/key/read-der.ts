import { refuseStructure } from './not-a-private-key'
import { shapeNotices } from './notices'
import { OID } from './oid'
import { p256Coordinates, p256Scalar } from './p256'
import { publicPoint } from './public-point'
import type { EcPrivateKey, Notice, Refusal } from './reading'
import type { CurveParameters, Sec1 } from './sec1'
import { describeDer } from './structure'

/** The result of reading DER: a key, or the reason why it isn't one. */
export type DerKey =
  | { status: 'read'; key: EcPrivateKey; encoding: 'pkcs8' | 'sec1'; bytes: number; notices: Notice[] }
  | { status: 'refused'; refusal: Refusal }

/** Reads DER as a P-256 private key (RFC 5208, RFC 5915). Calculates the public half if it isn't stored. */
export async function readDer(bytes: Uint8Array): Promise<DerKey> {
  const structure = describeDer(bytes)
  switch (structure.status) {
    case 'pkcs8': {
      const { pkcs8 } = structure
      if (pkcs8.status === 'other-algorithm') return refuse(refuseAlgorithm(pkcs8.oid))
      if (pkcs8.status === 'malformed') return refuse(MALFORMED)
      const { parameters, inner } = pkcs8
      const curve = parameters.status === 'absent' ? inner.parameters : parameters
      const agree =
        parameters.status !== 'named' ||
        inner.parameters.status !== 'named' ||
        parameters.oid === inner.parameters.oid
      if (!agree) return refuse(MALFORMED)
      return readEc('pkcs8', curve, inner, bytes.length, structure.trailing)
    }
    case 'sec1':
      return readEc('sec1', structure.sec1.parameters, structure.sec1, bytes.length, structure.trailing)
    case 'truncated':
      return refuse({ id: 'key-truncated', case: 'bytes', present: bytes.length, missing: structure.missing })
    default:
      return refuse(refuseStructure(structure.status))
  }
}

const refuse = (refusal: Refusal): DerKey => ({ status: 'refused', refusal })

const MALFORMED: Refusal = { id: 'key-malformed', case: 'structure' }

/** Rejects a PKCS #8 key with an algorithm other than EC by its object identifier. */
function refuseAlgorithm(oid: string): Refusal {
  // rsaEncryption, RSAES-OAEP and RSASSA-PSS all have object identifiers that begin with the same arc.
  if (oid === OID.rsa || oid.startsWith('1.2.840.113549.1.1.')) return { id: 'key-rsa', case: 'rsa' }
  return { id: 'key-wrong-curve', case: 'oid', of: 'algorithm', oid }
}

async function readEc(
  encoding: 'pkcs8' | 'sec1',
  curve: CurveParameters,
  inner: Sec1,
  length: number,
  trailing: number,
): Promise<DerKey> {
  if (curve.status !== 'named') return refuse({ id: 'key-wrong-curve', case: curve.status })
  if (curve.oid !== OID.p256)
    return refuse({ id: 'key-wrong-curve', case: 'oid', of: 'curve', oid: curve.oid })
  const d = p256Scalar(inner.scalar)
  if (!d) return refuse({ id: 'key-scalar', case: 'range' })

  const bytes = length - trailing
  const notices = shapeNotices(encoding, inner, bytes)
  if (trailing > 0) notices.push({ id: 'key-trailing-junk', case: 'bytes', bytes: trailing })
  const stored = inner.point && p256Coordinates(inner.point)
  if (stored) return { status: 'read', key: { d, ...stored }, encoding, bytes, notices }

  const point = await publicPoint(d)
  // A compressed point (SEC 1 section 2.3.3) consists of x and of a byte that says whether y is odd.
  if (inner.point && (inner.point.length !== 33 || (inner.point[0] !== 2 && inner.point[0] !== 3))) {
    return refuse(MALFORMED)
  }
  const compressed = [2 + ((point.y[31] ?? 0) & 1), ...point.x]
  if (inner.point && inner.point.join() !== compressed.join())
    return refuse({ id: 'key-halves-differ', case: 'stored' })
  return { status: 'read', key: { d, ...point }, encoding, bytes, notices }
}
