import { privateKeyRanges } from './private-key'

/** What is in a text in place of a private key that was taken out; the reader still tells that there was one. */
export const TAKEN_OUT = '-----BEGIN PRIVATE KEY-----\n(taken out of this box)\n-----END PRIVATE KEY-----'

/** A BEGIN line that a log only quotes has nothing behind it that would have to be taken out. */
const SECRET = /[A-Za-z0-9+/_-]{40}/u

/** A private key of the kind EC as a JSON Web Key (RFC 7518 section 6.2.2): the object around its `d`. */
const JWK = /\{[^{}]{0,2000}"d"\s{0,20}:\s{0,20}"[A-Za-z0-9_-]{40,48}"[^{}]{0,2000}\}/gu

/**
 * Takes every private key out of a text.
 *
 * @returns the text without them, and each as it was there; undefined where there is none
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
