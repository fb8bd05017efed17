import { OID } from './oid'
import type { Refusal } from './reading'

/** Names of curves by object identifier (RFC 5480, SEC 2, RFC 5639). */
const CURVES: Record<string, string> = {
  '1.2.840.10045.3.1.1': 'P-192',
  '1.3.132.0.33': 'P-224',
  '1.3.132.0.34': 'P-384',
  '1.3.132.0.35': 'P-521',
  '1.3.132.0.10': 'secp256k1',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
}

/** Names of algorithms other than EC by object identifier (RFC 8410, RFC 8017, RFC 3279, RFC 9881). */
const ALGORITHMS: Record<string, string> = {
  '1.3.101.110': 'X25519',
  '1.3.101.111': 'X448',
  '1.3.101.112': 'Ed25519',
  '1.3.101.113': 'Ed448',
  '1.2.840.10040.4.1': 'DSA',
  '1.2.840.113549.1.3.1': 'Diffie-Hellman',
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
}

const FIX =
  'Use the .p8 file that Apple gave you; its keys are always on P-256. Where Apple asks for a key of your own, create one as below.'
const COMMAND = 'openssl ecparam -genkey -name prime256v1 -noout -out private-key.pem'

/** Refuses a key for a curve or algorithm other than P-256, by a name that fits after "a key for". */
export function refuseCurve(curve: string): Refusal {
  const alike =
    curve === 'secp256k1' ? ' Its signatures have the same length, so the mix-up is easy to miss.' : ''
  return {
    id: 'key-wrong-curve',
    severity: 'error',
    title: `This is a key for ${curve}, not for P-256`,
    seen: `The key is made for ${curve}. Apple’s tokens are signed with ES256, which needs the curve P-256 (prime256v1).${alike}`,
    fix: FIX,
    command: COMMAND,
  }
}

/** Refuses an EC key by the object identifier of its curve. */
export function refuseCurveOid(oid: string): Refusal {
  return refuseCurve(CURVES[oid] ?? `an unknown curve (${oid})`)
}

/** Refuses an RSA key, in whatever container it came. */
export function refuseRsa(): Refusal {
  return {
    id: 'key-rsa',
    severity: 'error',
    title: 'This is an RSA key',
    seen: 'Apple’s tokens are signed with ES256, which needs an EC key on P-256. An RSA key cannot make such a signature.',
    fix: FIX,
    command: COMMAND,
  }
}

/** Refuses a PKCS#8 key by the object identifier of an algorithm that is not EC. */
export function refuseAlgorithmOid(oid: string): Refusal {
  // rsaEncryption, RSAES-OAEP and RSASSA-PSS all stand under the same arc.
  if (oid === OID.rsa || oid.startsWith('1.2.840.113549.1.1.')) return refuseRsa()
  return refuseCurve(ALGORITHMS[oid] ?? `another algorithm (${oid})`)
}
