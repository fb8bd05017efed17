/** The object identifiers that this code compares with (RFC 5480, RFC 8017). */
export const OID = {
  ecPublicKey: '1.2.840.10045.2.1',
  p256: '1.2.840.10045.3.1.7',
  rsa: '1.2.840.113549.1.1.1',
} as const
