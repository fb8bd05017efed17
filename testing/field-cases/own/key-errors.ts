import { fieldCase } from './case'

const OF_THE_TEXT = ['key-literal-backslash-n', 'key-newlines-lost', 'key-body-only']

/** Libraries that could not read the key, so no request was made. */
export const keyErrors = [
  fieldCase(
    'K01',
    'jsonwebtoken of Rust',
    'written after the text of jsonwebtoken 9',
    'the key given to from_ec_pem is no PEM text of an EC key',
    [
      "thread 'main' panicked at src/token.rs:31:64:",
      'called `Result::unwrap()` on an `Err` value: Error(InvalidKeyFormat)',
      'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
    ],
    { lead: ['key-unreadable'], must: [OF_THE_TEXT], not: ['token-not-here', 'apple-outage'] },
  ),
  fieldCase(
    'K02',
    'CryptoKit in Swift',
    'written after a crash in Xcode',
    'the text is no PEM document',
    [
      "tide/Token.swift:22: Fatal error: 'try!' expression unexpectedly raised an error: CryptoKit.CryptoKitASN1Error.invalidPEMDocument",
      '2026-11-27 23:04:23.118 tide[4812:21892] Task 1: Fatal error',
    ],
    { lead: ['key-unreadable'], must: [OF_THE_TEXT], not: ['token-not-here'] },
  ),
  fieldCase(
    'K03',
    'lcobucci/jwt in a log of Laravel',
    'written after laravel.log',
    'the .p8 text in .env lost its line ends',
    [
      '[2026-11-27 23:04:23] production.ERROR: It was not possible to parse your key, reason:',
      '* error:0909006C:PEM routines:get_name:no start line {"exception":"[object] (Lcobucci\\\\JWT\\\\Signer\\\\InvalidKeyProvided(code: 0): It was not possible to parse your key, reason:',
      '#0 /srv/vendor/lcobucci/jwt/src/Signer/OpenSSL.php(88): Lcobucci\\\\JWT\\\\Signer\\\\InvalidKeyProvided::cannotBeParsed()',
      '"}',
    ],
    { lead: ['key-unreadable'], must: [OF_THE_TEXT], not: ['token-not-here', 'not-apples-response'] },
  ),
  fieldCase(
    'K04',
    'the token package of sideshow/apns2',
    'written after sideshow/apns2 token/token.go',
    'the file is no .p8 of an EC key',
    ['2026/11/27 23:04:23 token error: token: AuthKey must be a valid .p8 PEM file', 'exit status 1'],
    { lead: ['key-unreadable'], must: [OF_THE_TEXT], not: ['token-not-here', 'key-file-not-found'] },
  ),
  fieldCase(
    'K05',
    'KeyFactory in a service of Spring',
    'written after a stack trace of Java 17',
    'the base64 between the markers is not that of a PKCS#8 key',
    [
      'java.security.spec.InvalidKeySpecException: java.security.InvalidKeyException: IOException : algid parse error, not a sequence',
      '\tat jdk.crypto.ec/sun.security.ec.ECKeyFactory.engineGeneratePrivate(ECKeyFactory.java:168)',
      '\tat java.base/java.security.KeyFactory.generatePrivate(KeyFactory.java:390)',
      '\tat net.willowbrook.tide.AppleClientSecret.privateKey(AppleClientSecret.java:41)',
    ],
    { lead: ['key-unreadable'], must: [OF_THE_TEXT], not: ['token-not-here'] },
  ),
  fieldCase(
    'K06',
    'Dart decodes the file as it is',
    'written after a trace of Flutter',
    'base64 was decoded with the marker lines still around it',
    [
      '[ERROR:flutter/runtime/dart_vm_initializer.cc(41)] Unhandled Exception: FormatException: Invalid character (at character 1)',
      '-----BEGIN PRIVATE KEY-----',
      '^',
      '#0      _Base64Decoder.convert (dart:convert/base64.dart:574:11)',
      '#1      WeatherKit.generateJWT (package:weather_kit/weather_kit.dart:88:20)',
    ],
    { lead: ['key-unreadable'], not: ['token-not-here'] },
  ),
  fieldCase(
    'K07',
    'a newer release of the Python library',
    'written after cryptography 44',
    'backslashes and the letter n stand where line ends belong',
    [
      'appstoreserverlibrary.api_client: creating token failed',
      'ValueError: Unable to load PEM file. See https://cryptography.io/en/latest/faq/#why-can-t-i-import-my-pem-file for more details. InvalidData(InvalidByte(0, 92))',
    ],
    { lead: ['key-unreadable'], must: [OF_THE_TEXT], not: ['token-not-here'] },
  ),
  fieldCase(
    'K08',
    'a push library for Python',
    'Fatal1ty/aioapns#37',
    'the text of key.p8 was not passed, or not whole',
    [
      '  File "/srv/venv/lib/python3.9/site-packages/aioapns/connection.py", line 74, in get_auth_token',
      '    token = jwt.encode(',
      '  File "/srv/venv/lib/python3.9/site-packages/cryptography/hazmat/backends/openssl/backend.py", line 1248, in _handle_key_loading_error',
      '    raise ValueError(',
      "ValueError: ('Could not deserialize key data. The data may be in an incorrect format', [_OpenSSLErrorWithText(code=503841036, lib=60, reason=524556, reason_text=b'error:1E08010C:DECODER routines::unsupported')])",
    ],
    { lead: ['key-unreadable'], must: [OF_THE_TEXT], not: ['token-bytes-repr', 'token-not-here'] },
  ),
  fieldCase(
    'K09',
    'an older release of the Python library',
    'jpadilla/pyjwt#234',
    'the file could not be read as PEM',
    [
      "APNS_AUTH_KEY = './APNsAuthKey_K7M2Q9X4TB.p8'",
      'Traceback (most recent call last):',
      '  File "/usr/lib/python2.7/site-packages/jwt/algorithms.py", line 226, in prepare_key',
      '    key = load_pem_private_key(key, password=None, backend=default_backend())',
      'ValueError: Could not unserialize key data.',
    ],
    { lead: ['key-unreadable'], not: ['key-file-not-found', 'token-not-here'] },
  ),
  fieldCase(
    'K10',
    'Edge functions of a host',
    'written after logs of edge functions',
    'the key was base64 of the whole file',
    [
      '[Error] InvalidCharacterError: Failed to decode base64',
      '    at atob (ext:deno_web/05_base64.js:23:13)',
      '    at pemToBinary (file:///home/deno/functions/apple-secret/index.ts:14:18)',
      '    at importPrivateKey (file:///home/deno/functions/apple-secret/index.ts:21:15)',
    ],
    { lead: ['key-unreadable'], not: ['token-not-here'] },
  ),
  fieldCase(
    'K11',
    'jose, given the bytes of the file',
    'measured with jose 6.2.18',
    'the key was not imported',
    [
      'error: Uncaught (in promise) TypeError: Key for the ES256 algorithm must be one of type CryptoKey, KeyObject, or JSON Web Key. Received an instance of Uint8Array',
      '    at checkKeyType (https://deno.land/x/jose/lib/check_key_type.ts:46:11)',
    ],
    { lead: ['key-unreadable'], not: ['token-not-here'] },
  ),
]
