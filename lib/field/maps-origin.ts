import type { Diagnostic } from '../diagnostic/diagnostic'
import type { Field } from './field'

const PATTERN = /^(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?$/iu

/** Returns the host of an address, without the scheme and without what follows the host. */
const bareHost = (text: string): string => text.replace(/^https?:\/\//iu, '').split('/', 1)[0] ?? ''

/**
 * Judges the origin of a Maps token: one string of host patterns, `example.com` or `*.example.com`, joined by commas.
 * An older page of Apple asks for the scheme as well, so a scheme is a warning, not an error.
 */
export function checkMapsOrigin(value: string): Diagnostic | undefined {
  const patterns = value.split(',')
  const trimmed = patterns.map((pattern) => pattern.trim())
  if (trimmed.includes('')) return { severity: 'error', seen: 'There is an extra comma.' }
  const bare = trimmed.map(bareHost)
  if (bare.some((pattern, at) => pattern !== trimmed[at])) {
    return {
      severity: 'warn',
      seen: 'Apple’s newer page about Maps tokens asks for hosts without a scheme or a path. An older page asks for the scheme. Try the host without the scheme first.',
      instead: bare.join(','),
    }
  }
  const odd = trimmed.find((pattern) => !PATTERN.test(pattern))
  if (odd !== undefined) {
    return {
      severity: 'error',
      seen: `“${odd}” is not a host or pattern, such as example.com or *.example.com. Separate several with commas.`,
    }
  }
  return trimmed.join(',') === value
    ? undefined
    : { severity: 'warn', seen: 'Apple shows no spaces around the commas.', instead: trimmed.join(',') }
}

/** The `origin` string of Maps tokens for web pages. */
export const mapsOriginField: Field = {
  id: 'origin',
  label: 'Origin',
  where:
    'The domain of your pages, or a pattern such as *.example.com. Separate several with commas. Required for MapKit JS, Web Snapshots and Embed.',
  input: { kind: 'text' },
  optional: true,
  placeholder: 'example.com,*.example.com',
  check: checkMapsOrigin,
}
