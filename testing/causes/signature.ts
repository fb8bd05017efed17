import { createHmac, sign } from 'node:crypto'
import { SAMPLE_NOW as NOW, sampleKey, sampleToken } from '../sample-token'
import { signedText } from '../signed-text'
import { throwawayKey } from '../throwaway-key'
import { derSignature, signingInput, withSignature } from './resigned'
import {
  type Around,
  asc,
  ask,
  causes,
  error,
  info,
  no,
  notChecked,
  POSSIBLE_CAUSES,
  passed,
  paste,
  sample,
  warn,
} from './row'
import { APPS, curl, rejected } from './texts'

const key = sampleKey
const bytes = (length: number): Buffer => Buffer.alloc(length, 0xa7)
const signedAs =
  (signature: Uint8Array | string): Around =>
  (t) =>
    withSignature(t, signature)
const der: Around = (t) => withSignature(t, derSignature(t))
/** A truncated signature in DER. */
const cutDer =
  (length: number, end: number): Around =>
  (t) =>
    withSignature(t, derSignature(t, length).subarray(0, end))
const hmac = (t: string): Buffer => createHmac('sha256', sampleKey.pem).update(signingInput(t)).digest()
const inside =
  (character: string): Around =>
  (t) =>
    `${t.slice(0, 50)}${character}${t.slice(50)}`
/** Makes another string from the three parts of a token. */
const parts =
  (text: (header: string, payload: string, signature: string) => string): Around =>
  (t) => {
    const [header = '', payload = '', signature = ''] = t.split('.')
    return text(header, payload, signature)
  }
/** A signature in the alphabet of base64 or base64url. */
const inAlphabet =
  (alphabet: 'base64' | 'base64url'): Around =>
  (t) =>
    `${signingInput(t)}.${Buffer.alloc(64, 0xfb).toString(alphabet).replaceAll('=', '')}`
/** The signature over what `echo` prints, which ends with a newline. */
const echoed: Around = (t) =>
  withSignature(
    t,
    sign('sha256', Buffer.from(`${signingInput(t)}\n`), {
      key: sampleKey.privateKey,
      dsaEncoding: 'ieee-p1363',
    }),
  )
const HEADER = '{"alg":"ES256","kid":"2X9R4HXF34","typ":"JWT"}'

