import { decodeBase64 } from '../base64'
import { textOfBytes } from '../text-of-bytes'
import type { Repair } from './repair'

const BLOCK = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{60,8000})-----END CERTIFICATE-----/

/**
 * Opens the output of Windows’ `certutil -encode`, which writes any file as base64 between BEGIN CERTIFICATE and END
 * CERTIFICATE. The file inside may be a key file.
 */
export const openCertutil: Repair = (text) => {
  const match = BLOCK.exec(text)
  const bytes = match?.[1] && decodeBase64(match[1].replace(/\s+/g, ''))
  if (!match || !bytes || bytes[0] === 0x30) return undefined
  const inside = textOfBytes(bytes)
  if (!inside.replaceAll('\0', '').includes('PRIVATE KEY')) return undefined
  return {
    text: text.replace(match[0], () => inside),
    notice: { id: 'key-base64-of-file', case: 'certutil' },
  }
}
