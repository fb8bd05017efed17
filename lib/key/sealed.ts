import type { Refusal } from './reading'

const AFTER = 'Then drop the decrypted file here.'

/** Files that hold the key in a form that only another program can open, each with the way to open it. */
const SEALS: readonly { fits: RegExp; refusal: Omit<Refusal, 'severity'> }[] = [
  {
    fits: /ENC\[AES256_GCM,|^[ \t]{0,20}"?sops"?:/m,
    refusal: {
      id: 'key-encrypted',
      title: 'This file is encrypted by SOPS',
      seen: 'Its names can be read, but its values are encrypted (ENC[AES256_GCM,…]). The key can’t be read without decrypting them.',
      fix: `Decrypt the file on your own computer. ${AFTER}`,
      command: 'sops -d api_key.json > decrypted.json',
    },
  },
  {
    fits: /\$ANSIBLE_VAULT;/,
    refusal: {
      id: 'key-encrypted',
      title: 'This is encrypted by Ansible Vault',
      seen: 'It begins with $ANSIBLE_VAULT; what follows is encrypted.',
      fix: `Decrypt it on your own computer. ${AFTER}`,
      command: 'ansible-vault view key.yml',
    },
  },
  {
    fits: /^(?:-----BEGIN AGE ENCRYPTED FILE-----|age-encryption\.org\/v1)/m,
    refusal: {
      id: 'key-encrypted',
      title: 'This file is encrypted by age',
      seen: 'It is encrypted, so the key can’t be read from it.',
      fix: `Decrypt it on your own computer. ${AFTER}`,
      command: 'age -d -i identity.txt AuthKey.p8.age > AuthKey.p8',
    },
  },
  {
    fits: /-----BEGIN PGP MESSAGE-----/,
    refusal: {
      id: 'key-encrypted',
      title: 'This file is encrypted by GnuPG',
      seen: 'It is an encrypted PGP message, so the key can’t be read from it.',
      fix: `Decrypt it on your own computer. ${AFTER}`,
      command: 'gpg -d AuthKey.p8.gpg > AuthKey.p8',
    },
  },
  {
    fits: /=[ \t]{0,4}"?encrypted:[\w+/=]{20}/,
    refusal: {
      id: 'key-encrypted',
      title: 'The values of this file are encrypted by dotenvx',
      seen: 'They begin with “encrypted:”. The key can’t be read without decrypting them.',
      fix: `Decrypt the file on your own computer. ${AFTER}`,
      command: 'dotenvx decrypt --stdout',
    },
  },
  {
    fits: /^kind: SealedSecret$/m,
    refusal: {
      id: 'key-encrypted',
      title: 'This is a sealed secret of Kubernetes',
      seen: 'Only the cluster can decrypt it.',
      fix: 'Read the secret that the cluster made of it, and paste that.',
      command: 'kubectl get secret NAME -o yaml',
    },
  },
  {
    fits: /^version https:\/\/git-lfs\.github\.com\/spec\//m,
    refusal: {
      id: 'key-not-content',
      title: 'This is a pointer of Git LFS, not the file',
      seen: 'The repository keeps the file elsewhere; only its hash and its size are here.',
      fix: 'Fetch the file itself, then drop it here.',
      command: 'git lfs pull',
    },
  },
  {
    fits: /\bop:\/\/[^\s"']+/,
    refusal: {
      id: 'key-not-content',
      title: 'This is a reference to 1Password, not the key',
      seen: 'An address that begins with op:// names the place of the key. This page can’t open it.',
      fix: 'Read the key with the command-line tool of 1Password, and paste what it prints.',
      command: 'op read "op://vault/item/field"',
    },
  },
  {
    fits: /(?:^|[\s"'=+])(?:ref\+)?vault:[\w/]/m,
    refusal: {
      id: 'key-not-content',
      title: 'This is a reference to Vault, not the key',
      seen: 'The address names the place of the key. This page can’t open it.',
      fix: 'Read the key with the command-line tool of Vault, and paste what it prints.',
      command: 'vault kv get -field=private_key secret/apple',
    },
  },
]

/** What a text without a usable key says about where the key is locked away or kept; undefined when it says nothing. */
export function explainSeal(text: string): Refusal | undefined {
  const refusal = SEALS.find(({ fits }) => fits.test(text))?.refusal
  return refusal && { ...refusal, severity: 'error' }
}

const BINARY: readonly { opening: readonly number[]; refusal: Omit<Refusal, 'severity'> }[] = [
  ...(
    [
      ['zip', [0x50, 0x4b, 0x03, 0x04]],
      ['gzip', [0x1f, 0x8b]],
      ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
      ['rar', [0x52, 0x61, 0x72, 0x21]],
    ] as const
  ).map(([kind, opening]) => ({
    opening,
    refusal: {
      id: 'key-not-content' as const,
      title: `This is an archive (${kind})`,
      seen: 'Archives are not opened here. The key file may be inside the archive.',
      fix: 'Unpack the archive, then drop the .p8 file from it.',
    },
  })),
  {
    opening: [0x00, 0x47, 0x49, 0x54, 0x43, 0x52, 0x59, 0x50, 0x54],
    refusal: {
      id: 'key-encrypted',
      title: 'This file is encrypted by git-crypt',
      seen: 'It comes from a repository that is still locked.',
      fix: 'Unlock the repository, then drop the file here.',
      command: 'git-crypt unlock',
    },
  },
  ...[0x84, 0x85, 0x8c, 0xc1].map((first) => ({
    opening: [first],
    refusal: {
      id: 'key-encrypted' as const,
      title: 'This file seems to be encrypted by GnuPG',
      seen: 'It begins as encrypted PGP files do, so the key can’t be read from it.',
      fix: `Decrypt it on your own computer. ${AFTER}`,
      command: 'gpg -d AuthKey.p8.gpg > AuthKey.p8',
    },
  })),
]

/** Which archive or encrypted file bytes that are no text open like; undefined for all others. */
export function explainBinary(bytes: Uint8Array): Refusal | undefined {
  const refusal = BINARY.find(({ opening }) => opening.every((byte, index) => bytes[index] === byte))?.refusal
  return refusal && { ...refusal, severity: 'error' }
}
