import type { CodeTargetId } from '../../lib/target'

/** The ways to break the minting code of each language, as it is written for the values below. */

export const KEY_ID = '2X9R4HXF34'
export const ISSUER = '57246542-96fe-1a63-e053-0824d011072a'

/**
 * What is changed, and what Inspect then reports: the severity, the id, and a text in the line that the finding names.
 */
export interface Breakage {
  readonly changes: readonly (readonly [find: string, put: string])[]
  readonly finds: readonly (readonly [severity: string, id: string, line: string])[]
}

/** A breakage for one language, or the reason why the language has none of this kind. */
export type Broken = Breakage | string

const broken = (find: string, put: string, finding: string, line = put): Breakage => {
  const [severity = '', id = ''] = finding.split(' ')
  return { changes: [[find, put]], finds: [[severity, id, line]] }
}

/** How the same fault is made in one language. */
interface Words {
  /** The current time in seconds. */
  readonly now: string
  readonly milliseconds: string
  /** The time with a fraction; a sentence if the language has no such thing. */
  readonly fraction: string
  /** The sum that gives the expiry, and the same as a string. */
  readonly exp: string
  readonly text: string
  /** The claims and the Key ID, each with what separates it from the next. */
  readonly audience: string
  readonly issuer: string
  readonly kid: string
  /** A text in the line that is named if a claim or the Key ID is missing. */
  readonly claims?: string
  /** A text in the line of the claim that comes first if there is no issuer. */
  readonly iat: string
  readonly header: string
}

function common(words: Words) {
  const { now, milliseconds, text, fraction, exp, audience, issuer, kid, claims, iat, header } = words
  const lifetime = exp.replace(/^.* \+ /u, '')
  const unless = (put: string, finding: string): Broken =>
    put.endsWith('.') ? put : broken(now, put, finding)
  return {
    'an hour': broken(exp, exp.replace('15', '60'), 'error exp-too-far'),
    'exactly twenty minutes': broken(exp, exp.replace('15', '20'), 'warn exp-exactly-20'),
    'a duration': broken(exp, lifetime, 'error time-relative'),
    milliseconds: unless(milliseconds, 'error time-ms'),
    'a time as a string': broken(exp, text, 'warn time-string'),
    'a fraction': unless(fraction, 'info time-fraction'),
    'issued in the future': broken(`${now} - 60`, `${now} + 3600`, 'warn iat-in-future'),
    'another audience': broken('appstoreconnect-v1', 'appstoreconnect-v2', 'error aud-wrong'),
    'no audience': broken(audience, '', 'error aud-missing', claims ?? ISSUER),
    'a Team ID as issuer': broken(ISSUER, '9B7XQ2KD4M', 'error iss-team-id'),
    'no issuer': broken(issuer, '', 'error iss-missing', claims ?? iat),
    'no Key ID': broken(kid, '', 'error kid-missing', header),
    'a file name as Key ID': broken(
      kid,
      kid.replace(KEY_ID, `AuthKey_${KEY_ID}`),
      'error kid-decorated',
      header,
    ),
  }
}

/** The faults whose code differs from library to library. */
type Own = Readonly<
  Record<
    | 'another algorithm'
    | 'no algorithm'
    | 'a signature in DER'
    | 'standard base64'
    | 'the key read wrongly'
    | 'no Bearer',
    Broken
  >
>

const LIBRARY_SIGNS = 'The library makes the signature, in the one form that it has.'
const LIBRARY_ENCODES = 'The library encodes the parts by itself.'
const NEVER_SENT = 'The program has no name for the token, which it prints.'
const NO_FRACTION = 'The call gives whole seconds in every case.'

