import { percentEncode } from './percent-encoding'

/**
 * Encodes a name or value of a form (application/x-www-form-urlencoded; WHATWG URL, section 5). Only characters that a
 * form decoder would read differently are encoded, so that URLs and URNs stay readable. Never throws.
 */
export function formEncode(text: string): string {
  return percentEncode(text, ':/,@')
}
