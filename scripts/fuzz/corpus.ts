/**
 * The texts that mutation starts from: real shapes of everything that is read. They are the same in every run, so the
 * seed is enough to replay a failure.
 */
import { p256 } from '@noble/curves/nist.js'
import { MANGLINGS } from '../../testing/manglings'
import { sampleToken } from '../../testing/sample-token'
import { KEY_SHAPES, throwawayKeyFromScalar } from '../../testing/throwaway-key'
import { TRANSCRIPT_CLOCK, transcripts, transcriptText } from '../../testing/transcripts'
import { withRejection } from '../../testing/with-rejection'

export interface Corpus {
  /** PEM, JWK and configurations as text, and DER with one character per byte. */
  readonly keys: readonly string[]
  readonly tokens: readonly string[]
  readonly pastes: readonly string[]
  readonly json: readonly string[]
  readonly commands: readonly string[]
}

const key = throwawayKeyFromScalar(Buffer.from('0123456789abcdef'.repeat(4), 'hex'))

const PROFILES = [
  'asc-team',
  'asc-individual',
  'app-store-server',
  'apns',
  'weatherkit',
  'sign-in-with-apple',
  'maps',
]

export function corpus(): Corpus {
  const tokens = PROFILES.map((id) => signedAlike(sampleToken(id)))
  const [token = ''] = tokens
  const pastes = transcripts.map((transcript) =>
    transcriptText({ ...transcript, ...(transcript.token && { token: signedAlike(transcript.token) }) }),
  )
  return {
    keys: keyTexts(),
    tokens: [...tokens, withDer(token), token.slice(0, -9), `${token}==`],
    pastes: [...pastes, withRejection(token, TRANSCRIPT_CLOCK), ...tokens.map((each) => `Bearer ${each}`)],
    json: jsonTexts(token),
    commands: commandTexts(token, pastes),
  }
}

/** Most libraries draw a random number for ES256. RFC 6979 gives the same signature each time. */
function signedAlike(token: string): string {
  const signed = token.slice(0, token.lastIndexOf('.'))
  return `${signed}.${signature(signed, 'compact')}`
}

const withDer = (token: string): string => {
  const signed = token.slice(0, token.lastIndexOf('.'))
  return `${signed}.${signature(signed, 'der')}`
}

const signature = (signed: string, format: 'compact' | 'der'): string =>
  Buffer.from(p256.sign(Buffer.from(signed), key.d, { format, lowS: false })).toString('base64url')

function keyTexts(): string[] {
  const shapes = KEY_SHAPES.flatMap((shape) => [
    key.pems[shape],
    Buffer.from(key.der[shape]).toString('latin1'),
    Buffer.from(key.der[shape]).toString('base64'),
  ])
  return [
    ...shapes,
    ...MANGLINGS.map(({ mangle }) => mangle(key.pem)),
    JSON.stringify(key.jwk),
    JSON.stringify({ key_id: '2X9R4HXF34', issuer_id: '57246542-96fe-1a63-e053-0824d011072a', key: key.pem }),
    `ASC_KEY_ID=2X9R4HXF34\nASC_KEY="${key.pem.replaceAll('\n', '\\n')}"\n`,
    `key_id: 2X9R4HXF34\nkey: |\n${key.pem.replaceAll(/^/gmu, '  ')}`,
    key.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    `${key.pem}${key.pems['sec1-121']}`,
  ]
}

const jsonTexts = (token: string): string[] => [
  ...token
    .split('.')
    .slice(0, 2)
    .map((part) => Buffer.from(part, 'base64url').toString()),
  JSON.stringify(key.jwk, null, 2),
  '{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"No","links":{"about":null}}]}',
  '{"a":1,"a":-0.5e+10,"\\u0061":[true,false,null,"\\ud83d\\ude00\\n"],"__proto__":{"0":0,"b":[]}}',
  '[[[[[[1e400,-0,0.1,9007199254740993]]]]],{},"",[]]',
  `${'['.repeat(70)}${']'.repeat(70)}`,
]

const commandTexts = (token: string, pastes: readonly string[]): string[] => [
  ...pastes.filter((paste) => paste.includes('curl')),
  `curl -g "https://api.appstoreconnect.apple.com/v1/apps?filter[bundleId]=a.b&limit=5" \\\n  -H "Authorization: Bearer ${token}"`,
  `curl.exe -X POST https://appleid.apple.com/auth/token --data-urlencode "client_secret=${token}" -d code=x -o out.json`,
  `curl --http2 -d '{"aps":{"alert":"it'\\''s"}}' -H 'apns-topic: a.b' -H "authorization: bearer $TOKEN" https://api.push.apple.com/3/device/00`,
  `curl ^\n  -H "Authorization: Bearer %TOKEN%" ^\n  "https://api.storekit.apple.com/inApps/v1/history/1" -o a.gz && gunzip a.gz`,
  `curl \`\n  --json @- --url 'https://api.music.apple.com/v1/test' <<'EOF'\n{"a":1}\nEOF\n`,
]
