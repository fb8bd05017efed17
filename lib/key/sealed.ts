import type { Refusal } from './facts'

/** Texts that only another program can open, each with the pattern that identifies it. */
const SEALS: readonly { readonly fits: RegExp; readonly refusal: Refusal }[] = [
  { fits: /ENC\[AES256_GCM,|^[ \t]{0,20}"?sops"?:/m, refusal: { id: 'key-encrypted', case: 'sops' } },
  { fits: /\$ANSIBLE_VAULT;/, refusal: { id: 'key-encrypted', case: 'ansible-vault' } },
  {
    fits: /^(?:-----BEGIN AGE ENCRYPTED FILE-----|age-encryption\.org\/v1)/m,
    refusal: { id: 'key-encrypted', case: 'age' },
  },
  { fits: /-----BEGIN PGP MESSAGE-----/, refusal: { id: 'key-encrypted', case: 'pgp' } },
  { fits: /=[ \t]{0,4}"?encrypted:[\w+/=]{20}/, refusal: { id: 'key-encrypted', case: 'dotenvx' } },
  { fits: /^kind: SealedSecret$/m, refusal: { id: 'key-encrypted', case: 'sealed-secret' } },
  {
    fits: /^version https:\/\/git-lfs\.github\.com\/spec\//m,
    refusal: { id: 'key-not-content', case: 'lfs' },
  },
  { fits: /\bop:\/\/[^\s"']+/, refusal: { id: 'key-not-content', case: 'op' } },
  { fits: /(?:^|[\s"'=+])(?:ref\+)?vault:[\w/]/m, refusal: { id: 'key-not-content', case: 'vault' } },
]

/**
 * Explains where the key in a text without a usable key is encrypted or stored. Returns undefined if the text doesn't
 * show it.
 */
export function explainSeal(text: string): Refusal | undefined {
  return SEALS.find(({ fits }) => fits.test(text))?.refusal
}

const archive = (kind: string): Refusal => ({ id: 'key-not-content', case: 'archive', kind })

const BINARY: readonly { readonly opening: readonly number[]; readonly refusal: Refusal }[] = [
  { opening: [0x50, 0x4b, 0x03, 0x04], refusal: archive('zip') },
  { opening: [0x1f, 0x8b], refusal: archive('gzip') },
  { opening: [0x37, 0x7a, 0xbc, 0xaf], refusal: archive('7z') },
  { opening: [0x52, 0x61, 0x72, 0x21], refusal: archive('rar') },
  { opening: [0xfd, 0x37, 0x7a, 0x58, 0x5a], refusal: archive('xz') },
  { opening: [0x28, 0xb5, 0x2f, 0xfd], refusal: archive('Zstandard') },
  {
    opening: [0x00, 0x47, 0x49, 0x54, 0x43, 0x52, 0x59, 0x50, 0x54],
    refusal: { id: 'key-encrypted', case: 'git-crypt' },
  },
  ...[0x84, 0x85, 0x8c, 0xc1].map((first) => ({
    opening: [first],
    refusal: { id: 'key-encrypted', case: 'pgp-file' } as const,
  })),
]

/** Identifies an archive or an encrypted file by its first bytes. Returns undefined for all other bytes. */
export function explainBinary(bytes: Uint8Array): Refusal | undefined {
  return BINARY.find(({ opening }) => opening.every((byte, index) => bytes[index] === byte))?.refusal
}
