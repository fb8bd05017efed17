import type { CompactReading, JsonPart } from '../jws/reading'
import type { PastedToken } from '../paste/paste'
import type { Finding } from './inspect'
import type { Inspected } from './inspect-paste'

/** A range of characters of the paste, from `start` up to but not including `end`. */
interface Range {
  readonly start: number
  readonly end: number
}

/** The characters of the paste that cause a finding. */
export interface Mark extends Range {
  readonly id: string
  readonly severity: 'error' | 'warn'
}

/** A piece of a paste between two positions where a part or a mark begins or ends. */
export interface Piece extends Range {
  readonly part?: 'header' | 'payload' | 'signature'
  /** The mark on this piece. If several overlap, it is that of the first finding. */
  readonly mark?: Mark
}

const PARTS = ['header', 'payload', 'signature'] as const
/** The SEQUENCE tag and the length identify a DER-encoded signature. */
const DER_HEAD = 4

/**
 * Finds the characters of the paste that the findings are about. A finding has no mark if the token was joined from
 * pieces, or if the finding is about something that is missing.
 *
 * @returns marks in the order of the findings, with indexes into `paste.text`
 */
export function marksOf({ paste, evidence, inspection }: Inspected): readonly Mark[] {
  const { token, command } = evidence
  const found = token?.found
  return inspection.findings.flatMap((finding) => {
    const { id, severity } = finding
    if (severity !== 'error' && severity !== 'warn') return []
    const ranges = [
      ...(finding.marks ?? []),
      ...(found && token ? inToken(finding, found, token.read, paste.text) : []),
      ...(command ? inCommand(id, paste.text.slice(command.start, command.end), command.start) : []),
    ]
    return ranges.map((range) => ({ id, severity, ...range }))
  })
}

function inToken(
  { id, place }: Finding,
  found: PastedToken,
  read: CompactReading,
  text: string,
): readonly Range[] {
  if (!isVerbatim(found, text)) return []
  const at = (start: number, end: number): readonly Range[] =>
    end > start ? [{ start: found.start + start, end: found.start + end }] : []
  if (id === 'token-quoted-or-bracketed') {
    const { start, end } = found
    return [
      { start: start - 1, end: start },
      { start: end, end: end + 1 },
    ].filter((each) => each.start >= 0 && each.end <= text.length)
  }
  if (place.part === 'signature') {
    const part = read.parts[2]
    if (part === undefined) return []
    return at(part.start, part.start + (id === 'sig-der' ? DER_HEAD : part.text.length))
  }
  if (place.part !== 'header' && place.part !== 'payload') return []
  const part = read.parts[place.part === 'header' ? 0 : 1]
  const range = place.name === undefined ? undefined : rangeOf(read[place.part], place.name)
  if (part === undefined || range === undefined || part.padding > 0) return []
  // Four characters of base64url encode three bytes (RFC 4648 section 5).
  return at(
    part.start + Math.floor((range.start * 4) / 3),
    part.start + Math.min(part.text.length, Math.ceil((range.end * 4) / 3)),
  )
}

/** Whether the token occurs unchanged in the text, so that its indexes are valid there. */
const isVerbatim = ({ start, end, text }: PastedToken, paste: string): boolean =>
  paste.slice(start, end) === text

/** Returns the range of the value of a header parameter or claim, in bytes of the JSON (UTF-8). */
function rangeOf(part: JsonPart, name: string): Range | undefined {
  if (part.status !== 'object') return undefined
  const value = part.node.members.findLast((member) => member.name === name)?.value
  if (value === undefined) return undefined
  const bytes = (end: number) => new TextEncoder().encode(part.json.slice(0, end)).length
  return { start: bytes(value.start), end: bytes(value.end) }
}

/** The part of a command that each finding is about: the first match of the pattern, or its group. */
const CULPRITS: Readonly<Record<string, RegExp>> = {
  'http-not-https': /\bhttp(?=:\/\/)/du,
  'host-wrong': /\bhttps?:\/\/([^\s"'/?#]{1,255})/du,
  'path-wrong': /\bhttps?:\/\/[^\s"'/?#]{1,255}([^\s"'?#]{1,500})/du,
  'curl-globbing': /[?&][^\s"'=&]{0,100}?(\[[^\s"'\]]{0,100}\])/du,
  'curl-smart-quotes': /[\u2018\u2019\u201c\u201d]/du,
  'url-ampersand': /\?[^\s"'&]{0,500}(&)/du,
  'bearer-other-scheme': /\bbearer([ \t]{2,20}|\t)/diu,
  'bearer-twice': /bearer[\s+]{1,4}(bearer)/diu,
  'line-continuation': /\\([ \t]{1,20})$/dmu,
}

function inCommand(id: string, command: string, from: number): readonly Range[] {
  const indices = CULPRITS[id]?.exec(command)?.indices
  const [start, end] = indices?.[1] ?? indices?.[0] ?? []
  return start === undefined || end === undefined ? [] : [{ start: from + start, end: from + end }]
}

/**
 * Splits the paste where a part of the inspected token or a mark begins or ends.
 *
 * @returns pieces that together are the whole text
 */
export function piecesOf({ paste, evidence }: Inspected, marks: readonly Mark[]): readonly Piece[] {
  const { token } = evidence
  const parts =
    token && isVerbatim(token.found, paste.text)
      ? token.read.parts.slice(0, PARTS.length).map(({ start, text }, index) => ({
          start: token.found.start + start,
          end: token.found.start + start + text.length,
          part: PARTS[index] ?? 'signature',
        }))
      : []
  const cuts = new Set([0, paste.text.length])
  for (const { start, end } of [...parts, ...marks]) cuts.add(start).add(end)
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? start
    const covers = (each: Range) => each.start <= start && each.end >= end
    const part = parts.find(covers)?.part
    const mark = marks.find(covers)
    return { start, end, ...(part && { part }), ...(mark && { mark }) }
  })
}

/**
 * Adapts pieces to a text that was edited: the pieces before and after the edit are kept.
 *
 * @param before - the text that the pieces belong to
 * @param now - the edited text
 * @returns pieces that together are the whole of `now`
 */
export function carryOver(pieces: readonly Piece[], before: string, now: string): readonly Piece[] {
  if (before === now) return pieces
  const most = Math.min(before.length, now.length)
  let head = 0
  while (head < most && before[head] === now[head]) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === now.at(-1 - tail)) tail += 1
  const moved = now.length - before.length
  const kept = [
    ...pieces.filter(({ end }) => end <= head),
    ...pieces
      .filter(({ start }) => start >= before.length - tail && start >= head)
      .map((piece) => ({ ...piece, start: piece.start + moved, end: piece.end + moved })),
  ]
  const filled: Piece[] = []
  let at = 0
  for (const piece of [...kept, { start: now.length, end: now.length }]) {
    if (piece.start > at) filled.push({ start: at, end: piece.start })
    if (piece.end > piece.start) filled.push(piece)
    at = piece.end
  }
  return filled
}
