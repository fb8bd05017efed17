import type { CompactReading } from '../jws/reading'

/** The claims that hold a NumericDate (RFC 7519 section 4.1). */
export const TIME_CLAIMS = ['iat', 'exp', 'nbf'] as const
export type TimeClaimName = (typeof TIME_CLAIMS)[number]

/** A time claim as it stands in the payload. `raw` is the number as written. */
export type TimeClaim =
  | { readonly status: 'absent' }
  | { readonly status: 'number'; readonly value: number; readonly raw: string }
  | { readonly status: 'text'; readonly text: string }
  | { readonly status: 'other'; readonly kind: 'object' | 'array' | 'boolean' | 'null' }

/** The time claims that are numbers, in whatever unit they are; absent members are missing or something else. */
export type TokenTimes = { readonly [Name in TimeClaimName]?: number }

/** Reads one time claim; of duplicates the last counts, as for most parsers. Undefined when the payload is no object. */
export function timeClaim(read: CompactReading, name: TimeClaimName): TimeClaim | undefined {
  if (read.payload.status !== 'object') return undefined
  const value = read.payload.node.members.findLast((member) => member.name === name)?.value
  if (value === undefined) return { status: 'absent' }
  switch (value.kind) {
    case 'number':
      return { status: 'number', value: value.value, raw: value.raw }
    case 'string':
      return { status: 'text', text: value.value }
    default:
      return { status: 'other', kind: value.kind }
  }
}

/** The numbers among the time claims. Undefined when the payload is no object. */
export function tokenTimes(read: CompactReading): TokenTimes | undefined {
  if (read.payload.status !== 'object') return undefined
  const times: { -readonly [Name in TimeClaimName]?: number } = {}
  for (const name of TIME_CLAIMS) {
    const claim = timeClaim(read, name)
    if (claim?.status === 'number' && Number.isFinite(claim.value)) times[name] = claim.value
  }
  return times
}
