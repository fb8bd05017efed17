import { encodeBase64 } from './base64'
import type { EcPrivateKey } from './reading'
import { pemLines, writePkcs8 } from './write-key'

/**
 * The key as the text of a `.p8` file: PEM (RFC 7468) of PKCS#8 with 138 bytes and a final newline. That is
 * openssl's shape, with the public half and without the second mention of the curve, because it is the only
 * one that every importer takes, WebKit included.
 */
export function exportPem(key: EcPrivateKey): string {
  return `${pemLines(writePkcs8(key, 'openssl')).join('\n')}\n`
}

/** What fastlane keeps beside the key; an individual key has no issuer ID. */
export interface FastlaneFields {
  keyId: string
  issuerId?: string
  /** Lifetime of the tokens that fastlane makes, in seconds. */
  durationSeconds?: number
  inHouse?: boolean
}

/**
 * The key as fastlane's `api_key.json` (docs.fastlane.tools, "Using fastlane API Key JSON file"), indented, with a final
 * newline.
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

/** The key as one line for a `.env` file: in double quotes, each newline written as `\n`, which dotenv readers turn back. */
export function exportEnvValue(key: EcPrivateKey): string {
  return `"${exportPem(key).replaceAll('\n', '\\n')}"`
}

/** The whole `.p8` file in base64 on one line, as CI secret stores want it; decoding it gives the file back. */
export function exportBase64(key: EcPrivateKey): string {
  return encodeBase64(new TextEncoder().encode(exportPem(key)))
}
