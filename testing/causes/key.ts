import { sampleKey } from '../sample-token'
import { asc, causes, error, no, POSSIBLE_CAUSES, sample, warn } from './row'

const key = sampleKey

/** What a loaded key reveals about a token. Causes in the text of a key are tested beside the reader of keys. */
export const loadedKey = causes({
  'key-unreadable': [
    error(
      'Python',
      "ValueError: ('Could not deserialize key data. The data may be in an incorrect format')",
      { beside: [POSSIBLE_CAUSES], first: true },
    ),
    error('Ruby', '[!] invalid curve name (OpenSSL::PKey::ECError)', {
      beside: [POSSIBLE_CAUSES],
      first: true,
    }),
    error('Node', 'Error: error:1E08010C:DECODER routines::unsupported', {
      beside: [POSSIBLE_CAUSES],
      first: true,
    }),
    error('jose', 'TypeError: "pkcs8" must be PKCS#8 formatted string', {
      beside: [POSSIBLE_CAUSES],
      first: true,
    }),
    error('Java', 'java.security.InvalidKeyException: IOException : algid parse error', {
      beside: [POSSIBLE_CAUSES],
      first: true,
    }),
    error('Go', 'panic: x509: failed to parse private key (use ParseECPrivateKey instead)', {
      beside: [POSSIBLE_CAUSES],
      first: true,
    }),
    error('Swift', 'invalidPEMDocument', { beside: [POSSIBLE_CAUSES], first: true }),
    no('a token', asc()),
  ],
  'key-file-not-found': [
    error('altool', 'Error: Failed to load AuthKey file. (-43)', { first: true }),
    error(
      'Node',
      "Error: ENOENT: no such file or directory, open '/srv/private_keys/AuthKey_2X9R4HXF34.p8'",
      { first: true },
    ),
    no('another file', "Error: ENOENT: no such file or directory, open '/srv/app/config.json'"),
  ],
  'key-file-name-says-other': [
    warn('another Key ID than kid', asc(), {
      key,
      keyFileName: 'AuthKey_ABCDE12345.p8',
      says: /ABCDE12345.*2X9R4HXF34|2X9R4HXF34.*ABCDE12345/su,
    }),
    warn('an In-App Purchase key for App Store Connect', asc(), {
      beside: ['warn iap-key-on-asc'],
      key,
      keyFileName: 'SubscriptionKey_2X9R4HXF34.p8',
      says: /In-App Purchase/u,
    }),
    ...['AuthKey_2X9R4HXF34.p8', 'AuthKey_2X9R4HXF34 (1).p8', 'my-key.p8'].map((keyFileName) =>
      no(keyFileName, asc(), { key, keyFileName }),
    ),
    no('an In-App Purchase key for its own service', sample('app-store-server'), {
      key,
      keyFileName: 'SubscriptionKey_2X9R4HXF34.p8',
    }),
    no(
      'a kid with the file name around it, which has a cause of its own',
      asc({ header: { kid: 'AuthKey_2X9R4HXF34.p8' } }),
      { key, keyFileName: 'AuthKey_2X9R4HXF34.p8' },
    ),
  ],
})
