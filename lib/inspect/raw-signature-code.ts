import type { CodeFix } from '../diagnostic/diagnostic'

/** How to get the raw 64 bytes of an ES256 signature in languages where DER is the default. */
export const rawSignatureCode: readonly CodeFix[] = [
  {
    language: 'Node.js',
    before: "createSign('SHA256').update(input).sign(key)",
    after: "sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' })",
  },
  {
    language: 'openssl (bash)',
    before: 'printf %s "$INPUT" | openssl dgst -sha256 -sign AuthKey.p8',
    after: [
      'printf %s "$INPUT" | openssl dgst -sha256 -sign AuthKey.p8 \\',
      "  | openssl asn1parse -inform DER | awk -F: '/INTEGER/ { printf \"%64s\", $NF }' | tr ' ' 0 \\",
      "  | xxd -r -p | openssl base64 -A | tr '+/' '-_' | tr -d =",
    ].join('\n'),
  },
  {
    language: 'Python (cryptography)',
    before: 'signature = key.sign(data, ec.ECDSA(hashes.SHA256()))',
    after: [
      'r, s = decode_dss_signature(key.sign(data, ec.ECDSA(hashes.SHA256())))',
      "signature = r.to_bytes(32, 'big') + s.to_bytes(32, 'big')",
    ].join('\n'),
  },
  {
    language: 'PHP (firebase/php-jwt)',
    before: 'openssl_sign($input, $signature, $key, OPENSSL_ALGO_SHA256);',
    after: "$token = JWT::encode($claims, $pem, 'ES256', $keyId); // converts DER itself",
  },
  {
    language: 'Java, Kotlin',
    before: 'Signature.getInstance("SHA256withECDSA")',
    after: 'Signature.getInstance("SHA256withECDSAinP1363Format")',
  },
  {
    language: 'Swift (CryptoKit)',
    before: 'key.signature(for: input).derRepresentation',
    after: 'key.signature(for: input).rawRepresentation',
  },
  {
    language: 'Go',
    before: 'sig, err := ecdsa.SignASN1(rand.Reader, key, hash[:])',
    after:
      'r, s, err := ecdsa.Sign(rand.Reader, key, hash[:])\nsig := make([]byte, 64)\nr.FillBytes(sig[:32])\ns.FillBytes(sig[32:])',
  },
  {
    language: 'C#',
    before: 'key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)',
    after: 'key.SignData(data, HashAlgorithmName.SHA256) // raw r and s by default',
  },
]
