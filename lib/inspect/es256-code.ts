import type { CodeFix } from '../diagnostic/diagnostic'

/** Signing with ES256 and a Key ID, in libraries that do neither by default. */
export const es256Code: readonly CodeFix[] = [
  {
    language: 'Python (PyJWT)',
    after: 'jwt.encode(claims, key, algorithm="ES256", headers={"kid": KEY_ID})',
  },
  {
    language: 'JavaScript (jsonwebtoken)',
    after: "jwt.sign(claims, key, { algorithm: 'ES256', keyid: KEY_ID })",
  },
  {
    language: 'JavaScript (jose)',
    after: "new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: KEY_ID, typ: 'JWT' }).sign(key)",
  },
  { language: 'PHP (firebase/php-jwt)', after: "JWT::encode($claims, $key, 'ES256', $keyId)" },
  {
    language: 'Ruby (ruby-jwt)',
    after: "JWT.encode(claims, OpenSSL::PKey.read(pem), 'ES256', { kid: KEY_ID })",
  },
]
