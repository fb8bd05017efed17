import { readJson } from '../json/scan'
import { duplicateNames, jsonValue } from '../json/value'
import { readBase64Url } from './base64url'
import type { Base64UrlPart, CompactReading, JsonPart } from './reading'
import { readSignature } from './signature'

/**
 * Splits a compact serialization (RFC 7515 section 7.1) and describes each part on its own, so that a token with a
 * broken payload still shows its header. Never throws and never judges.
 *
 * @param text - the token alone; `readPaste` removes what is around it
 */
export function readCompact(text: string): CompactReading {
  const parts: Base64UrlPart[] = []
  let start = 0
  for (const part of text.split('.')) {
    parts.push(readBase64Url(part, start))
    start += part.length + 1
  }
  return {
    text,
    parts,
    header: readJsonPart(parts[0]),
    payload: readJsonPart(parts[1]),
    signature: readSignature(parts[2]),
  }
}

function readJsonPart(part: Base64UrlPart | undefined): JsonPart {
  if (part === undefined || part.text === '') return { status: 'missing' }
  if (part.bytes === undefined) return { status: 'undecodable' }
  const json = utf8(part.bytes)
  if (json === undefined) return { status: 'not-utf8', at: firstBadByte(part.bytes) }
  const read = readJson(json)
  if (read.status === 'broken') return { status: 'broken', json, at: read.at, reason: read.reason }
  const { node } = read
  if (node.kind !== 'object') return { status: 'not-object', json, node }
  const members = jsonValue(node) as Readonly<Record<string, unknown>>
  return { status: 'object', json, node, members, duplicates: duplicateNames(node) }
}

/** Decodes UTF-8 and keeps a byte-order mark; undefined if the bytes aren't valid UTF-8. */
function utf8(bytes: Uint8Array, partial = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partial })
  } catch {
    return undefined
  }
}

/** The index of the first byte that isn't valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (good < bad) {
    const middle = (good + bad + 1) >> 1
    if (utf8(bytes.subarray(0, middle), true) === undefined) bad = middle - 1
    else good = middle
  }
  return good
}
