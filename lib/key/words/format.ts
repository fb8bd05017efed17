import type { Words } from './text'

/** Valid keys in another format than the file from Apple, or with other text next to them. */
export const format = {
  'key-sec1-ec': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The key is an EC PRIVATE KEY (SEC 1)',
      symptom: 'WebCrypto and jose reject the key, but openssl reads it.',
      why: 'The key was written by `openssl ec` or made with a tutorial. SEC 1 is an older format for the same kind of key; .p8 files are PKCS #8.',
      proof: 'Look at the first line. It is BEGIN EC PRIVATE KEY.',
      remedy: 'Convert the key: `openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.p8`',
      sources: [
        'https://toolboxforweb.xyz/blogs/blog/how-to-create-app-store-server-api-key-using-ruby',
        'DCIT/perl-CryptX#28',
      ],
    },
    notices: {
      sec1: {
        seen: 'The key is in the older SEC 1 format (EC PRIVATE KEY) that openssl writes. Assay reads it.',
        fix: 'For tools that need a .p8 file, run openssl pkcs8 -topk8 -nocrypt -in key.pem -out key.p8.',
      },
      label: ({ label, inside, fitting }) => ({
        seen: `The BEGIN line says ${label}, but the contents are ${inside === 'pkcs8' ? 'PKCS #8' : 'SEC 1'}. Assay read the contents.`,
        fix: `For other tools, change the line to BEGIN ${fitting}.`,
      }),
    },
  },
  'key-private-only': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The public half of the key is missing',
      symptom:
        'The key works in Chrome and Node, fails with DataError in Safari, and works only partly in Firefox.',
      why: 'Some converters write PKCS #8 without the optional public half (67 or 79 bytes). The public half can be calculated from the private one.',
      proof: 'Decode the base64 and count the bytes. There are 67 or 79 instead of 138 or 150.',
      remedy:
        'You don’t have to do anything here. For other tools, write the key again: `openssl ec -in key.p8 | openssl pkcs8 -topk8 -nocrypt -out new.p8`.',
      sources: ['web-platform-tests/wpt#56086', 'w3c/webcrypto#356', 'nodejs/node#50174'],
    },
    notices: {
      calculated: ({ bytes }) => ({
        seen: `The key has no public half (${bytes} bytes). Assay calculated it. Safari rejects such a file.`,
      }),
    },
  },
  'key-inner-parameters': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The key names its curve twice, like the Apple files that we have seen',
      symptom: 'Safari’s WebCrypto and a few libraries reject Apple’s own file.',
      why: 'Apple’s .p8 file names the curve a second time inside (150 bytes). openssl writes it once (138 bytes). Both are valid.',
      proof: 'Look at the start of the base64. It is MIGTAgEA (150 bytes) or MIGHAgEA (138 bytes).',
      remedy:
        'You don’t have to do anything. For a library that rejects the file, write the key again with openssl.',
      sources: ['DCIT/perl-CryptX#28', 'whyoleg/cryptography-kotlin#124', 'measured'],
    },
    notices: {
      twice: ({ bytes }) => ({
        seen: `The file names its curve twice (${bytes} bytes), as many of Apple’s files do. That is fine here.`,
      }),
    },
  },
  'key-binary': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The key is binary (DER)',
      symptom: 'You get “no start line”, or a text editor shows nothing readable.',
      why: 'The key was converted to DER, the binary encoding of a key. It has the same contents, without base64 and without BEGIN and END lines.',
      proof: 'Run `xxd key.der | head -1`. The first bytes are 30 81, and the file has 138 or 150 bytes.',
      remedy: 'Convert the key: `openssl pkcs8 -topk8 -nocrypt -inform DER -in key.der -out key.p8`',
      sources: ['RFC 5208 section 5'],
    },
    notices: {
      der: {
        seen: 'The file contains the key as binary (DER), without BEGIN and END lines. Assay reads it.',
      },
    },
  },
  'key-jwk': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The key is a JSON Web Key',
      symptom: 'Tools that expect a .p8 file reject the key.',
      why: 'A JSON Web Key (JWK) is the JSON format that JOSE libraries use for the same kind of key.',
      proof: 'Look at the text. It is JSON with “kty”: “EC” and “crv”: “P-256”.',
      remedy: 'You don’t have to do anything here. For other tools, export the key as PKCS #8.',
      sources: ['RFC 7517 section 4', 'RFC 7518 section 6.2'],
    },
    notices: { jwk: { seen: 'The key is a JSON Web Key (JWK). Assay reads it.' } },
  },
  'key-text-around': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'There is other text around the key',
      symptom: 'Strict parsers reject the file, but openssl reads it.',
      why: 'A file may contain comments, attributes or a certificate before the key. RFC 7468 allows text before the BEGIN line.',
      proof: 'Open the file. You see text before BEGIN PRIVATE KEY, or a second block.',
      remedy: 'Keep only the lines from BEGIN PRIVATE KEY to END PRIVATE KEY.',
      sources: ['RFC 7468 section 2'],
    },
    notices: {
      before: { seen: 'There was other text before the key. Assay ignored it.' },
      beside: {
        seen: 'There was something else next to the key, such as a certificate or another kind of key. Assay ignored it.',
      },
    },
  },
  'key-several': {
    page: {
      severity: 'warn',
      title: 'There are several keys in one text',
      symptom: 'You get 401 although the key is right, because the tool used another key of the file.',
      why: 'Most tools use the first key that they find.',
      proof: 'Count the BEGIN PRIVATE KEY lines. There is more than one.',
      remedy: 'Keep one key per file, and use the key whose Key ID you send as `kid`.',
      sources: ['RFC 7468 section 2'],
    },
    notices: {
      repeated: { seen: 'The same key is in the text more than once.' },
      keys: ({ count }) => ({
        seen: `There are ${count} different keys in this text.`,
        fix: 'Choose the key that belongs to your Key ID.',
      }),
      values: ({ field, values }) => ({
        severity: 'warn',
        seen: `The text has several values for ${FIELDS[field]}: ${values.slice(0, 4).join(', ')}. It doesn’t say which one belongs to this key, so Assay didn’t fill in any.`,
        fix: 'Enter the one that belongs to this key.',
      }),
    },
  },
} as const satisfies { [Id in FormatId]: Words<Id> }

const FIELDS = {
  keyId: 'Key ID',
  issuerId: 'Issuer ID',
  teamId: 'Team ID',
  bundleId: 'Bundle ID',
  clientId: 'Client ID',
  serviceId: 'Service ID',
} as const

type FormatId =
  | 'key-sec1-ec'
  | 'key-private-only'
  | 'key-inner-parameters'
  | 'key-binary'
  | 'key-jwk'
  | 'key-text-around'
  | 'key-several'
