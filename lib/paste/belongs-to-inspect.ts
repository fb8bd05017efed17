/** How many characters are read. A token, a request or a response appears early in a paste or not at all. */
const LOOKED_AT = 100_000

const KEY = /PRIVATE KEY|\bM(?:IG[TH]Ag|HcCAQE)/u
const TOKEN = /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}/u
const REQUEST = /^[$>\s]{0,4}curl\s|\bauthorization["']?\s?:\s?["']?bearer\b/imu
const RESPONSE = /^[<\s]{0,4}HTTP\/\d(?:\.\d)? \d{3}\b|"code"\s?:\s?"NOT_AUTHORIZED/mu

/**
 * Whether a text that was pasted as a key belongs in Inspect: it contains a token, a request or a response, and no
 * private key. Takes linear time.
 */
export function belongsToInspect(text: string): boolean {
  const start = text.slice(0, LOOKED_AT)
  return !KEY.test(start) && [TOKEN, REQUEST, RESPONSE].some((pattern) => pattern.test(start))
}
