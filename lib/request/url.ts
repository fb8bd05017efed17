import { percentEncode } from './percent-encoding'
import type { HttpRequest } from './request'

// Apple writes brackets, commas and colons without encoding, and scope entries are compared in decoded form in any
// case.
const inName = '[]'
const inValue = ',:'

/**
 * Returns the URL of a request as a command shows it: brackets in names unencoded, values percent-encoded (RFC 3986). A
 * URL with brackets needs curl's `-g`; see `needsGlobOff`. Never throws.
 */
export function requestUrl(request: HttpRequest): string {
  const pairs = request.query.map(
    ([name, value]) => `${percentEncode(name, inName)}=${percentEncode(value, inValue)}`,
  )
  return `https://${request.host}${request.path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** Encodes one value of a path. The colon of Xcode version ids and the comma stay unencoded. Never throws. */
export function pathSegment(value: string): string {
  return percentEncode(value, ',:')
}

/**
 * Whether curl would read this URL as a pattern with ranges or sets (curl's manual, "URL" globbing), so that it needs
 * `-g`.
 */
export function needsGlobOff(url: string): boolean {
  return /[[\]{}]/.test(url)
}
