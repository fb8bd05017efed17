import { encodeBase64Url } from '../key/base64'
import type { Profile } from '../profile/profile'
import { type FilledToken, fillToken, type Json, planToken } from '../token/claims'

/** Header parameters or claims to set; `undefined` removes one. */
type Changes = Readonly<Record<string, unknown>>

/** The claims of a correct token that the changes start from. */
interface Start {
  readonly iss: string
  readonly iat: number
  readonly exp: number
}

/** The header parameters of a rejected token that differ from those of a correct one, by cause. */
const HEADERS: Readonly<Record<string, Changes>> = {
  'alg-hs256': { alg: 'HS256' },
  'alg-missing': { alg: undefined },
  'alg-none': { alg: 'none' },
  'alg-other': { alg: 'RS256' },
  'header-crit': { crit: ['b64'], b64: false },
  'header-embedded-key': { jwk: { kty: 'EC' } },
  'jwe-pasted': { alg: 'ECDH-ES', enc: 'A256GCM' },
  'kid-decorated': { kid: 'AuthKey_2X9R4HXF34.p8' },
  'kid-in-payload': { kid: undefined },
  'kid-is-uuid': { kid: '57246542-96fe-1a63-e053-0824d011072a' },
  'kid-missing': { kid: undefined },
  'kid-odd-shape': { kid: 'abc' },
  'kid-placeholder': { kid: 'YOUR_KEY_ID' },
  'kid-quoted': { kid: '"2X9R4HXF34"' },
  'kid-whitespace': { kid: '2X9R4HXF34\n' },
  'nested-token': { cty: 'JWT' },
  'not-an-apple-token': { alg: 'RS256' },
  'not-es256-service': { alg: 'HS256', kid: undefined },
  'typ-misnamed': { typ: undefined, type: 'JWT' },
  'typ-missing': { typ: undefined },
}

/** The claims of a rejected token that differ from those of a correct one, by cause. */
const CLAIMS: Readonly<Record<string, (correct: Start) => Changes>> = {
  'apns-old-iat': ({ iat }) => ({ iat: iat - 3600 }),
  'aud-array': () => ({ aud: ['appstoreconnect-v1'] }),
  'aud-missing': () => ({ aud: undefined }),
  'aud-wrong': () => ({ aud: 'appstoreconnect-v2' }),
  'bid-wrong': () => ({ bid: 'com.example.*' }),
  'claims-extra': () => ({ jti: 'x' }),
  'exp-before-iat': ({ iat }) => ({ exp: iat - 900 }),
  'exp-exactly-20': ({ iat }) => ({ exp: iat + 1200 }),
  'exp-missing': () => ({ exp: undefined }),
  'exp-passed': ({ iat, exp }) => ({ iat: iat - 3600, exp: exp - 3600 }),
  'exp-too-far': ({ iat }) => ({ exp: iat + 1800 }),
  'iat-backdated-plus-20': ({ iat }) => ({ exp: iat + 1260 }),
  'iat-in-future': ({ iat, exp }) => ({ iat: iat + 600, exp: exp + 600 }),
  'iat-missing': () => ({ iat: undefined }),
  'iss-and-sub-both': () => ({ sub: 'user' }),
  'iss-malformed': ({ iss }) => ({ iss: `${iss} ` }),
  'iss-missing': () => ({ iss: undefined }),
  'iss-team-id': () => ({ iss: 'DEF123GHIJ' }),
  'kid-in-payload': () => ({ kid: '2X9R4HXF34' }),
  'long-life-no-scope': ({ iat }) => ({ exp: iat + 864_000 }),
  'long-life-scope-not-listed': ({ iat }) => ({ exp: iat + 15_000_000, scope: ['GET /v1/apps'] }),
  'musickit-life': ({ iat }) => ({ exp: iat + 15_777_000 }),
  'nbf-in-future': ({ iat }) => ({ nbf: iat + 600 }),
  'not-an-apple-token': () => ({ iss: 'https://securetoken.google.com/x' }),
  'scope-non-get': () => ({ scope: ['POST /v1/apps'] }),
  'scope-shape': () => ({ scope: 'GET /v1/apps' }),
  'store-server-60-edge': ({ iat }) => ({ exp: iat + 3600 }),
  'sub-not-user': () => ({ sub: 'me@example.com' }),
  'time-cocoa-epoch': ({ iat, exp }) => ({ iat: iat - 978_307_200, exp: exp - 978_307_200 }),
  'time-fraction': ({ exp }) => ({ exp: exp + 0.25 }),
  'time-iso': ({ exp }) => ({ exp: new Date(exp * 1000).toISOString() }),
  'time-ms': ({ exp }) => ({ exp: exp * 1000 }),
  'time-ms-added-to-seconds': ({ iat }) => ({ exp: iat + 900_000 }),
  'time-relative': () => ({ exp: 900 }),
  'time-string': ({ iat }) => ({ iat: String(iat) }),
  'time-zero-life': ({ iat }) => ({ exp: iat }),
  'time-zone-shift': ({ iat, exp }) => ({ iat: iat + 3600, exp: exp + 3600 }),
  'weatherkit-service-id': () => ({ sub: 'TideWeatherKit' }),
}