const javascript = {
  now: 'Math.floor(Date.now() / 1000)',
  milliseconds: 'Date.now()',
  text: 'String(issuedAt + 15 * 60)',
  fraction: 'Date.now() / 1000',
  exp: 'issuedAt + 15 * 60',
  audience: "  aud: 'appstoreconnect-v1',\n",
  issuer: `  iss: '${ISSUER}',\n`,
  kid: ` kid: '${KEY_ID}',`,
  iat: 'iat: issuedAt',
  header: "alg: 'ES256'",
}
const sentByFetch = (line: string): Breakage => ({
  changes: [['console.log(token)', `await fetch(url, { headers: { ${line} } })`]],
  finds: [['error', 'bearer-missing', line]],
})

const withJose: Own = {
  'another algorithm': broken("{ alg: 'ES256',", "{ alg: 'HS256',", 'error alg-hs256'),
  'no algorithm': broken("alg: 'ES256', ", '', 'error alg-missing', 'setProtectedHeader'),
  'a signature in DER': LIBRARY_SIGNS,
  'standard base64': LIBRARY_ENCODES,
  'the key read wrongly': 'jose throws for anything but a key object, and no token is made.',
  'no Bearer': sentByFetch('Authorization: token'),
}
const jose = { ...common({ ...javascript, claims: '.setProtectedHeader' }), ...withJose }

/** The faults for each language that Mint writes. Every language has the same list. */
export const minting: Readonly<
  Partial<Record<CodeTargetId, Readonly<Record<keyof ReturnType<typeof common> | keyof Own, Broken>>>>