/** Faults of the signature, of the encoding of the token, and of the characters around it. */
export const signature = causes({
  'sig-der': [
    error('DER', der, { code: /ieee-p1363/u }),
    error('DER, which the key confirms', der, { key, says: /verifies with the loaded key/u }),
    warn('APNs', paste(sample('apns'), der)),
    no(
      '64 bytes that happen to begin like DER',
      signedAs(Buffer.concat([Buffer.from([0x30, 62]), Buffer.alloc(62, 7)])),
    ),
  ],
  'sig-hmac-under-es256': [
    error('32 bytes', (t) => withSignature(t, hmac(t))),
    error(
      '64 hexadecimal digits, although their number is right',
      (t) => withSignature(t, hmac(t).toString('hex')),
      { says: /hexadecimal/u },
    ),
    error('with the key, which is the secret', (t) => withSignature(t, hmac(t)), {
      key,
      says: /the text of the key file as the secret/u,
    }),
    no('64 bytes that are not all digits', (t) =>
      withSignature(t, `${hmac(t).toString('hex').slice(0, 63)}g`),
    ),
  ],
  'sig-length': [
    ...(
      [
        [96, /P-384/u],
        [132, /P-521/u],
        [256, /RSA/u],
        [63, /leading zero/u],
        [65, /65 bytes/u],
      ] as const
    ).map(([length, says]) => error(`${length} bytes`, signedAs(bytes(length)), { key, says })),
    error('hexadecimal digits', signedAs(bytes(64).toString('hex')), {
      says: /128 hexadecimal digits/u,
    }),
    no('64 bytes', signedAs(bytes(64))),
    no('another algorithm', paste(asc({ header: { alg: 'RS256' } }), signedAs(bytes(256)))),
  ],
  'sig-no-verify': [
    error('signed with another key', asc({ key: throwawayKey() }), { key }),
    error(
      'edited after signing',
      parts((h, _, s) => `${h}.${sampleToken('asc-team', { claims: { nonce: 'x' } }).split('.')[1]}.${s}`),
      { beside: ['info claims-extra'], key },
    ),
    error('the newline of echo', echoed, { key, says: /newline/u, code: /printf/u }),
    error('DER cut to the 64 bytes of a raw signature', cutDer(70, 64), { key }),
    passed('a good signature', asc(), { key }),
    notChecked('no key', asc(), { needs: 'key' }),
    no('DER cut to the 64 bytes of a raw signature, without the key', cutDer(70, 64), { beside: [] }),
  ],
  'sig-verifies-but-401': [
    ask('verified and rejected', rejected(NOW), { beside: [POSSIBLE_CAUSES], key, says: /2X9R4HXF34/u }),
    no('no response', asc(), { key }),
    no('a provable fault', rejected(NOW + 900), { key }),
    no('a signature that does not verify', rejected(NOW), { key: throwawayKey() }),
  ],
  'b64-standard': [
    error('plus and slash', inAlphabet('base64'), { says: /in the signature/u }),
    no('the alphabet of base64url', inAlphabet('base64url')),
  ],
  'b64-padded': [
    warn('on the signature, with the key too', (t) => `${t}==`, {
      key,
      says: /“=” in the signature/u,
    }),
    warn('percent-encoded', (t) => `${t}%3D%3D`, { beside: ['warn token-double-encoded'] }),
    no('none', asc()),
  ],
  'token-wrapped': [
    error('at 76 characters, judged as joined', (t) => (t.match(/.{1,76}/gu) ?? []).join('\n'), {
      key,
      says: /after character 76/u,
    }),
    no('a newline after the token', (t) => `${t}\n`),
  ],
  'token-quoted-or-bracketed': [
    error('quotes that are sent', (t) => `curl -H 'Authorization: Bearer "${t}"' ${APPS}`),
    error('brackets around a variable of the shell', `curl -H "Authorization: Bearer <$TOKEN>" ${APPS}`, {
      says: /<…>/u,
    }),
    error(
      'brackets in a template of JavaScript',
      `fetch('${APPS}', { headers: { Authorization: \`Bearer <\${token}>\` } })`,
    ),
    error(
      'brackets in Python',
      `headers = {"Authorization": f"Bearer <{token}>"}\nrequests.get("${APPS}", headers=headers)`,
    ),
    error(
      'brackets around a joined variable',
      `axios.get('${APPS}', { headers: { 'Authorization': 'Bearer <' + token + '>' } })`,
    ),
    no('a variable without brackets', `curl -H "Authorization: Bearer $TOKEN" ${APPS}`),
    no('a placeholder of a guide', `curl -H "Authorization: Bearer <token>" ${APPS}`),
    no(
      'an interpolation of Swift',
      `request.setValue("Bearer \\(token)", forHTTPHeaderField: "Authorization")`,
    ),
    info('quotes in the box', (t) => `"${t}"`),
    info('angle brackets in the box', (t) => `<${t}>`),
    info('a comma in the box', (t) => `${t},`),
    no('quotes of the shell', curl(APPS)),
  ],
  'token-bytes-repr': [
    error('in a header', (t) => `Authorization: Bearer b'${t}'`, { code: /^Python/u }),
    error('alone', (t) => `b"${t}"`, { code: /^Python/u }),
    no('plain quotes', (t) => `'${t}'`),
  ],
  'token-invisible-chars': [
    ...(
      [
        ['zero-width space', '\u200b', 'U+200B'],
        ['soft hyphen', '\u00ad', 'U+00AD'],
        ['byte-order mark', '\ufeff', 'U+FEFF'],
      ] as const
    ).map(([name, character, code]) =>
      error(`a ${name}`, inside(character), {
        key,
        says: new RegExp(`${code.replace('+', '\\+')} after character 50`, 'u'),
      }),
    ),
    no('a clean token', asc()),
  ],
  'token-not-here': [
    ask(
      'a body alone',
      '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Title.","detail":"Detail."}]}',
      { beside: [POSSIBLE_CAUSES], first: true, code: /^bash: / },
    ),
    ask(
      'Python',
      'requests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.appstoreconnect.apple.com/v1/apps',
      { beside: [POSSIBLE_CAUSES], first: true, code: /^Python: print/ },
    ),
    ask(
      'Java',
      'APIException{httpStatusCode=401, apiError=null}\n\tat com.apple.itunes.storekit.client.A.b(A.java:133)',
      { beside: [POSSIBLE_CAUSES], first: true, says: /App Store Server/ },
    ),
    ask(
      '.NET',
      'System.Net.Http.HttpRequestException: Response status code does not indicate success: 401 (Unauthorized).\n   at Apple.AppStoreConnect.Get()',
      { beside: [POSSIBLE_CAUSES], first: true, code: /^C#: / },
    ),
    ask('push', '{"reason":"InvalidProviderToken"}', {
      beside: [POSSIBLE_CAUSES],
      first: true,
      says: /push/i,
    }),
    ask(
      'sign-in',
      'Client error: `POST https://appleid.apple.com/auth/token` resulted in a `400 Bad Request` response:\n{"error":"invalid_client"}',
      { beside: [POSSIBLE_CAUSES], first: true },
    ),
    no('the token beside it', (t) => `${t}\n{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}`, {
      beside: [POSSIBLE_CAUSES],
    }),
    no('a response that accepts it', 'HTTP/2 200\ncontent-type: application/json\n\n{"data":[],"links":{}}'),
  ],
  'authorization-code-not-jwt': [
    error('a code', 'c7e1a9524fdeeb41e19ca284cda1fb0eb.0.rsy.Pbbh7V8UqnrBddmvBLdl_h', { first: true }),
    error('a refresh token', 'r7e1a9524fdeeb41e19ca284cda1fb0eb.0.rsy.Pbbh7V8UqnrBddmvBLdl_h', {
      first: true,
      says: /refresh/,
    }),
    no('a token', asc()),
  ],
  'jwe-pasted': [
    error(
      'five parts',
      parts((h, p, s) => `${h}.${p}.${s}.${s}.${s}`),
      { says: /five parts/u, first: true },
    ),
    error('an encryption in the header', asc({ header: { alg: 'ECDH-ES', enc: 'A256GCM' } }), {
      says: /“enc”/u,
    }),
    no('a signed token', asc()),
    no(
      'four parts',
      parts((h, p, s) => `${h}.${p}.${s}.${s}`),
    ),
  ],
  'token-part-count': [
    error(
      'two',
      parts((h, p) => `${h}.${p}`),
      { key, says: /the signature is missing/u },
    ),
    error(
      'four',
      parts((h, p, s) => `${h}.${p}.${s}.${s}`),
      { key, says: /4 parts/u },
    ),
    no(
      'five, which an encrypted token has',
      parts((h, p, s) => `${h}.${p}.${s}.${s}.${s}`),
      { key, beside: ['error jwe-pasted'] },
    ),
    error(
      'an empty payload',
      parts((h, _, s) => `Authorization: Bearer ${h}..${s}`),
      { says: /payload/u },
    ),
    no('three', asc()),
  ],
  'token-truncated': [
    error('an ellipsis at the end', (t) => `${t.slice(0, -30)}…`, { key }),
    error('three dots in the middle', (t) => `${t.slice(0, 120)}...${t.slice(-40)}`, { key }),
    error('a third part of 40 bytes', (t) => t.slice(0, -32), { key }),
    error('a third part of an impossible length', (t) => t.slice(0, -1), { key }),
    error(
      'a payload that ends in the middle',
      parts((h, p, s) => `${h}.${p.slice(0, 60)}.${s}`),
      { key },
    ),
    ...[1, 2, 4, 5, 9, 20].map((missing) => error(`DER cut by ${missing} bytes`, cutDer(71, 71 - missing))),
    no('a whole token', asc()),
  ],
  'token-masked': [
    error('asterisks', 'Authorization: Bearer ***'),
    error('a word in brackets', 'Authorization: Bearer [REDACTED]'),
    error('asterisks after the beginning', (t) => `Authorization: Bearer ${t.slice(0, 30)}********`),
    no('a token that is shown', (t) => `Authorization: Bearer ${t}`),
  ],
  'token-double-encoded': [
    warn('base64 around the token', (t) => Buffer.from(t).toString('base64'), { key }),
    warn('percent-encoded dots', (t) => t.replaceAll('.', '%2E')),
    no('a plain token', asc()),
  ],
  'token-is-key': [
    warn('a private key', sampleKey.pem),
    no('a public key', sampleKey.publicKey.export({ format: 'pem', type: 'spki' }).toString()),
  ],
  'json-bad': [
    ...(
      [
        ['a trailing comma', '{"iss":"x","exp":1,}'],
        ['single quotes', "{'iss':'x'}"],
        ['plain text', 'hello world, this is no JSON'],
      ] as const
    ).map(([name, payload]) =>
      error(name, signedText(HEADER, payload), {
        key,
        says: /payload isn’t JSON: .+ at character \d+/u,
        place: { part: 'payload' },
      }),
    ),
    error('bytes that are not UTF-8', signedText(HEADER, Buffer.from('7b2261223a22ff227d', 'hex')), {
      key,
      says: /UTF-8/u,
    }),
    error('a header that is not an object', signedText('["ES256"]   ', '{"iss":"x"}'), {
      beside: ['error aud-missing', 'error kid-placeholder', 'warn exp-missing', 'info iat-missing'],
      key,
      place: { part: 'header' },
    }),
    no('odd but valid JSON', signedText(HEADER, '\n {"iss" : "x\\u0000", "a":[1e3,null]}\n'), { key }),
  ],
})
