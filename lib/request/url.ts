import { percentEncode } from './percent-encoding'
import type { HttpRequest } from './request'

// Apple writes brackets, commas and colons plainly, and a scope entry is compared with the decoded form anyway.
const inName = '[]'
const inValue = ',:'

/**
 * The URL of a request as a command shows it: brackets in names plain, values percent-encoded (RFC 3986).
 * Total. A URL with brackets needs curl's `-g`; see `needsGlobOff`.
 */
export function requestUrl(request: HttpRequest): string {
  const pairs = request.query.map(
    ([name, value]) => `${percentEncode(name, inName)}=${percentEncode(value, inValue)}`,
  )
  return `https://${request.host}${request.path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
}

/** One value of a path as it is in the URL: percent-encoded but for the colon of Xcode version ids. Total. */
export function pathSegment(value: string): string {
  return percentEncode(value, ',:')
}

/** Whether curl would read ranges or sets in this URL (curl's manual, "URL" globbing), so that `-g` is needed. */
export function needsGlobOff(url: string): boolean {
  return /[[\]{}]/.test(url)
}