> = {
  'node-jose': jose,
  deno: jose,
  bun: jose,
  'node-jsonwebtoken': {
    ...common({
      ...javascript,
      audience: `  ${javascript.audience}`,
      issuer: `  ${javascript.issuer}`,
      kid: ` kid: '${KEY_ID}' `,
      header: "algorithm: 'ES256'",
    }),
    'a file name as Key ID': broken(` kid: '${KEY_ID}'`, ` kid: 'AuthKey_${KEY_ID}'`, 'error kid-decorated'),
    'another algorithm': broken("algorithm: 'ES256'", "algorithm: 'HS256'", 'error alg-hs256'),
    'no algorithm': broken(
      "    algorithm: 'ES256', // the default is HS256\n",
      '',
      'error alg-hs256',
      'header: {',
    ),
    'a signature in DER': LIBRARY_SIGNS,
    'standard base64': LIBRARY_ENCODES,
    'the key read wrongly': broken('  key,\n', "  'AuthKey_2X9R4HXF34.p8',\n", 'error key-not-content'),
    'no Bearer': sentByFetch('Authorization: token'),
  },
  node: {
    ...common(javascript),
    'another algorithm': broken("{ alg: 'ES256',", "{ alg: 'HS256',", 'error alg-hs256'),
    'no algorithm': broken("alg: 'ES256', ", '', 'error alg-missing', "kid: '"),
    'a signature in DER': broken(
      "{ key, dsaEncoding: 'ieee-p1363' }",
      'key',
      'error sig-der',
      "sign('sha256'",
    ),
    'standard base64': broken(
      "JSON.stringify(part)).toString('base64url')",
      "JSON.stringify(part)).toString('base64')",
      'error b64-standard',
    ),
    'the key read wrongly': 'Node throws for a key that it cannot read, and no token is made.',
    'no Bearer': NEVER_SENT,
  },
  pyjwt: {
    ...common({
      now: 'int(time.time())',
      milliseconds: 'int(time.time() * 1000)',
      text: 'str(issued_at + 15 * 60)',
      fraction: 'time.time()',
      exp: 'issued_at + 15 * 60',
      audience: '        "aud": "appstoreconnect-v1",\n',
      issuer: `        "iss": "${ISSUER}",\n`,
      kid: `"kid": "${KEY_ID}"`,
      iat: '"iat": issued_at',
      header: 'headers={',
    }),
    'another algorithm': broken('algorithm="ES256"', 'algorithm="HS256"', 'error alg-hs256'),
    'no algorithm': broken(
      '    algorithm="ES256",  # the default is HS256\n',
      '',
      'error alg-hs256',
      'headers={',
    ),
    'a signature in DER': LIBRARY_SIGNS,
    'standard base64': LIBRARY_ENCODES,
    'the key read wrongly': broken('    key,\n', '    "AuthKey_2X9R4HXF34.p8",\n', 'error key-not-content'),
    'no Bearer': broken(
      'print(token)',
      'requests.get(url, headers={"Authorization": token})',
      'error bearer-missing',
    ),
  },
  'ruby-jwt': {
    ...common({
      now: 'Time.now.to_i',
      milliseconds: '(Time.now.to_f * 1000).to_i',
      text: '(issued_at + 15 * 60).to_s',
      fraction: 'Time.now.to_f',
      exp: 'issued_at + 15 * 60',
      audience: "  aud: 'appstoreconnect-v1',\n",
      issuer: `  iss: '${ISSUER}',\n`,
      kid: ` kid: '${KEY_ID}',`,
      iat: 'iat: issued_at',
      header: "typ: 'JWT'",
    }),
    'another algorithm': broken("'ES256'", "'HS256'", 'error alg-hs256'),
    'no algorithm': {
      changes: [[", 'ES256', header)", ')']],
      finds: [
        ['error', 'alg-hs256', 'JWT.encode'],
        ['error', 'kid-missing', 'JWT.encode'],
      ],
    },
    'a signature in DER': LIBRARY_SIGNS,
    'standard base64': LIBRARY_ENCODES,
    'the key read wrongly': broken(
      'JWT.encode(payload, key,',
      "JWT.encode(payload, 'AuthKey_2X9R4HXF34.p8',",
      'error key-not-content',
    ),
    'no Bearer': {
      changes: [
        ['puts JWT.encode', 'token = JWT.encode'],
        ["'ES256', header)\n", "'ES256', header)\nrequest['Authorization'] = token\n"],
      ],
      finds: [['error', 'bearer-missing', "request['Authorization']"]],
    },
  },
  'golang-jwt': {
    ...common({
      now: 'time.Now().Unix()',
      milliseconds: 'time.Now().UnixMilli()',
      text: 'strconv.FormatInt(issuedAt + 15*60, 10)',
      fraction: NO_FRACTION,
      exp: 'issuedAt + 15*60',
      audience: '\t\t"aud": "appstoreconnect-v1",\n',
      issuer: `\t\t"iss": "${ISSUER}",\n`,
      kid: `\ttoken.Header["kid"] = "${KEY_ID}"\n`,
      iat: '"iat":',
      header: '\t})\n',
    }),
    'a file name as Key ID': broken(`= "${KEY_ID}"`, `= "AuthKey_${KEY_ID}"`, 'error kid-decorated'),
    'another algorithm': broken('SigningMethodES256', 'SigningMethodHS256', 'error alg-hs256'),
    'no algorithm': 'The first argument of NewWithClaims is the algorithm.',
    'a signature in DER': LIBRARY_SIGNS,
    'standard base64': LIBRARY_ENCODES,
    'the key read wrongly': 'golang-jwt gives an error for a key of another type, and no token is made.',
    'no Bearer': broken(
      'fmt.Println(signed)',
      'request.Header.Set("Authorization", signed)',
      'error bearer-missing',
    ),
  },
  'php-jwt': {
    ...common({
      now: 'time()',
      milliseconds: '(int) (microtime(true) * 1000)',
      text: 'strval($issuedAt + 15 * 60)',
      fraction: 'microtime(true)',
      exp: '$issuedAt + 15 * 60',
      audience: "    'aud' => 'appstoreconnect-v1',\n",
      issuer: `    'iss' => '${ISSUER}',\n`,
      kid: `, '${KEY_ID}')`,
      iat: "'iat' =>",
      header: 'JWT::encode',
    }),
    'no Key ID': broken(`, '${KEY_ID}')`, ')', 'error kid-missing', 'JWT::encode'),
    'another algorithm': broken("'ES256'", "'HS256'", 'error alg-hs256'),
    'no algorithm': {
      changes: [[", 'ES256', '2X9R4HXF34')", ')']],
      finds: [
        ['error', 'alg-hs256', 'JWT::encode'],
        ['error', 'kid-missing', 'JWT::encode'],
      ],
    },
    'a signature in DER': LIBRARY_SIGNS,
    'standard base64': LIBRARY_ENCODES,
    'the key read wrongly': broken(
      'encode($claims, $key,',
      "encode($claims, 'AuthKey_2X9R4HXF34.p8',",
      'error key-not-content',
    ),
    'no Bearer': NEVER_SENT,
  },
  'php-openssl': {
    ...common({
      now: 'time()',
      milliseconds: '(int) (microtime(true) * 1000)',
      text: 'strval($issuedAt + 15 * 60)',
      fraction: 'microtime(true)',
      exp: '$issuedAt + 15 * 60',
      audience: "    'aud' => 'appstoreconnect-v1',\n",
      issuer: `    'iss' => '${ISSUER}',\n`,
      kid: ` 'kid' => '${KEY_ID}',`,
      iat: "'iat' =>",
      header: "'alg' =>",
    }),
    'another algorithm': broken("'alg' => 'ES256'", "'alg' => 'HS256'", 'error alg-hs256'),
    'no algorithm': broken("'alg' => 'ES256', ", '', 'error alg-missing', "'kid' =>"),
    'a signature in DER': {
      changes: [
        [
          `$length = ord($der[3]);
$signature = '';
foreach ([substr($der, 4, $length), substr($der, 6 + $length)] as $number) {
    $signature .= str_pad(ltrim($number, "\\0"), 32, "\\0", STR_PAD_LEFT);
}
`,
          '$signature = $der;\n',
        ],
      ],
      finds: [['error', 'sig-der', 'openssl_sign(']],
    },
    'standard base64': broken(
      "rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=')",
      'base64_encode($bytes)',
      'error b64-standard',
    ),
    'the key read wrongly': broken(', OPENSSL_ALGO_SHA256)', ')', 'error sig-no-verify', 'openssl_sign('),
    'no Bearer': NEVER_SENT,
  },
  java: {
    ...common({
      now: 'Instant.now().getEpochSecond()',
      milliseconds: 'System.currentTimeMillis()',
      text: 'Long.toString(issuedAt + 15 * 60)',
      fraction: NO_FRACTION,
      exp: 'issuedAt + 15 * 60',
      audience: ',"aud":"appstoreconnect-v1"',
      issuer: `"iss":"${ISSUER}",`,
      kid: `"kid":"${KEY_ID}",`,
      iat: '"iat":',
      header: '{"alg"',
    }),
    'a time as a string': broken('"exp":%d', '"exp":"%d"', 'warn time-string'),
    'another algorithm': broken('"alg":"ES256"', '"alg":"HS256"', 'error alg-hs256'),
    'no algorithm': broken('"alg":"ES256",', '', 'error alg-missing', '{"kid"'),
    'a signature in DER': broken(
      'getInstance("SHA256withECDSAinP1363Format")',
      'getInstance("SHA256withECDSA")',
      'error sig-der',
    ),
    'standard base64': broken(
      'Base64.getUrlEncoder().withoutPadding()',
      'Base64.getEncoder()',
      'error b64-standard',
    ),
    'the key read wrongly': 'Java throws for a key that it cannot read, and no token is made.',
    'no Bearer': NEVER_SENT,
  },
  kotlin: {
    ...common({
      now: 'Instant.now().epochSecond',
      milliseconds: 'System.currentTimeMillis()',
      text: '(issuedAt + 15 * 60).toString()',
      fraction: NO_FRACTION,
      exp: 'issuedAt + 15 * 60',
      audience: ',"aud":"appstoreconnect-v1"',
      issuer: `"iss":"${ISSUER}",`,
      kid: `"kid":"${KEY_ID}",`,
      iat: '"iat":',
      header: '{"alg"',
    }),
    'a time as a string': broken(
      `"exp":\${issuedAt + 15 * 60}`,
      `"exp":"\${issuedAt + 15 * 60}"`,
      'warn time-string',
    ),
    'another algorithm': broken('"alg":"ES256"', '"alg":"HS256"', 'error alg-hs256'),
    'no algorithm': broken('"alg":"ES256",', '', 'error alg-missing', '{"kid"'),
    'a signature in DER': broken(
      'getInstance("SHA256withECDSAinP1363Format")',
      'getInstance("SHA256withECDSA")',
      'error sig-der',
    ),
    'standard base64': broken(
      'Base64.getUrlEncoder().withoutPadding()',
      'Base64.getEncoder()',
      'error b64-standard',
    ),
    'the key read wrongly': 'The JVM throws for a key that it cannot read, and no token is made.',
    'no Bearer': NEVER_SENT,
  },
  csharp: {
    ...common({
      now: 'DateTimeOffset.UtcNow.ToUnixTimeSeconds()',
      milliseconds: 'DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()',
      text: '(issuedAt + 15 * 60).ToString()',
      fraction: NO_FRACTION,
      exp: 'issuedAt + 15 * 60',
      audience: '    ["aud"] = "appstoreconnect-v1",\n',
      issuer: `    ["iss"] = "${ISSUER}",\n`,
      kid: ` ["kid"] = "${KEY_ID}",`,
      iat: '["iat"]',
      header: '["alg"]',
    }),
    'another algorithm': broken('["alg"] = "ES256"', '["alg"] = "HS256"', 'error alg-hs256'),
    'no algorithm': broken('["alg"] = "ES256", ', '', 'error alg-missing', '["kid"]'),
    'a signature in DER': broken(
      'HashAlgorithmName.SHA256)',
      'HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)',
      'error sig-der',
    ),
    'standard base64': broken(
      'Base64Url.EncodeToString(Encoding',
      'Convert.ToBase64String(Encoding',
      'error b64-standard',
    ),
    'the key read wrongly': '.NET throws for a key that it cannot read, and no token is made.',
    'no Bearer': NEVER_SENT,
  },
  rust: {
    ...common({
      now: 'SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs()',
      milliseconds: 'SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis()',
      text: '(issued_at + 15 * 60).to_string()',
      fraction: 'SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs_f64()',
      exp: 'issued_at + 15 * 60',
      audience: '        "aud": "appstoreconnect-v1",\n',
      issuer: `        "iss": "${ISSUER}",\n`,
      kid: ` kid: Some("${KEY_ID}".into()),`,
      iat: '"iat":',
      header: 'Header::new',
    }),
    'another algorithm': broken('Algorithm::ES256', 'Algorithm::HS256', 'error alg-hs256'),
    'no algorithm': broken(
      'Header::new(Algorithm::ES256)',
      'Header::default()',
      'error alg-hs256',
      '..Header',
    ),
    'a signature in DER': LIBRARY_SIGNS,
    'standard base64': LIBRARY_ENCODES,
    'the key read wrongly': 'The key has a type of its own, and other bytes do not compile.',
    'no Bearer': NEVER_SENT,
  },
  cryptokit: {
    ...common({
      now: 'Int(Date().timeIntervalSince1970)',
      milliseconds: 'Int(Date().timeIntervalSince1970 * 1000)',
      text: 'String(issuedAt + 15 * 60)',
      fraction: 'Date().timeIntervalSince1970',
      exp: 'issuedAt + 15 * 60',
      audience: '    "aud": "appstoreconnect-v1",\n',
      issuer: `    "iss": "${ISSUER}",\n`,
      kid: ` "kid": "${KEY_ID}",`,
      iat: '"iat":',
      header: '"alg":',
    }),
    'another algorithm': broken('"alg": "ES256"', '"alg": "HS256"', 'error alg-hs256'),
    'no algorithm': broken('"alg": "ES256", ', '', 'error alg-missing', '"kid":'),
    'a signature in DER': broken('.rawRepresentation', '.derRepresentation', 'error sig-der'),
    'standard base64': {
      changes: [
        [
          `.replacingOccurrences(of: "+", with: "-")
        .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")`,
          '',
        ],
      ],
      finds: [['error', 'b64-standard', 'base64EncodedString()']],
    },
    'the key read wrongly': 'The key has a type of its own, and CryptoKit throws for other text.',
    'no Bearer': NEVER_SENT,
  },
  openssl: {
    ...common({
      now: '$(date +%s)',
      milliseconds: '$(date +%s%3N)',
      text: '',
      fraction: 'The shell counts in whole numbers alone.',
      exp: 'issued_at + 15 * 60',
      audience: ',"aud":"appstoreconnect-v1"',
      issuer: `"iss":"${ISSUER}",`,
      kid: `"kid":"${KEY_ID}",`,
      iat: 'payload=',
      header: 'header=',
    }),
    'a time as a string': broken(
      '"exp":\'$((issued_at + 15 * 60))\'',
      '"exp":"\'$((issued_at + 15 * 60))\'"',
      'warn time-string',
    ),
    'another algorithm': broken('"alg":"ES256"', '"alg":"HS256"', 'error alg-hs256'),
    'no algorithm': broken('"alg":"ES256",', '', 'error alg-missing', 'header='),
    'a signature in DER': {
      changes: [
        [' | openssl asn1parse -inform DER |\n', ' | base64url)\n'],
        [`  awk -F: '/INTEGER/ { printf "%64s", $NF }' | tr ' ' 0)\n`, ''],
        [
          `signature=$(printf "$(printf %s "$numbers" | sed 's/../\\\\x&/g')" | base64url)`,
          'signature=$numbers',
        ],
      ],
      finds: [['error', 'sig-der', 'dgst -sha256']],
    },
    'standard base64': broken(" | tr '+/' '-_' | tr -d '='", '', 'error b64-standard', 'base64url() {'),
    'the key read wrongly': broken(
      'printf %s "$input" | openssl dgst',
      'echo "$input" | openssl dgst',
      'error sig-no-verify',
    ),
    'no Bearer': NEVER_SENT,
  },
  'powershell-7': {
    ...common({
      now: '[DateTimeOffset]::UtcNow.ToUnixTimeSeconds()',
      milliseconds: '[DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds()',
      text: '($issuedAt + 15 * 60).ToString()',
      fraction: NO_FRACTION,
      exp: '$issuedAt + 15 * 60',
      audience: "    'aud' = 'appstoreconnect-v1'\n",
      issuer: `    'iss' = '${ISSUER}'\n`,
      kid: ` 'kid' = '${KEY_ID}';`,
      iat: "'iat' =",
      header: "'alg' =",
    }),
    'another algorithm': broken("'alg' = 'ES256'", "'alg' = 'HS256'", 'error alg-hs256'),
    'no algorithm': broken("'alg' = 'ES256'; ", '', 'error alg-missing', "'kid' ="),
    'a signature in DER': broken(
      '[Security.Cryptography.HashAlgorithmName]::SHA256)',
      '[Security.Cryptography.HashAlgorithmName]::SHA256, [Security.Cryptography.DSASignatureFormat]::Rfc3279DerSequence)',
      'error sig-der',
    ),
    'standard base64': broken(
      '.TrimEnd("=").Replace("+", "-").Replace("/", "_")',
      '',
      'error b64-standard',
      'ToBase64String',
    ),
    'the key read wrongly': '.NET throws for a key that it cannot read, and no token is made.',
    'no Bearer': NEVER_SENT,
  },
}
