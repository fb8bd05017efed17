import { decodeBase64, decodeBase64Url } from '../base64'
import { describeDer } from '../structure'
import type { Meaning } from './meaning'

/** How a key file begins, as PEM or in base64. Nothing else begins like this. */
const CERTAIN = /^["'\s\\]*(?:n?-{2,}\s?BEGIN(?! (?:PUBLIC|PGP|AGE))|LS0tLS1CRUdJTi|TFMwdExT)/
const JSON_KEY = /^["'\s]*\{[\s\S]{0,400}"(?:kty|D)"/

/**
 * Whether a value is the text of a key. Either its beginning shows that, or the bytes in its base64 do, or its name and
 * the beginning of its base64 together.
 */
export function isKeyText(meanings: readonly Meaning[], value: string): boolean {
  const start = value.slice(0, 500)
  if (CERTAIN.test(start) || JSON_KEY.test(start)) return true
  const base64 = value.replace(/\\[nr]|[\s"']/g, '')
  if (base64.length < 60 || base64.length > 4000 || !/^[\w+/=-]+$/.test(base64)) return false
  const bytes = decodeBase64(base64) ?? decodeBase64Url(base64)
  const { status } = bytes ? describeDer(bytes) : { status: 'unknown' }
  return (
    status === 'pkcs8' ||
    status === 'sec1' ||
    status === 'rsa-private-key' ||
    status === 'encrypted-pkcs8' ||
    (meanings.includes('key') && /^["'\s]*M[A-I]/.test(start))
  )
}
