import { refuseCurve, refuseRsa } from './other-algorithm'
import type { Refusal } from './reading'
import type { DerStructure } from './structure'

export const APPLE_FILE =
  'Use the .p8 file that Apple gave you with the key (AuthKey_, ApiKey_ or SubscriptionKey_ and the key ID).'

export const REFUSED_AS_MALFORMED: Refusal = {
  id: 'key-malformed',
  severity: 'error',
  title: 'The contents of this key are damaged',
  seen: 'The text decodes, but what comes out does not have the structure of a private key.',
  fix: `${APPLE_FILE} If it came through a chat, a form or a secret store, take it from the original file instead.`,
}

type NeighbourStatus = Exclude<DerStructure['status'], 'pkcs8' | 'sec1' | 'truncated'>

/** Sentences for everything that is not a private EC key but is often put in its place. */
const NEIGHBOURS: Record<NeighbourStatus, Refusal> = {
  'encrypted-pkcs8': refuseEncrypted('It is an encrypted private key'),
  'rsa-private-key': refuseRsa(),
  'dsa-private-key': refuseCurve('DSA'),
  'public-key': publicHalf('a public key', 'It can check signatures but not make them.'),
  certificate: publicHalf('a certificate', 'It holds a public key and no private one.'),
  'certificate-request': publicHalf(
    'a certificate signing request',
    'It holds a public key and no private one.',
  ),
  pkcs12: publicHalf(
    'a .p12 file (PKCS #12)',
    'Those hold certificates with their keys, as for code signing; tokens are signed with another kind of key.',
  ),
  pkcs7: publicHalf(
    'a bundle of certificates or a signed message (PKCS #7)',
    'There is no private key in it.',
  ),
  signature: {
    ...REFUSED_AS_MALFORMED,
    title: 'This is a signature, not a key',
    seen: 'The text decodes to two numbers, the form of an ECDSA signature.',
    fix: APPLE_FILE,
  },
  'curve-parameters': {
    ...REFUSED_AS_MALFORMED,
    title: 'This is only the name of a curve',
    seen: 'openssl writes such a block in front of a key; the key itself is missing.',
    fix: 'Copy the part that begins with BEGIN EC PRIVATE KEY as well.',
  },
  unknown: REFUSED_AS_MALFORMED,
}

function publicHalf(what: string, why: string): Refusal {
  return {
    id: 'key-public-or-cert',
    severity: 'error',
    title: `This is ${what}, not a private key`,
    seen: `The contents are ${what}. ${why}`,
    fix: APPLE_FILE,
  }
}

/** Refuses a key with a password; `seen` says by what it was told. */
export function refuseEncrypted(seen: string): Refusal {
  return {
    id: 'key-encrypted',
    severity: 'error',
    title: 'This key is protected by a password',
    seen: `${seen}. Apple never gives out encrypted keys, so somebody added the password later.`,
    fix: 'Take the original .p8 file, or decrypt this one on your own computer and use the result.',
    command: 'openssl pkey -in encrypted.pem -out key.p8',
  }
}

/** Refuses DER that is something other than a private EC key, by what its structure showed. */
export function refuseStructure(status: NeighbourStatus): Refusal {
  return NEIGHBOURS[status]
}

/** Refuses a PEM block by its label alone; undefined for the labels of private EC keys and unknown ones. */
export function refuseLabel(label: string): Refusal | undefined {
  if (/OPENSSH|SSH2/.test(label)) return OPENSSH
  if (label.includes('PGP')) return OTHER_FORMAT
  if (label.startsWith('ENCRYPTED')) return refuseEncrypted('Its first line says ENCRYPTED PRIVATE KEY')
  if (label.startsWith('RSA PRIVATE')) return refuseRsa()
  if (label.startsWith('DSA PRIVATE')) return refuseCurve('DSA')
  if (label.includes('REQUEST')) return NEIGHBOURS['certificate-request']
  if (label.includes('CERTIFICATE') || label.includes('CRL')) return NEIGHBOURS.certificate
  if (label.includes('PUBLIC KEY')) return NEIGHBOURS['public-key']
  if (label.includes('PKCS') || label.includes('CMS')) return NEIGHBOURS.pkcs7
  if (label.includes('PARAMETERS')) return NEIGHBOURS['curve-parameters']
  return undefined
}

const OTHER_FORMAT: Refusal = {
  id: 'key-other-format',
  severity: 'error',
  title: 'This key belongs to another program',
  seen: 'It is a key of PGP. Apple gives out keys in another format (PKCS #8), in a file named .p8.',
  fix: APPLE_FILE,
}

const OPENSSH: Refusal = {
  id: 'key-other-format',
  severity: 'error',
  title: 'This key is in the format of OpenSSH',
  seen: 'ssh-keygen wrote it. Apple’s own keys are in another format (PKCS #8), in a file named .p8.',
  fix: 'For Apple Ads, Apple Business and Apple School, where the key is your own: convert a copy of it with ssh-keygen, which rewrites the file in place. It has to be an ECDSA key of 256 bits. For all other services use the .p8 file from Apple.',
  command: 'ssh-keygen -p -m PKCS8 -N "" -f key',
}
