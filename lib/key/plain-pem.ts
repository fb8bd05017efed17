import { decodeBase64 } from './base64'
import { shapeNotices } from './notices'
import { OID } from './oid'
import { p256Key } from './p256'
import type { KeyReading } from './reading'
import { describeDer } from './structure'

const PLAIN = /^\n*-----BEGIN PRIVATE KEY-----\n([A-Za-z0-9+/=\n]+)\n-----END PRIVATE KEY-----\n*$/

/**
 * Reads the text of an undamaged `.p8` file (RFC 7468, RFC 5208) with its public half inside. Returns undefined for any
 * other text without judging it. It lets the page read an untouched file without loading the repairs.
 */
export function readPlainPem(text: string): KeyReading | undefined {
  if (text.length > 1024) return undefined
  const base64 = PLAIN.exec(text)?.[1]?.replaceAll('\n', '') ?? ''
  // Only complete, padded groups of four characters are read here. Anything else needs a note, which `recoverKey` adds.
  const der = base64.length % 4 === 0 ? decodeBase64(base64) : undefined
  try {
    return der && readWhole(der)
  } finally {
    der?.fill(0)
  }
}

/** Returns the key from DER without any fault. The key shares no memory with the DER. */
function readWhole(der: Uint8Array): KeyReading | undefined {
  const structure = describeDer(der)
  if (structure.status !== 'pkcs8' || structure.trailing > 0) return undefined
  const { pkcs8 } = structure
  if (pkcs8.status !== 'ec' || pkcs8.parameters.status !== 'named' || pkcs8.parameters.oid !== OID.p256)
    return undefined
  if (pkcs8.inner.parameters.status === 'named' && pkcs8.inner.parameters.oid !== OID.p256) return undefined
  if (pkcs8.inner.parameters.status === 'explicit') return undefined
  const key = p256Key(pkcs8.inner)
  if (!key) return undefined
  const notices = shapeNotices('pkcs8', pkcs8.inner, der.length)
  return { status: 'read', key, encoding: 'pkcs8', bytes: der.length, notices }
}
