import type { Refusal } from './facts'
import type { DerStructure } from './structure'

type Neighbor = Exclude<DerStructure['status'], 'pkcs8' | 'sec1' | 'truncated'>

/** Everything that is not a private EC key but is often used in its place. */
const NEIGHBORS: Readonly<Record<Neighbor, Refusal>> = {
  'encrypted-pkcs8': { id: 'key-encrypted', case: 'structure' },
  'rsa-private-key': { id: 'key-rsa', case: 'rsa' },
  'dsa-private-key': { id: 'key-wrong-curve', case: 'named', name: 'DSA' },
  'public-key': { id: 'key-public-or-cert', case: 'public-key' },
  certificate: { id: 'key-public-or-cert', case: 'certificate' },
  'certificate-request': { id: 'key-public-or-cert', case: 'certificate-request' },
  pkcs12: { id: 'key-public-or-cert', case: 'pkcs12' },
  pkcs7: { id: 'key-public-or-cert', case: 'pkcs7' },
  signature: { id: 'key-malformed', case: 'signature' },
  'curve-parameters': { id: 'key-malformed', case: 'curve-parameters' },
  unknown: { id: 'key-malformed', case: 'structure' },
}

/** Rejects DER that isn't a private EC key, according to its structure. */
export function refuseStructure(status: Neighbor): Refusal {
  return NEIGHBORS[status]
}

/**
 * Rejects a PEM block by its label alone. Returns undefined for the labels of private EC keys and for unknown labels.
 */
export function refuseLabel(label: string): Refusal | undefined {
  if (/OPENSSH|SSH2/.test(label)) return { id: 'key-other-format', case: 'openssh' }
  if (label.includes('PGP')) return { id: 'key-other-format', case: 'pgp' }
  if (label.startsWith('ENCRYPTED')) return { id: 'key-encrypted', case: 'label' }
  if (label.startsWith('RSA PRIVATE')) return NEIGHBORS['rsa-private-key']
  if (label.startsWith('DSA PRIVATE')) return NEIGHBORS['dsa-private-key']
  if (label.includes('REQUEST')) return NEIGHBORS['certificate-request']
  if (label.includes('CERTIFICATE') || label.includes('CRL')) return NEIGHBORS.certificate
  if (label.includes('PUBLIC KEY')) return NEIGHBORS['public-key']
  if (label.includes('PKCS') || label.includes('CMS')) return NEIGHBORS.pkcs7
  if (label.includes('PARAMETERS')) return NEIGHBORS['curve-parameters']
  return undefined
}
