import { HALVES_DIFFER } from './halves-differ'
import { APPLE_FILE, REFUSED_AS_MALFORMED, refuseStructure } from './not-a-private-key'
import { OID } from './oid'
import { refuseAlgorithmOid, refuseCurveOid } from './other-algorithm'
import { p256Coordinates, p256Scalar } from './p256'
import { publicPoint } from './public-point'
import type { EcPrivateKey, Notice, Refusal } from './reading'
import { remarksOnShape } from './remarks'
import type { CurveParameters, Sec1 } from './sec1'
import { describeDer } from './structure'

/** What one run of DER is worth: a key, or the reason why it is none. */
export type DerKey =
  | { status: 'read'; key: EcPrivateKey; form: 'pkcs8' | 'sec1'; bytes: number; notices: Notice[] }
  | { status: 'refused'; refusal: Refusal }

const P256_ONLY = 'Apple’s tokens are signed with ES256, which needs a key on the curve P-256.'

/** Reads DER as a P-256 private key (RFC 5208, RFC 5915); calculates the public half where it is not stored. */
export async function readDer(bytes: Uint8Array): Promise<DerKey> {
  const structure = describeDer(bytes)
  switch (structure.status) {
    case 'pkcs8': {
      const { pkcs8 } = structure
      if (pkcs8.status === 'other-algorithm') return refuse(refuseAlgorithmOid(pkcs8.oid))
      if (pkcs8.status === 'malformed') return refuse(REFUSED_AS_MALFORMED)
      const { parameters, inner } = pkcs8
      const curve = parameters.status === 'absent' ? inner.parameters : parameters
      const agree =
        parameters.status !== 'named' ||
        inner.parameters.status !== 'named' ||
        parameters.oid === inner.parameters.oid
      if (!agree) return refuse(REFUSED_AS_MALFORMED)
      return readEc('pkcs8', curve, inner, bytes.length, structure.trailing)
    }
    case 'sec1':
      return readEc('sec1', structure.sec1.parameters, structure.sec1, bytes.length, structure.trailing)
    case 'truncated':
      return refuse(truncated(bytes.length, structure.missing))
    default:
      return refuse(refuseStructure(structure.status))
  }
}

const refuse = (refusal: Refusal): DerKey => ({ status: 'refused', refusal })

async function readEc(
  form: 'pkcs8' | 'sec1',
  curve: CurveParameters,
  inner: Sec1,
  length: number,
  trailing: number,
): Promise<DerKey> {
  if (curve.status !== 'named') return refuse(curve.status === 'explicit' ? CURVE_WRITTEN_OUT : CURVE_ABSENT)
  if (curve.oid !== OID.p256) return refuse(refuseCurveOid(curve.oid))
  const d = p256Scalar(inner.scalar)
  if (!d) return refuse(SCALAR)

  const bytes = length - trailing
  const notices = remarksOnShape(form, inner, bytes)
  if (trailing > 0) {
    notices.push({
      id: 'key-trailing-junk',
      severity: 'warn',
      seen: `The key is complete, but ${trailing} more ${trailing === 1 ? 'byte follows' : 'bytes follow'} it. They were left out.`,
      fix: 'Copy the key again from its file if anything looks odd.',
    })
  }
  const stored = inner.point && p256Coordinates(inner.point)
  if (stored) return { status: 'read', key: { d, ...stored }, form, bytes, notices }

  const point = await publicPoint(d)
  // A compressed point (SEC 1 section 2.3.3) holds x and whether y is odd.
  if (inner.point && (inner.point.length !== 33 || (inner.point[0] !== 2 && inner.point[0] !== 3))) {
    return refuse(REFUSED_AS_MALFORMED)
  }
  const compressed = [2 + ((point.y[31] ?? 0) & 1), ...point.x]
  if (inner.point && inner.point.join() !== compressed.join()) return refuse(HALVES_DIFFER)
  return { status: 'read', key: { d, ...point }, form, bytes, notices }
}

function truncated(present: number, missing: number): Refusal {
  const lines =
    missing % 48 === 0
      ? ` That is exactly ${missing === 48 ? 'one line' : `${missing / 48} lines`} of text.`
      : ''
  return {
    id: 'key-truncated',
    severity: 'error',
    title: 'Part of the key is missing',
    seen: `The key says that it has ${present + missing} bytes, but only ${present} are here: ${missing} ${missing === 1 ? 'byte is' : 'bytes are'} missing.${lines}`,
    fix: 'Copy the whole file, from the BEGIN line to the END line, or drop the file itself on the page.',
  }
}

const SCALAR: Refusal = {
  id: 'key-scalar',
  severity: 'error',
  title: 'The private number in this key is impossible',
  seen: 'On the curve P-256 the private number lies between 1 and the order of the curve. The one stored here does not.',
  fix: APPLE_FILE,
}

const CURVE_WRITTEN_OUT: Refusal = {
  id: 'key-wrong-curve',
  severity: 'error',
  title: 'This key spells its curve out instead of naming it',
  seen: 'The file carries the numbers of a curve, not its name. Browsers do not read that form.',
  fix: `${P256_ONLY} If this is such a key, have openssl write it again with the name of the curve.`,
  command: 'openssl pkey -in key.pem -ec_param_enc named_curve -out key.p8',
}

const CURVE_ABSENT: Refusal = {
  id: 'key-wrong-curve',
  severity: 'error',
  title: 'This key does not say which curve it is on',
  seen: 'It is an EC private key, but the name of the curve is missing, so it cannot be told whether it is P-256.',
  fix: APPLE_FILE,
}
