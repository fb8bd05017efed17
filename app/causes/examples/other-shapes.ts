import type { ShapeExample } from '@/components/causes/example'

type Other = Pick<ShapeExample, 'of'> & { readonly bad: string; readonly good: string }

/** The part of a key in which a wrong private value or public point is found (RFC 5915 section 3). */
const contents = (privateKey: string, publicKey: string): string =>
  `ECPrivateKey\n  version     1\n  privateKey  ${privateKey}\n  publicKey   ${publicKey}`

const KEY_CONTENTS = contents('... (32 bytes)', '04... (65 bytes, computed from privateKey)')
const FILE = 'AuthKey_2X9R4HXF34.p8'
const BYTES_IN_FILE = `$ wc -c < ${FILE}\n257`
const REQUEST =
  'POST /auth/oauth2/token HTTP/1.1\nHost: appleid.apple.com\n\ngrant_type=client_credentials\n&scope=searchadsorg'
const REJECTION = `> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> Authorization: Bearer eyJ…
< HTTP/2 401
{"errors":[{"status":"401","code":"NOT_AUTHORIZED"}]}`

const VERIFIED = `Signature: verifies with ${FILE}
> GET /v1/apps HTTP/2
> Host: api.appstoreconnect.apple.com
> Authorization: Bearer eyJ…`

/**
 * Examples that are neither the text of a key nor a token: the contents of a key, the output of a terminal, a request,
 * a log.
 */
export const OTHER_SHAPES: Readonly<Record<string, Other>> = {
  'key-halves-differ': {
    of: 'contents',
    bad: contents('... (32 bytes)', '04... (65 bytes, of another key)'),
    good: KEY_CONTENTS,
  },
  'key-scalar': {
    of: 'contents',
    bad: contents(`${'00'.repeat(4)}...${'00'.repeat(4)} (32 bytes, all zero)`, '04... (65 bytes)'),
    good: contents('... (32 bytes, 1 to n−1)', '04... (65 bytes)'),
  },
  'key-binary': {
    of: 'terminal',
    bad: '$ xxd -l 16 key.der\n00000000: 3081 8702 0100 3013 0607 2a86 48ce 3d02  0.....0...*.H.=.',
    good: '$ head -2 key.p8\n-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG...',
  },
  'key-too-large': {
    of: 'terminal',
    bad: '$ wc -c < App.ipa\n52428800',
    good: BYTES_IN_FILE,
  },
  'key-file-empty': { of: 'terminal', bad: `$ wc -c < ${FILE}\n0`, good: BYTES_IN_FILE },
  'key-file-unreadable': {
    of: 'terminal',
    bad: `$ wc -c < ${FILE}\nbash: ${FILE}: Permission denied`,
    good: BYTES_IN_FILE,
  },
  'key-file-name-says-other': {
    of: 'name',
    bad: `AuthKey_D383SF739Q.p8\n"kid": "2X9R4HXF34"`,
    good: `AuthKey_2X9R4HXF34.p8\n"kid": "2X9R4HXF34"`,
  },
  'sig-no-verify': {
    of: 'token-and-key',
    bad: 'eyJ…\n.eyJ…\n.… (86 characters, by another key, or before a change)',
    good: 'eyJ…\n.eyJ…\n.… (86 characters, by the key that kid names)',
  },
  'token-wrapped': {
    of: 'line',
    bad: 'eyJhbGciOiJF… (76 characters)\n… (76 characters)\n… (the rest)',
    good: 'eyJhbGciOiJF… (all on one line)',
  },
  'access-token-in-exchange': {
    of: 'request',
    bad: `${REQUEST}\n&client_secret=ab12… (an access token)`,
    good: `${REQUEST}\n&client_secret=eyJ… (the JWT that you signed)`,
  },
  'sig-verifies-but-401': {
    of: 'verified',
    bad: `${VERIFIED}\n< HTTP/2 401`,
    good: `${VERIFIED}\n< HTTP/2 200`,
  },
  'paste-too-long': {
    of: 'log',
    bad: `… (300,000 lines)\n${REJECTION}\n… (300,000 lines)`,
    good: REJECTION,
  },
}
