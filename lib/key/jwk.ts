import { decodeBase64Url } from './base64'
import { p256Scalar } from './p256'
import { publicPoint } from './public-point'
import type { KeyReading, Refusal } from './reading'

/**
 * Returns the JWKs in a JSON text (RFC 7517): a single one, an array of them, or a JWK Set. Returns an empty array if
 * there are none.
 */
export function findJwks(text: string): Record<string, unknown>[] {
  const trimmed = text.trim()
  if (!/^[{[]/.test(trimmed) || !/"kty"|"D"/.test(trimmed)) return []
  try {
    const parsed: unknown = JSON.parse(trimmed)
    const set = isObject(parsed) && Array.isArray(parsed.keys) ? parsed.keys : [parsed].flat()
    return set
      .filter(isObject)
      .map(fromDotNet)
      .filter((candidate) => typeof candidate.kty === 'string')
  } catch {
    return []
  }
}

/**
 * Converts the JSON that .NET writes for `ECParameters`: standard base64 in `D`, and in `X` and `Y` inside `Q`. A JWK
 * is returned unchanged.
 */
function fromDotNet(value: Record<string, unknown>): Record<string, unknown> {
  const { D: d, Q: point } = value
  if (typeof d !== 'string' || !isObject(point)) return value
  const url = (part: unknown) =>
    typeof part === 'string' ? part.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') : undefined
  return { kty: 'EC', crv: 'P-256', d: url(d), x: url(point.X), y: url(point.Y) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Reads one JWK as a P-256 private key (RFC 7518 section 6.2). Calculates the public half if it isn't stored. */
export async function readJwk(jwk: Record<string, unknown>): Promise<KeyReading> {
  if (jwk.kty === 'RSA') return refuse({ id: 'key-rsa', case: 'rsa' })
  if (jwk.kty !== 'EC' || jwk.crv !== 'P-256') {
    if (jwk.kty === 'oct') return refuse({ id: 'key-wrong-curve', case: 'named', name: 'HMAC' })
    return refuse(
      typeof jwk.crv === 'string' && /^[\w-]{1,20}$/.test(jwk.crv)
        ? { id: 'key-wrong-curve', case: 'named', name: jwk.crv }
        : { id: 'key-wrong-curve', case: 'unnamed-algorithm' },
    )
  }
  if (jwk.d === undefined) return refuse({ id: 'key-public-or-cert', case: 'jwk' })
  const stored = bytesOf(jwk.d)
  const d = stored && p256Scalar(stored)
  if (!d) return refuse({ id: 'key-malformed', case: 'jwk' })
  const [x, y] = [bytesOf(jwk.x), bytesOf(jwk.y)]
  if ((x && x.length !== 32) || (y && y.length !== 32)) return refuse({ id: 'key-malformed', case: 'jwk' })

  const point = x && y ? { x, y } : await publicPoint(d)
  const differs = (stored: Uint8Array | undefined, right: Uint8Array) =>
    stored !== undefined && stored.join() !== right.join()
  if (differs(x, point.x) || differs(y, point.y)) return refuse({ id: 'key-halves-differ', case: 'stored' })
  const fields =
    typeof jwk.kid === 'string' && /^[A-Za-z0-9-]{4,40}$/.test(jwk.kid)
      ? { keyId: jwk.kid, source: 'JSON Web Key' }
      : undefined
  return {
    status: 'read',
    key: { d, ...point },
    encoding: 'jwk',
    bytes: 32,
    notices: [{ id: 'key-jwk', case: 'jwk' }],
    fields,
  }
}

const bytesOf = (member: unknown) => (typeof member === 'string' ? decodeBase64Url(member.trim()) : undefined)

const refuse = (refusal: Refusal): KeyReading => ({ status: 'refused', refusal, notices: [] })
