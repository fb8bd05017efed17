import type { Seal } from '../facts'
import { APPLE_FILE, DOWNLOAD, type RefusalText, type Words } from './text'

const P256 = 'ES256 needs an EC key on P-256.'
const OWN_KEY = 'Need your own key (Apple Ads, Apple Business, Apple School Manager)? Create one:'
const CREATE = 'openssl ecparam -genkey -noout \\\n  -name prime256v1 -out key.pem'

/** Names of curves by object identifier (RFC 5480, SEC 2, RFC 5639). */
const CURVES: Readonly<Record<string, string>> = {
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
const ALGORITHMS: Readonly<Record<string, string>> = {
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

const wrongCurve = (name: string): RefusalText => ({
  title: `This is a key for ${name}, not for P-256`,
  seen: P256,
  fix: APPLE_FILE,
  lead: OWN_KEY,
  command: CREATE,
})

const password = (seen: string): RefusalText => ({
  seen,
  fix: 'Use the original .p8 file, which is not encrypted, or decrypt this one on your own computer.',
  command: 'openssl pkey -in encrypted.pem \\\n  -out key.p8',
})

const notPrivate = (what: string, seen: string): RefusalText => ({
  title: `This is ${what}, not a private key`,
  seen,
  fix: APPLE_FILE,
})

const OTHER_FORMAT = 'Apple’s key files are in another format (PKCS #8).'
const DECRYPT = 'Decrypt the file on your own computer, then drop the result here.'

/** For each program, how to export the key from it. */
const seals: Readonly<Record<Seal, RefusalText>> = {
  sops: {
    title: 'This file is encrypted with SOPS',
    seen: 'The values in the file are encrypted (ENC[AES256_GCM,…]).',
    fix: DECRYPT,
    command: 'sops -d api_key.json \\\n  > decrypted.json',
  },
  'ansible-vault': {
    title: 'This is encrypted with Ansible Vault',
    seen: 'The text contains $ANSIBLE_VAULT and an encrypted value.',
    fix: 'Decrypt the text on your own computer, then paste the result.',
    command: 'ansible-vault view key.yml',
  },
  age: {
    title: 'This file is encrypted with age',
    seen: 'The file begins as files of age do.',
    fix: DECRYPT,
    command: 'age -d -i identity.txt \\\n  AuthKey.p8.age > AuthKey.p8',
  },
  pgp: {
    title: 'This file is encrypted with GnuPG',
    seen: 'The file is an encrypted PGP message.',
    fix: DECRYPT,
    command: 'gpg -d AuthKey.p8.gpg \\\n  > AuthKey.p8',
  },
  'pgp-file': {
    title: 'This file seems to be encrypted with GnuPG',
    seen: 'The file begins as encrypted PGP files do.',
    fix: DECRYPT,
    command: 'gpg -d AuthKey.p8.gpg \\\n  > AuthKey.p8',
  },
  dotenvx: {
    title: 'The values of this file are encrypted with dotenvx',
    seen: 'The values begin with “encrypted:”.',
    fix: DECRYPT,
    command: 'dotenvx decrypt --stdout',
  },
  'sealed-secret': {
    title: 'This is a sealed secret of Kubernetes',
    seen: 'Only the cluster can decrypt a SealedSecret.',
    fix: 'Print the Secret that the cluster made from it, and paste that.',
    command: 'kubectl get secret NAME -o yaml',
  },
  'git-crypt': {
    title: 'This file is encrypted with git-crypt',
    seen: 'The file comes from a repository that is still locked.',
    fix: 'Unlock the repository, then drop the file here.',
    command: 'git-crypt unlock',
  },
}

/** Keys that other tools can read but that aren't P-256 private keys that this page can read. */
export const otherKey = {
  'key-encrypted': {
    page: {
      severity: 'error',
      title: 'The key is encrypted',
      symptom: 'You are asked for a password, or the key cannot be decoded.',
      why: 'Somebody encrypted the key or the file that it is in. Apple’s key files are never encrypted, although some guides say so.',
      proof:
        'Look at the first line. It is BEGIN ENCRYPTED PRIVATE KEY, or Proc-Type: 4,ENCRYPTED follows it.',
      remedy:
        'Decrypt the key on your own computer: `openssl pkcs8 -in key.pem -out key.p8 -topk8 -nocrypt`. Or use the original file.',
      sources: ['https://github.com/dkechag/apple-appstoreconnect'],
    },
    refusals: {
      structure: password('Apple’s key files are never encrypted.'),
      label: password('The BEGIN line says ENCRYPTED PRIVATE KEY.'),
      'proc-type': password('A line says Proc-Type: 4,ENCRYPTED.'),
      ...seals,
    },
  },
  'key-public-or-cert': {
    page: {
      severity: 'error',
      title: 'This is a public key or a certificate, not a private key',
      symptom: 'You get “not a private key”.',
      why: 'Tokens are signed with the private key. A public key, a .cer file, a certificate signing request and a .p12 file can’t sign them.',
      proof:
        'Look at the first line and the file name. The line says PUBLIC KEY, CERTIFICATE or CERTIFICATE REQUEST, or the name ends with .cer or .p12.',
      remedy: DOWNLOAD,
      sources: ['lcobucci/jwt#819', 'lcobucci/jwt#244'],
    },
    refusals: {
      'public-key': notPrivate('a public key', 'A public key can verify signatures but not create them.'),
      jwk: {
        title: 'This is a public key, not a private key',
        seen: 'The JSON Web Key has no “d”, which would be the private half.',
        fix: 'Use the private JSON Web Key, or the .p8 file that Apple gave you.',
      },
      ssh: notPrivate('an SSH public key', 'A public key can’t sign tokens.'),
      certificate: notPrivate('a certificate', 'A certificate contains only a public key.'),
      'certificate-request': notPrivate(
        'a certificate signing request',
        'A signing request contains only a public key.',
      ),
      pkcs12: notPrivate(
        'a .p12 file (PKCS #12)',
        'A .p12 file contains a certificate with its key, as for code signing. Tokens need another key.',
      ),
      pkcs7: notPrivate(
        'a bundle of certificates or a signed message (PKCS #7)',
        'The file contains no private key.',
      ),
    },
  },
  'key-rsa': {
    page: {
      severity: 'error',
      title: 'This is an RSA key',
      symptom: 'The library rejects the key for ES256.',
      why: 'Apple’s token keys are always on the elliptic curve P-256. RSA keys come from old push certificates and general guides.',
      proof: 'Run `openssl pkey -in key.pem -noout -text`. It prints “RSA” or a modulus.',
      remedy: DOWNLOAD,
      sources: ['lcobucci/jwt#244', 'RFC 7518 section 3.1'],
    },
    refusals: {
      rsa: { seen: P256, fix: APPLE_FILE, lead: OWN_KEY, command: CREATE },
    },
  },
  'key-wrong-curve': {
    page: {
      severity: 'error',
      title: 'The key isn’t on the curve P-256',
      symptom: 'You get “ES256 requires curve prime256v1”, or a 401 after signing.',
      why: 'ES256 is defined for P-256 only. Signatures of a secp256k1 key have the same size, so their length proves nothing.',
      proof:
        'Run `openssl pkey -in key.pem -noout -text`. The curve that it prints must be prime256v1 (P-256).',
      remedy: DOWNLOAD,
      sources: ['auth0/node-jsonwebtoken#898', 'denoland/deno#22879', 'RFC 7518 section 3.4'],
    },
    refusals: {
      named: ({ name }) => wrongCurve(name),
      oid: ({ of, oid }) =>
        wrongCurve(
          of === 'curve'
            ? (CURVES[oid] ?? `an unknown curve (${oid})`)
            : (ALGORITHMS[oid] ?? `another algorithm (${oid})`),
        ),
      'unnamed-algorithm': wrongCurve('another algorithm'),
      explicit: {
        title: 'This key describes its curve with numbers instead of a name',
        seen: 'Browsers can’t read such a key.',
        fix: 'If the curve is P-256, let openssl write the key again with the name of the curve.',
        command: 'openssl pkey -in key.pem \\\n  -ec_param_enc named_curve \\\n  -out key.p8',
      },
      absent: {
        title: 'This key does not say which curve it is on',
        seen: 'The name of the curve is missing, so Assay can’t tell whether it is P-256.',
        fix: APPLE_FILE,
      },
    },
  },
  'key-other-format': {
    page: {
      severity: 'error',
      title: 'The key is in the format of another program',
      symptom: 'You get “unsupported key format” or “no start line”.',
      why: 'OpenSSH, PuTTY and PGP have their own key formats. Apple’s key files are PKCS #8.',
      proof:
        'Look at the first line. It says OPENSSH PRIVATE KEY, PuTTY-User-Key-File or PGP PRIVATE KEY BLOCK.',
      remedy: DOWNLOAD,
      sources: ['RFC 7468 section 10'],
    },
    refusals: {
      openssh: {
        title: 'This key is in the format of OpenSSH',
        seen: OTHER_FORMAT,
        fix: APPLE_FILE,
        lead: 'Is it your own ECDSA key of 256 bits (Apple Ads, Apple Business, Apple School Manager)? Convert a copy, because ssh-keygen overwrites the file:',
        command: 'ssh-keygen -p -m PKCS8 -N "" \\\n  -f copy-of-key',
      },
      pgp: {
        title: 'This is a PGP key',
        seen: OTHER_FORMAT,
        fix: APPLE_FILE,
      },
      putty: {
        title: 'This is a PuTTY key',
        seen: OTHER_FORMAT,
        fix: APPLE_FILE,
      },
    },
  },
} as const satisfies { [Id in OtherKeyId]: Words<Id> }

type OtherKeyId = 'key-encrypted' | 'key-public-or-cert' | 'key-rsa' | 'key-wrong-curve' | 'key-other-format'
