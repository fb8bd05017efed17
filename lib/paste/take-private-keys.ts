import { privateKeyRanges } from './private-key'

/** The text that replaces a private key that was removed. It still shows that there was one. */
export const TAKEN_OUT = '-----BEGIN PRIVATE KEY-----\n(removed from this box)\n-----END PRIVATE KEY-----'

/** A BEGIN line that a log only quotes has no key after it, so nothing has to be removed. */
const SECRET = /[A-Za-z0-9+/_-]{40}/u

/** An EC private key as a JSON Web Key (RFC 7518 section 6.2.2): the object that contains its `d`. */
const JWK = /\{[^{}]{0,2000}"d"\s{0,20}:\s{0,20}"[A-Za-z0-9_-]{40,48}"[^{}]{0,2000}\}/gu

/**
 * Removes every private key from a text.
 *
 * @returns the text without the keys, and the text of each key; undefined if there is no key
 */
export function takePrivateKeys(
  text: string,
): { readonly text: string; readonly keys: string[] } | undefined {
  const keys: string[] = []
  let left = ''
  let from = 0
  for (const { start, end } of privateKeyRanges(text)) {
    const key = text.slice(start, end)
    if (!SECRET.test(key)) continue
    keys.push(key)
    left += text.slice(from, start) + TAKEN_OUT
    from = end
  }
  left += text.slice(from)
  const all = left.includes('"d"')
    ? left.replace(JWK, (key) => {
        keys.push(key)
        return TAKEN_OUT
      })
    : left
  return keys.length > 0 ? { text: all, keys } : undefined
}
