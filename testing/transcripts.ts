import { sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { SAMPLE_NOW, type SampleChanges, sampleKey, sampleToken, signedToken } from './sample-token'

/**
 * A realistic pasted text with a known cause. The text is in `transcripts/<name>.txt`, and its token is made for the
 * test.
 */
export interface Transcript {
  readonly name: string
  readonly token?: string
  readonly verdict: 'error' | 'warn' | 'ask'
  /** The id of the first finding. */
  readonly first: string
  /** Every other finding that may appear; possible causes (severity `ask`) are not counted. */
  readonly besides?: readonly string[]
}

/** The page's clock for all of them, one minute after the requests were made. */
export const TRANSCRIPT_CLOCK = SAMPLE_NOW + 60

/** The text of a transcript with its token inserted. */
export function transcriptText({ name, token = '' }: Transcript): string {
  const text = readFileSync(new URL(`./transcripts/${name}.txt`, import.meta.url), 'utf8')
  return text.replaceAll('@TOKEN@', token)
}

const asc = (changes?: SampleChanges) => sampleToken('asc-team', changes)
const times = (iat: number, life: number): SampleChanges => ({
  claims: { iat: SAMPLE_NOW + iat, exp: SAMPLE_NOW + iat + life },
})

/** The same token with its signature in DER, as `createSign` and openssl write it. */
function withDer(token: string): string {
  const signed = token.slice(0, token.lastIndexOf('.'))
  return `${signed}.${sign('sha256', Buffer.from(signed), sampleKey.privateKey).toString('base64url')}`
}

export const transcripts: readonly Transcript[] = [
  { name: 'curl-verbose-expired', token: asc(times(-1500, 900)), verdict: 'error', first: 'exp-passed' },
  { name: 'curl-include-one-hour', token: asc(times(-1, 3600)), verdict: 'error', first: 'exp-too-far' },
  { name: 'curl-include-sound-but-401', token: asc(), verdict: 'ask', first: 'key-revoked' },
  { name: 'curl-header-without-quotes', token: asc(), verdict: 'error', first: 'curl-header-unquoted' },
  { name: 'curl-brackets', token: asc(), verdict: 'warn', first: 'curl-globbing' },
  { name: 'postman-bearer-twice', token: asc(), verdict: 'error', first: 'bearer-twice' },
  {
    name: 'fastlane-duration-1200',
    token: asc(times(-60, 1260)),
    verdict: 'error',
    first: 'iat-backdated-plus-20',
  },
  { name: 'python-bytes-token', token: asc(), verdict: 'error', first: 'token-bytes-repr' },
  {
    name: 'node-axios-milliseconds',
    token: asc({ claims: { iat: SAMPLE_NOW * 1000, exp: SAMPLE_NOW * 1000 + 1200 } }),
    verdict: 'error',
    first: 'time-ms',
  },
  { name: 'node-der-signature', token: withDer(asc()), verdict: 'error', first: 'sig-der' },
  { name: 'ruby-agreement', token: asc(), verdict: 'error', first: 'agreements-missing' },
  { name: 'curl-small-role', token: asc(), verdict: 'error', first: 'role-insufficient' },
  {
    name: 'store-server-production',
    token: sampleToken('app-store-server'),
    verdict: 'ask',
    first: 'store-server-not-released',
  },
  {
    name: 'apns-invalid-provider-token',
    token: sampleToken('apns'),
    verdict: 'ask',
    first: 'apns-kid-team-swapped',
  },
  {
    name: 'apns-python-expired',
    token: sampleToken('apns', { claims: { iat: SAMPLE_NOW - 4000 } }),
    verdict: 'error',
    first: 'apns-old-iat',
  },
  {
    name: 'sign-in-json-body',
    token: sampleToken('sign-in-with-apple'),
    verdict: 'error',
    first: 'siwa-content-type',
  },
  { name: 'actions-single-quotes', verdict: 'error', first: 'var-not-expanded' },
  {
    name: 'weatherkit-without-id',
    token: sampleToken('weatherkit', { header: { id: undefined } }),
    verdict: 'error',
    first: 'weatherkit-incomplete',
  },
  { name: 'notarytool-individual-key', verdict: 'error', first: 'notary-issuer' },
  { name: 'curl-clock-ahead', token: asc(times(50, 900)), verdict: 'error', first: 'iat-in-future' },
  {
    name: 'curl-scope-elsewhere',
    token: asc({ claims: { scope: ['GET /v1/apps'] } }),
    verdict: 'error',
    first: 'scope-no-match',
  },
  { name: 'windows-command-prompt', token: asc(), verdict: 'error', first: 'cmd-single-quotes' },
  { name: 'devicecheck-connect-token', token: asc(), verdict: 'error', first: 'asc-key-on-devicecheck' },
  {
    name: 'storekit-transaction',
    token: signedToken(
      { alg: 'ES256', x5c: ['MIIB…', 'MIIC…'] },
      { transactionId: '2000000123456789', bundleId: 'com.example.app', environment: 'Production' },
    ),
    verdict: 'error',
    first: 'header-x5c',
  },
]
