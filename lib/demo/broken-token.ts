import type { Json } from '../token/claims'
import { BACKDATE } from '../token/lifetime'
import { mint } from '../token/mint'
import { changedClaims } from './cause-example'

/** The key that signs a demonstration. It is never a key that somebody uses. */
export interface Throwaway {
  readonly keyId: string
  readonly issuerId: string
  /** P-256, usage `sign`. */
  readonly key: CryptoKey
}

/** A request with a token, before it becomes a command. */
interface Draft {
  readonly scheme: string
  readonly query: string
  readonly around: readonly [before: string, after: string]
  readonly header: Readonly<Record<string, Json>>
  readonly claims: Readonly<Record<string, Json>>
  readonly der: boolean
}

export interface Fault {
  /** The id of the rule that the fault breaks. */
  readonly rule: string
  readonly name: string
  readonly change: (draft: Draft) => Partial<Draft>
}

/** Makes a fault that changes the claims, as in the example of its cause. */
const claim = (rule: string, name: string): Fault => ({
  rule,
  name,
  change: ({ claims }) => ({ claims: { ...claims, ...changedClaims(rule, claims) } }),
})

/** Ten faults that people make, each of which Inspect finds. One token can have all of them. */
export const FAULTS: readonly Fault[] = [
  claim('time-ms', 'exp in milliseconds'),
  { rule: 'sig-der', name: 'DER-encoded signature', change: () => ({ der: true }) },
  claim('iss-malformed', 'Space after the Issuer ID'),
  claim('iss-and-sub-both', 'Both iss and sub'),
  claim('aud-wrong', 'Wrong audience'),
  claim('time-string', 'iat as a string'),
  {
    rule: 'token-quoted-or-bracketed',
    name: 'Angle brackets around the token',
    change: () => ({ around: ['<', '>'] }),
  },
  {
    rule: 'bid-on-asc',
    name: 'A bid claim',
    change: ({ claims }) => ({ claims: { ...claims, bid: 'com.example' } }),
  },
  { rule: 'http-not-https', name: 'http instead of https', change: () => ({ scheme: 'http' }) },
  {
    rule: 'curl-globbing',
    name: 'Brackets that curl expands',
    change: () => ({ query: '?filter[bundleId]=com.example' }),
  },
]

/**
 * Makes a curl command for the App Store Connect API with the given faults in the token or in the command itself.
 *
 * @param faults - from `FAULTS`; an empty array gives a command without a fault
 * @param now - NumericDate, seconds
 * @throws only for a key of the wrong kind, which would be our own mistake
 */
export async function brokenCommand(
  faults: readonly Fault[],
  { keyId, issuerId, key }: Throwaway,
  now: number,
): Promise<string> {
  const sound: Draft = {
    scheme: 'https',
    query: '',
    around: ['', ''],
    header: { alg: 'ES256', kid: keyId, typ: 'JWT' },
    claims: { iss: issuerId, iat: now - BACKDATE, exp: now - BACKDATE + 900, aud: 'appstoreconnect-v1' },
    der: false,
  }
  let draft = sound
  for (const { change } of faults) draft = { ...draft, ...change(draft) }
  const signed = await mint(draft.header, draft.claims, key)
  const [before, after] = draft.around
  const token = `${before}${draft.der ? withDer(signed) : signed}${after}`
  return `curl -i "${draft.scheme}://api.appstoreconnect.apple.com/v1/apps${draft.query}" \\\n  -H "Authorization: Bearer ${token}"\n`
}

/**
 * Replaces the signature of a token by its DER encoding, an ASN.1 SEQUENCE of two INTEGERs (RFC 3279 section 2.2.3).
 */
function withDer(compact: string): string {
  const dot = compact.lastIndexOf('.')
  const raw = Uint8Array.from(
    atob(
      compact
        .slice(dot + 1)
        .replaceAll('-', '+')
        .replaceAll('_', '/'),
    ),
    (character) => character.charCodeAt(0),
  )
  const body = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32))]
  const text = btoa(String.fromCharCode(0x30, body.length, ...body))
  return `${compact.slice(0, dot)}.${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}

/**
 * Encodes a DER INTEGER: without leading zeros, except one if the first bit would otherwise make the number negative.
 */
function integer(bytes: Uint8Array): readonly number[] {
  const first = bytes.findIndex((byte) => byte !== 0)
  const digits = [...bytes.subarray(first < 0 ? bytes.length - 1 : first)]
  const value = (digits[0] ?? 0) >= 0x80 ? [0, ...digits] : digits
  return [0x02, value.length, ...value]
}
