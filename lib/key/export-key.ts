import { encodeBase64 } from './base64'
import type { EcPrivateKey } from './reading'
import { pemLines, writePkcs8 } from './write-key'

/**
 * Returns the key as the text of a `.p8` file: PEM (RFC 7468) of PKCS#8 with 138 bytes, and a final newline. This is
 * the encoding that openssl writes, with the public half and without the second mention of the curve. It is the only
 * one that every importer accepts, including WebKit.
 */
export function exportPem(key: EcPrivateKey): string {
  return `${pemLines(writePkcs8(key, 'openssl')).join('\n')}\n`
}

/** The values that fastlane stores next to the key. An individual key has no issuer ID. */
export interface FastlaneFields {
  keyId: string
  issuerId?: string
  /** Lifetime of the tokens that fastlane makes, in seconds. */
  durationSeconds?: number
  inHouse?: boolean
}

/**
 * Returns the key as fastlane's `api_key.json` (docs.fastlane.tools, "Using fastlane API Key JSON file"), indented,
 * with a final newline.
 */
export function exportFastlaneJson(key: EcPrivateKey, fields: FastlaneFields): string {
  const file = {
    key_id: fields.keyId,
    issuer_id: fields.issuerId,
    key: exportPem(key),
    duration: fields.durationSeconds,
    in_house: fields.inHouse,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * Returns the key as one line for a `.env` file: in double quotes, with each newline written as `\n`, which dotenv
 * libraries convert back.
 */
export function exportEnvValue(key: EcPrivateKey): string {
  return `"${exportPem(key).replaceAll('\n', '\\n')}"`
}

/** Returns the whole `.p8` file in base64 on one line, as CI secret stores need it. Decoding it restores the file. */
export function exportBase64(key: EcPrivateKey): string {
  return encodeBase64(new TextEncoder().encode(exportPem(key)))
}
