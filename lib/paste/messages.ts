import type { PastedMessage } from './paste'

/** Lines that explain themselves; the first group, where there is one, is the detail. Each needs its word on the line. */
const MESSAGES: readonly (readonly [word: string, id: PastedMessage['id'], form: RegExp])[] = [
  ['curl: (3)', 'curl-bad-range', /curl: \(3\)/u],
  ['Could not resolve host', 'curl-no-host', /Could not resolve host:? ?([^\s;(]{0,300})/u],
  ['no matches found', 'zsh-no-matches', /no matches found/u],
  ['ommand not found', 'command-not-found', /ommand not found: (\S{1,80})/u],
  ['ommand not found', 'command-not-found', /([^\s:]{1,80}): command not found(?!:)/u],
  ['is not recognized as', 'command-not-found', /'([^'\n]{1,80})' is not recognized as/u],
  ['CORS policy', 'cors-blocked', /CORS policy/u],
  ['locked by CORS', 'cors-blocked', /locked by CORS(?! policy)/u],
  ['Cross-Origin Request Blocked', 'cors-blocked', /Cross-Origin Request Blocked/u],
  ['Access-Control-Allow-Origin', 'cors-blocked', /not allowed by Access-Control-Allow-Origin/u],
  ['invalid curve name', 'key-unreadable', /invalid curve name/u],
  ['no start line', 'key-unreadable', /no start line/u],
  ['Could not deserialize key data', 'key-unreadable', /Could not deserialize key data/u],
  ['Could not parse the provided public key', 'key-unreadable', /Could not parse the provided public key/u],
  ['Could not parse key', 'key-unreadable', /Could not parse key/u],
  ['Unable to load PEM file', 'key-unreadable', /Unable to load PEM file/u],
  ['MalformedFraming', 'key-unreadable', /MalformedFraming/u],
  ['invalidPEMDocument', 'key-unreadable', /invalidPEMDocument/u],
  ['invalidBase64EncodedPrivateKey', 'key-unreadable', /invalidBase64EncodedPrivateKey/u],
  ['invalidAsn1', 'key-unreadable', /invalidAsn1/u],
  ['must be an asymmetric key', 'key-unreadable', /must be an asymmetric key/u],
  ['string contains null byte', 'key-unreadable', /string contains null byte/u],
  ['DECODER routines', 'key-unreadable', /DECODER routines:?.{0,40}unsupported/u],
  ['PEM routines', 'key-unreadable', /PEM routines/u],
  ['asn1 encoding routines', 'key-unreadable', /asn1 encoding routines/u],
  ['ERR_OSSL', 'key-unreadable', /ERR_OSSL_(?:UNSUPPORTED|PEM|ASN1|EVP)/u],
  ['Expecting a PEM-formatted key', 'key-unreadable', /Expecting a PEM-formatted key/u],
  ['Expecting a EllipticCurvePrivateKey', 'key-unreadable', /Expecting a EllipticCurvePrivateKey/u],
  ['wrong tag', 'key-unreadable', /wrong tag/u],
  ['InvalidKeyFormat', 'key-unreadable', /InvalidKeyFormat/u],
  ['InvalidKeyError', 'key-unreadable', /InvalidKeyError/u],
  ['InvalidKeySpecException', 'key-unreadable', /InvalidKeySpecException/u],
  ['InvalidKeyException', 'key-unreadable', /InvalidKeyException/u],
  ['Invalid key for this operation', 'key-unreadable', /Invalid key for this operation/u],
  ['must be PKCS', 'key-unreadable', /must be PKCS#?8 formatted/u],
  ['failed to parse PEM block', 'key-unreadable', /failed to (?:parse|decode) PEM block/u],
  ['must be PEM encoded', 'key-unreadable', /[Kk]ey must be (?:a )?PEM encoded/u],
  ['not a valid private key', 'key-unreadable', /not a valid private key/u],
  ['Invalid private key', 'key-unreadable', /Invalid private key/u],
  ['InvalidPrivateKey', 'key-unreadable', /InvalidPrivateKey/u],
  ['nvalid keyData', 'key-unreadable', /[Ii]nvalid keyData/u],
  [
    'secretOrPrivateKey',
    'key-unreadable',
    /secretOrPrivateKey (?:is not valid key material|must have a value)/u,
  ],
  ['Failed to load private key', 'key-unreadable', /Failed to load private key/u],
  ['nable to load private key', 'key-unreadable', /[Uu]nable to load private key/u],
  ['openssl_sign()', 'key-unreadable', /openssl_sign\(\).{0,60}(?:supplied key param|cannot be coerced)/u],
  ['openssl_pkey', 'key-unreadable', /openssl_pkey_get_private\(\)/u],
  ['It was not possible to parse your key', 'key-unreadable', /It was not possible to parse your key/u],
  ['cannot be used for signing', 'key-unreadable', /[Kk]ey.{0,40}cannot be used for signing/u],
  ['Failed to generate JWT token', 'key-unreadable', /Failed to generate JWT token/u],
  ['Failed to generate token', 'key-unreadable', /Failed to generate token: /u],
  ['x509: failed to parse private key', 'key-unreadable', /x509: failed to parse private key/u],
  ['asn1: structure error', 'key-unreadable', /asn1: structure error/u],
  ['asn1: syntax error', 'key-unreadable', /asn1: syntax error/u],
  ['illegal base64 data', 'key-unreadable', /illegal base64 data/u],
  ['PEM_read_bio', 'key-unreadable', /PEM_read_bio/u],
  ['PEMException', 'key-unreadable', /PEMException/u],
  ['unable to decode key', 'key-unreadable', /unable to decode key/u],
  ['CryptoKitError', 'key-unreadable', /CryptoKitError|CryptoKitASN1Error/u],
  ['CryptoKitASN1Error', 'key-unreadable', /CryptoKitASN1Error/u],
  ['JWTKit', 'key-unreadable', /JWTKit.{0,40}(?:invalid|signing)/u],
  ['signingAlgorithmFailure', 'key-unreadable', /signingAlgorithmFailure/u],
  ['invalidPrivateKey', 'key-unreadable', /invalidPrivateKey/u],
  ['Neither PUB key nor PRIV key', 'key-unreadable', /Neither PUB key nor PRIV key/u],
  ['ImportPkcs8PrivateKey', 'key-unreadable', /ImportPkcs8PrivateKey/u],
  ['ASN1 corrupted data', 'key-unreadable', /ASN1 corrupted data/u],
  ['No supported key formats were found', 'key-unreadable', /No supported key formats were found/u],
  ['requestGeneration', 'key-unreadable', /requestGeneration/u],
  ['Could not read private key', 'key-unreadable', /Could not read private key/u],
  ['Algorithm not supported', 'key-unreadable', /Algorithm not supported.{0,60}key/u],
  ['Invalid PEM', 'key-unreadable', /Invalid PEM/u],
  ['Failed to read private key', 'key-unreadable', /Failed to read private key/u],
  ['unsupported_private_key', 'key-unreadable', /unsupported_private_key/u],
  ['Unsupported PEM private key', 'key-unreadable', /Unsupported PEM private key/u],
  [
    'Public keys are not supported for signing',
    'key-unreadable',
    /Public keys are not supported for signing/u,
  ],
  [
    'DataError',
    'key-unreadable',
    /DataError: (?:malformed parameters|expected valid PKCS#8|Named curve mismatch|Invalid key|.{0,40}PKCS)/u,
  ],
  ['key is invalid', 'key-unreadable', /(?:^|[ :])key is invalid$/u],
  ['ust be a PEM encoded', 'key-unreadable', /ust be a PEM encoded/u],
  ['is not a valid ECDSA private key', 'key-unreadable', /is not a valid ECDSA private key/u],
  ['Illegal base64 character', 'key-unreadable', /Illegal base64 character (?:2d|5c|a|20|2f|2e)\b/u],
  ['InvalidCharacterError', 'key-unreadable', /InvalidCharacterError.{0,4}:? Invalid character/u],
  ['parameter for', 'key-unreadable', /"alg" parameter for "(?:rsa|ec|ed25519)" key type/u],
  ['parameter "', 'key-unreadable', /"alg" parameter "ES256" requires curve/u],
  ['Could not read key from', 'key-unreadable', /Could not read (?:private )?key from/u],
  ['STORE routines', 'key-unreadable', /STORE routines/u],
  ['missing private key', 'key-unreadable', /elliptic curve routines::missing private key/u],
  ['curve mismatch', 'key-unreadable', /curve mismatch/u],
  ['AuthKey file', 'key-file-missing', /Failed to load AuthKey file/u],
  ['ENOENT', 'key-file-missing', /ENOENT.{0,200}(?:AuthKey|ApiKey|SubscriptionKey|private_keys|\.p8)/u],
  [
    'o such file or directory',
    'key-file-missing',
    /(?:AuthKey|ApiKey|SubscriptionKey)_\S{1,60}.{0,200}[Nn]o such file or directory/u,
  ],
  [
    'o such file or directory',
    'key-file-missing',
    /[Nn]o such file or directory.{0,200}(?:(?:AuthKey|ApiKey|SubscriptionKey)_|\.p8)/u,
  ],
  ['FileNotFound', 'key-file-missing', /FileNotFound.{0,200}\.p8/u],
  ['ould not find', 'key-file-missing', /ould not find.{0,80}(?:(?:AuthKey|ApiKey|SubscriptionKey)_|\.p8)/u],
  ['-26000', 'upload-tool', /(-26000)\b/u],
  ['-1011', 'upload-tool', /(-1011)\b/u],
]

const LONGEST_LINE = 400

/** Finds the messages that tools print about a request that failed, each line once. */
export function findMessages(text: string): PastedMessage[] {
  const found: PastedMessage[] = []
  for (const [word, id, form] of MESSAGES) {
    let from = text.indexOf(word)
    while (from >= 0) {
      const start = Math.max(text.lastIndexOf('\n', from) + 1, from - LONGEST_LINE)
      const end = text.indexOf('\n', from)
      const line = text.slice(start, Math.min(end < 0 ? text.length : end, from + LONGEST_LINE)).trimEnd()
      const match = form.exec(line)
      const detail = match?.[1] ?? match?.[2]
      if (match) found.push({ id, line, start, ...(detail && { detail }) })
      from = end < 0 ? -1 : text.indexOf(word, end)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