/** The profiles of the examples that are not tokens of a team key of App Store Connect. */
const PROFILES: Readonly<Record<string, string>> = {
  'apns-old-iat': 'apns',
  'bid-wrong': 'app-store-server',
  'musickit-life': 'apple-music',
  'not-es256-service': 'apns',
  'store-server-60-edge': 'app-store-server',
  'sub-not-user': 'asc-individual',
  'weatherkit-service-id': 'weatherkit',
}

const VALUES = {
  keyId: '2X9R4HXF34',
  issuerId: '57246542-96fe-1a63-e053-0824d011072a',
  teamId: 'DEF123GHIJ',
  bundleId: 'com.example.app',
  serviceId: 'com.example.weather',
}

/** A token before it is signed. */
interface Unsigned {
  readonly header: Changes
  readonly claims: Changes
}

/**
 * Makes the two tokens of the example of a cause. The rejected one has the fault, and differs in nothing else.
 *
 * @param id - the id of the cause
 * @param now - NumericDate, seconds
 * @returns undefined if the cause has no such example, or `profiles` lacks the service of the example
 */
export function causeExample(
  id: string,
  profiles: readonly Profile[],
  now: number,
): { readonly rejected: Unsigned; readonly correct: Unsigned } | undefined {
  if (!Object.hasOwn(HEADERS, id) && !Object.hasOwn(CLAIMS, id)) return undefined
  const profile = profiles.find((each) => each.id === (PROFILES[id] ?? 'asc-team'))
  const plan = profile && planToken(profile, VALUES, profile.lifetime?.initial)
  if (plan?.status !== 'ready') return undefined
  const { header, claims } = fillToken(plan, now, String)
  return {
    correct: { header, claims },
    rejected: {
      header: { ...header, ...HEADERS[id] },
      claims: { ...claims, ...changedClaims(id, claims) },
    },
  }
}

/** Returns the claims that the example of a cause changes, for a token with these claims. */
export const changedClaims = (id: string, claims: FilledToken['claims']): Record<string, Json> =>
  ({ ...CLAIMS[id]?.(claims as unknown as Start) }) as Record<string, Json>

/**
 * Signs a token whatever its header says, as nothing that makes correct tokens would (RFC 7515 section 7.1).
 *
 * @param key - a P-256 private key with the usage `sign`
 * @throws only for a key of the wrong kind, which would be our own mistake
 */
export async function signAnyway({ header, claims }: Unsigned, key: CryptoKey): Promise<string> {
  const text = [header, claims].map((part) => encodeBase64Url(bytesOf(JSON.stringify(part)))).join('.')
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytesOf(text))
  return `${text}.${encodeBase64Url(new Uint8Array(signature))}`
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
