import { percentEncode } from './percent-encoding'

/**
 * A name or value of a form as it is sent (application/x-www-form-urlencoded; WHATWG URL, section 5). Total. Only what a
 * form decoder would read differently is encoded, so that addresses and URNs stay legible.
 */
export function formEncode(text: string): string {
  return percentEncode(text, ':/,@')
}
