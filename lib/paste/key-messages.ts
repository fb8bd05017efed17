import type { Mentions } from './mentions'
import type { PastedMessage } from './paste'

/**
 * What a message shows by itself. `signing`: it is about a key that signs. `format`: it is about PEM or DER, which keys
 * and certificates use. `data`: it is about any encoded data, from keys to pictures.
 */
type Speaks = 'signing' | 'format' | 'data'

/** Messages of libraries that can't read a key. A line is compared with the pattern only if it contains the word. */
const MESSAGES: readonly (readonly [speaks: Speaks, word: string, form: RegExp])[] = [
  ['signing', 'must be an asymmetric key', /must be an asymmetric key(?! when using [RP]S)/u],
  ['signing', 'secretOrPrivateKey', /secretOrPrivateKey (?:is not valid key material|must have a value)/u],
  ['signing', 'must be PKCS', /must be PKCS#?8 formatted/u],
  ['signing', 'invalidPEMDocument', /invalidPEMDocument/u],
  ['signing', 'invalidBase64EncodedPrivateKey', /invalidBase64EncodedPrivateKey/u],
  ['signing', 'Expecting a PEM-formatted key', /Expecting a PEM-formatted key/u],
  ['signing', 'Expecting a EllipticCurvePrivateKey', /Expecting a EllipticCurvePrivateKey/u],
  ['signing', 'Invalid key for this operation', /Invalid key for this operation/u],
  ['signing', 'openssl_sign()', /openssl_sign\(\).{0,60}(?:supplied key param|cannot be coerced)/u],
  ['signing', 'cannot be used for signing', /[Kk]ey.{0,40}cannot be used for signing/u],
  [
    'signing',
    'JWT.Error',
    /AppStoreConnect_Swift_SDK\.JWT\.Error error \d|\bJWT\.Error: The private key is not valid/u,
  ],
  ['signing', 'Failed to generate JWT token', /Failed to generate JWT token/u],
  ['signing', 'It was not possible to parse your key', /It was not possible to parse your key/u],
  ['signing', 'parameter for', /alg\\{0,3}" parameter for \\{0,3}"(?:rsa|ec|ed25519)\\{0,3}" key type/u],
  ['signing', 'requires curve', /alg\\{0,3}" parameter \\{0,3}"ES256\\{0,3}" requires curve/u],
  ['signing', 'is not a valid ECDSA private key', /is not a valid ECDSA private key/u],
  ['signing', 'missing private key', /(?:elliptic curve routines::|EVP_PKEY_sign: )missing private key/u],
  [
    'signing',
    'signing key was provided',
    /payload algorithm is ES\d+ but \S{1,20} signing key was provided/u,
  ],
  ['signing', "object has no attribute 'sign'", /PublicKey' object has no attribute 'sign'/u],
  ['signing', 'undefined method', /undefined method .group. for .{0,20}OpenSSL::PKey::(?:RSA|DSA|PKey)/u],
  ['signing', 'FAST_JWT_', /FAST_JWT_(?:SIGN_ERROR|INVALID_KEY)/u],
  ['signing', 'specified length of', /"[rs]" specified length of "\d+", max of "\d+" is acceptable/u],
  ['format', 'Could not parse PKey', /Could not parse PKey/u],
  ['format', 'incorrect pkey type', /incorrect pkey type/u],
  ['signing', 'Public keys are not', /Public keys are not supported for signing/u],
  ['signing', 'signingAlgorithmFailure', /signingAlgorithmFailure/u],
  ['signing', 'JWTKit', /JWTKit.{0,40}(?:invalid|signing)/u],
  ['signing', 'ust be a PEM encoded', /ust be a PEM encoded PKCS1 or PKCS8/u],
  [
    'signing',
    'must be one of type',
    /\bKey (?:for the ES256 algorithm )?must be one of type (?:CryptoKey|KeyObject)/u,
  ],
  ['signing', 'invalid curve name', /invalid curve name/u],
  ['signing', 'AuthKey must be', /AuthKey must be (?:a valid|of type)/u],
  ['format', 'no start line', /no start line/u],
  ['format', 'serialize key data', /Could not (?:de|un)serialize key data/u],
  ['format', 'Could not parse the provided public key', /Could not parse the provided public key/u],
  ['format', 'Could not parse key', /Could not parse key/u],
  ['format', 'Unable to load PEM file', /Unable to load PEM file/u],
  ['format', 'MalformedFraming', /MalformedFraming/u],
  ['format', 'invalidAsn1', /invalidAsn1/u],
  ['format', 'DECODER routines', /DECODER routines:?.{0,40}unsupported/u],
  ['format', 'PEM routines', /PEM routines/u],
  ['format', 'STORE routines', /STORE routines/u],
  ['format', 'asn1 encoding routines', /asn1 encoding routines/u],
  ['format', 'ERR_OSSL', /ERR_OSSL_(?:UNSUPPORTED|PEM|ASN1)/u],
  ['format', 'InvalidKeyFormat', /InvalidKeyFormat/u],
  ['format', 'InvalidKeySpecException', /InvalidKeySpecException/u],
  ['format', 'InvalidKeyException', /InvalidKeyException:? (?:IOException|algid|.{0,60}\bEC\b)/u],
  ['format', 'failed to parse PEM block', /failed to (?:parse|decode) PEM block/u],
  ['format', 'must be PEM encoded', /[Kk]ey must be (?:a )?PEM encoded/u],
  ['format', 'not a valid private key', /not a valid private key/u],
  ['format', 'not a valid public or private key', /not a valid public or private key/u],
  ['format', 'nvalid keyData', /[Ii]nvalid keyData/u],
  ['format', 'ailed to load private key', /[Ff]ailed to load private key/u],
  ['format', 'nable to load private key', /[Uu]nable to load private key/u],
  ['format', 'openssl_pkey', /openssl_pkey_get_private\(\)/u],
  ['format', 'x509: failed to parse private key', /x509: failed to parse private key/u],
  ['format', 'PEM_read_bio', /PEM_read_bio/u],
  ['format', 'unable to decode key', /unable to decode key/u],
  ['format', 'nvalidPrivateKey', /\b[Ii]nvalidPrivateKey/u],
  ['format', 'Neither PUB key nor PRIV key', /Neither PUB key nor PRIV key/u],
  ['format', 'ImportPkcs8PrivateKey', /ImportPkcs8PrivateKey/u],
  ['format', 'No supported key formats were found', /No supported key formats were found/u],
  ['format', 'Could not read', /Could not read (?:private )?key\b/u],
  ['format', 'Invalid PEM', /Invalid PEM/u],
  ['format', 'Failed to read private key', /Failed to read private key/u],
  ['format', 'unsupported_private_key', /unsupported_private_key/u],
  ['format', 'Unsupported PEM private key', /Unsupported PEM private key/u],
  [
    'format',
    'DataError',
    /DataError\]?: (?:malformed parameters|expected valid PKCS#8|Named curve mismatch|Invalid key|.{0,40}PKCS)/u,
  ],
  ['data', 'curve mismatch', /curve mismatch/u],
  ['data', 'string contains null byte', /string contains null byte/u],
  ['data', 'wrong tag', /wrong tag/u],
  ['data', 'ERR_OSSL_EVP', /ERR_OSSL_EVP/u],
  ['data', 'InvalidKeyError', /InvalidKeyError/u],
  ['data', 'InvalidKeyException', /InvalidKeyException/u],
  ['data', 'nvalid private key', /\b[Ii]nvalid private key/u],
  ['data', 'Failed to generate token', /Failed to generate token: /u],
  ['data', 'asn1: ', /asn1: (?:structure|syntax) error/u],
  ['data', 'illegal base64 data', /illegal base64 data/u],
  ['data', 'Illegal base64 character', /Illegal base64 character (?:2d|5c|a|20|2f|2e)\b/u],
  [
    'data',
    'InvalidCharacterError',
    /InvalidCharacterError.{0,4}:? (?:Invalid character|Failed to decode base64)/u,
  ],
  ['data', 'FormatException', /FormatException: Invalid (?:character|length|base64)/u],
  ['data', 'bad base-64', /IllegalArgumentException: bad base-64/u],
  ['data', 'PEMException', /PEMException/u],
  ['data', 'CryptoKit', /CryptoKitError|CryptoKitASN1Error/u],
  ['data', 'ASN1 corrupted data', /ASN1 corrupted data/u],
  ['data', 'requestGeneration', /requestGeneration/u],
  ['data', 'Algorithm not supported', /Algorithm not supported.{0,60}key/u],
  ['data', 'key is invalid', /(?:^|[ :])key is invalid$/u],
]

/** The words of these messages. */
export const KEY_WORDS: readonly string[] = MESSAGES.map(([, word]) => word)

/** Words for the keys that Assay is about. A message near one of them is about such a key, whatever else is near. */
const OF_APPLE =
  /\.p8\b|AuthKey|SubscriptionKey_|\bES256\b|prime256v1|\bapple(?!webkit|script)|app[ _-]?store|appstore|fastlane|spaceship|\bapns?2?\b|node-apn|weather_?kit|music_?kit|mapkit|devicecheck|notary/iu
/** Words for everything else that reads keys, certificates and encoded data. */
const OF_OTHERS =
  /certificate|\bcert(?:s|file)?\b|\.(?:crt|cer|jks|keystore)\b|\b(?:SSL|TLS)\b|\bSSL_|\btls:|secure-context|_tls_wrap|x509(?!: failed to parse private)|nginx|httpd|postgres|psql|mysql|mongo|redis|mosquitto|mqtt|kafka|ldap|server\.key|\bssh\d?\b|openssh|\(publickey|paramiko|keytool|key ?store|android\.security|\bAES|\bcipher|\bPGP|\bgpg\b|webpack|createHash|digital envelope|google[/.](?:auth|oauth)|service_account|octokit|auth-app|snowflake|wallet|ethers|web3|\bhex\b|image|avatar|thumbnail|picture|photo|data-?url|upload/iu
/** Words for signing a token and for the key that signs it. */
const OF_SIGNING =
  /\bJW[ST]\b|jsonwebtoken|\bjose\b|jwt|\bsign(?:s|ed|er|ing|ature)?\b|private[ _-]?key|PRIVATE KEY|pkcs_?#?8|ECDSA|\bECKey|\bPEM\b|create_?token|make_?token|generate_?token|bearer/iu

const AROUND = 1200
/** How often each message is looked at. A log that repeats a message shows the same as its first line. */
const MOST = 40

/**
 * Finds the messages that say that a key couldn't be read. Nearly every one of them also occurs with certificates, SSH
 * or broken base64, so the text near it decides. If that text doesn't decide and the message may be about other data,
 * it is marked as doubtful.
 *
 * @param mentions - the lines of the text that contain any of `KEY_WORDS`
 * @returns only the first message that is certain; if there is none, all doubtful ones
 */
export function findKeyMessages(text: string, mentions: Mentions): PastedMessage[] {
  const doubtful: PastedMessage[] = []
  for (const [speaks, word, form] of MESSAGES) {
    let looked = 0
    for (const { line, start, end } of mentions.of(word)) {
      if (looked === MOST) break
      looked += 1
      const sure = form.test(line) && isOfKey(speaks, text.slice(Math.max(0, start - AROUND), end + AROUND))
      if (sure) return [{ id: 'key-unreadable', line, start }]
      if (sure === undefined) doubtful.push({ id: 'key-unreadable', line, start, doubtful: true })
    }
  }
  return doubtful
}

/** Whether a message is about a key that signs; undefined if the text near it doesn't show it. */
function isOfKey(speaks: Speaks, around: string): boolean | undefined {
  if (OF_APPLE.test(around)) return true
  if (OF_OTHERS.test(around)) return false
  return speaks !== 'data' || OF_SIGNING.test(around) || undefined
}
