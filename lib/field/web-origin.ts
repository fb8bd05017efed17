import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field } from './field'

/** Splits a list of origins into its lines, without the empty ones. */
const lines = (text: string): string[] =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * Judges one origin as browsers send it: scheme, host and optionally a port, and nothing after them (RFC 6454 section
 * 6.1).
 */
function checkOrigin(origin: string): { readonly text: string; readonly instead?: string } | undefined {
  if (origin.includes('*')) {
    return { text: 'has a wildcard. Enter full origins, one per line.' }
  }
  const full = /^https?:\/\//iu.test(origin) ? origin : `https://${origin}`
  if (!URL.canParse(full) || /\s/u.test(origin))
    return { text: 'is not an origin, such as https://example.com.' }
  const exact = new URL(full).origin
  if (exact === origin) return undefined
  return origin === full
    ? {
        text: 'is not what a browser sends. Write scheme and host in lowercase, with nothing after them.',
        instead: exact,
      }
    : { text: 'has no scheme. Unlike in Maps tokens, enter a full origin.', instead: exact }
}

/** Judges a list of origins, one per line, and suggests the whole list with corrections. */
export function checkOrigins(value: string): Diagnostic | undefined {
  const origins = lines(value)
  const faults = origins.map(checkOrigin)
  const at = faults.findIndex((fault) => fault !== undefined)
  const fault = faults[at]
  if (fault === undefined) return undefined
  const mendable = faults.every((each) => each === undefined || each.instead !== undefined)
  return {
    severity: 'error',
    seen: `“${origins[at]}” ${fault.text}`,
    ...(mendable
      ? { instead: origins.map((origin, index) => faults[index]?.instead ?? origin).join('\n') }
      : {}),
  }
}

/** The optional `origin` array of media tokens: full origins, one per line. */
export const webOriginsField: Field = {
  id: 'origin',
  label: 'Origin',
  where:
    'Optional, recommended for the web. Enter the full origins of your pages, one per line. The token then works only for requests from these origins.',
  input: { kind: 'lines' },
  optional: true,
  placeholder: 'https://example.com',
  check: checkOrigins,
}
