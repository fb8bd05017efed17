import { readJson } from '../json/scan'
import { duplicateNames, jsonValue } from '../json/value'
import type { CompactReading, JsonPart } from './reading'

/**
 * Builds the reading of a token of which only the decoded header and claims are known. It has no parts and no
 * signature.
 *
 * @param header - the protected header as JSON; undefined if it isn't known
 * @param payload - the claims set as JSON
 */
export const readDecoded = (header: string | undefined, payload: string): CompactReading => ({
  text: '',
  parts: [],
  header: jsonPart(header),
  payload: jsonPart(payload),
  signature: { status: 'missing' },
})

function jsonPart(json: string | undefined): JsonPart {
  if (json === undefined) return { status: 'missing' }
  const read = readJson(json)
  if (read.status === 'broken') return { status: 'broken', json, at: read.at, reason: read.reason }
  const { node } = read
  if (node.kind !== 'object') return { status: 'not-object', json, node }
  const members = jsonValue(node) as Readonly<Record<string, unknown>>
  return { status: 'object', json, node, members, duplicates: duplicateNames(node) }
}
