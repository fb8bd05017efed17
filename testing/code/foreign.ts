/** Code that signs tokens for services of other companies, although the text may mention Apple. */
export const foreignCode: Readonly<Record<string, string>> = {
  'one’s own sign-in': `const jwt = require('jsonwebtoken')
// after Sign in with Apple
const session = jwt.sign({ id: user.id, email: user.email }, process.env.JWT_SECRET, { expiresIn: '7d' })`,
  'one’s own sign-in beside code for Apple': `const clientSecret = jwt.sign({ iss: TEAM_ID, iat: now(), exp: now() + 3600, aud: 'https://appleid.apple.com', sub: CLIENT_ID }, APPLE_KEY, { algorithm: 'ES256', keyid: KEY_ID })
const ours = jwt.sign({ sub: account, aud: 'our-app' }, secret, { expiresIn: '30d' })`,
  'a service account of Google': `const token = jwt.sign({ iss: sa.client_email, scope: 'https://www.googleapis.com/auth/androidpublisher', aud: 'https://oauth2.googleapis.com/token', iat, exp: iat + 3600 }, sa.private_key, { algorithm: 'RS256' })
// the App Store side uses another key`,
  'a custom token of Firebase': `import jwt, time
payload = {"iss": service_account_email, "sub": service_account_email, "aud": "https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit", "iat": now, "exp": now + 60*60, "uid": uid}
token = jwt.encode(payload, private_key, algorithm="RS256")`,
  'an app of GitHub': `import jwt, time
payload = {'iat': int(time.time()), 'exp': int(time.time()) + 600, 'iss': app_id}
encoded = jwt.encode(payload, signing_key, algorithm='RS256')`,
  'a library’s own example': `const jwt = require('jsonwebtoken');
var token = jwt.sign({ foo: 'bar' }, 'shhhhh');`,
  'jose for one’s own API': `const jwt = await new jose.SignJWT({ 'urn:example:claim': true })
  .setProtectedHeader({ alg: 'HS256' }).setIssuedAt().setIssuer('urn:example:issuer')
  .setAudience('urn:example:audience').setExpirationTime('2h').sign(secret)`,
  'a signature that is no token': `// promotional offers of the App Store are signed as DER in base64
const signer = crypto.createSign('SHA256')
signer.update([bundleId, keyId, productId, offerId, username, nonce, timestamp].join('\\u2063'))
const signature = signer.sign(privateKey, 'base64')`,
}
