import type { Notice, Refusal } from './reading'

/** One block between a BEGIN and an END line (RFC 7468); `line` is the number of its BEGIN line, from 1. */
export interface Block {
  label: string
  endLabel: string
  body: string
  /** Offsets of the whole block in the text, BEGIN and END lines included. */
  start: number
  end: number
  line: number
}

/**
 * A BEGIN or END line with exactly five dashes on each side. The label has a maximum length, so any text is scanned in
 * linear time.
 */
const BOUNDARY_LINE = /-----(BEGIN|END) ([A-Z0-9][A-Z0-9 #]{0,40})-----/g

/** Returns all complete blocks in order. A BEGIN line without an END line is skipped. */
export function findBlocks(text: string): Block[] {
  const blocks: Block[] = []
  let begin: RegExpExecArray | undefined
  let line = 1
  let counted = 0
  for (const boundary of text.matchAll(BOUNDARY_LINE)) {
    if (boundary[1] === 'BEGIN') {
      begin = boundary
      continue
    }
    if (!begin) continue
    for (; counted < begin.index; counted++) if (text[counted] === '\n') line++
    const end = boundary.index + boundary[0].length
    const body = text.slice(begin.index + begin[0].length, boundary.index)
    blocks.push({ label: begin[2] ?? '', endLabel: boundary[2] ?? '', body, start: begin.index, end, line })
    begin = undefined
  }
  return blocks
}

/** The base64 of a block without white space, or the reason why it has none. */
export type Body =
  | { status: 'base64'; base64: string; notices: Notice[] }
  | { status: 'refused'; refusal: Refusal }

/**
 * Reads the base64 between the BEGIN and END lines. Headers (RFC 1421) are dropped, white space of any kind is removed,
 * and the first character that isn't allowed there is reported with its position.
 */
export function readBody(block: Block): Body {
  const { body } = block
  if (body.includes('Proc-Type:') && body.includes('ENCRYPTED')) {
    return { status: 'refused', refusal: { id: 'key-encrypted', case: 'proc-type' } }
  }
  const text = withoutHeaders(body)
  const stray = findStray(text)
  if (stray) return { status: 'refused', refusal: explainStray(stray, text, block.line) }

  const base64 = text.split(/\s+/).join('')
  const lead = text.slice(0, text.length - text.trimStart().length)
  const tail = text.slice(text.trimEnd().length)
  const inside = text.trim()
  const notices: Notice[] = []
  if (!lead.includes('\n') || !tail.includes('\n') || /[ \t]/.test(inside)) {
    notices.push({ id: 'key-newlines-lost', case: inside.includes('\n') ? 'some' : 'all' })
  }
  return { status: 'base64', base64, notices }
}

/** Drops `Name: value` lines at the top of a body (RFC 1421 section 4.6). */
function withoutHeaders(body: string): string {
  const lines = body.split('\n')
  const first = lines.findIndex((line) => line.trim() !== '' && !/^[A-Za-z][A-Za-z-]{0,40}:/.test(line))
  return lines.some((line) => line.includes(':')) && first > 0 ? `\n${lines.slice(first).join('\n')}` : body
}

interface Stray {
  kind: 'control' | 'masked' | 'ellipsis' | 'other'
  index: number
}

/** Finds the first character that is neither base64 nor harmless white space. */
function findStray(text: string): Stray | undefined {
  const match = /[^A-Za-z0-9+/=\n ]/.exec(text)
  if (!match) return undefined
  const { index } = match
  const character = match[0]
  const code = character.charCodeAt(0)
  if (character === '\t' || character === '\r') {
    // A body whose newlines all became tabs is intact. A tab in the middle of a line is damage.
    const oneLine = !text.trim().includes('\n') && character === '\t'
    if (!oneLine) return { kind: 'control', index }
    const rest = findStray(text.replaceAll('\t', ' '))
    return rest
  }
  if (code < 32 || (code >= 127 && code < 160)) return { kind: 'control', index }
  if (character === '…' || text.startsWith('...', index)) return { kind: 'ellipsis', index }
  if (character === '*' || character === '•') return { kind: 'masked', index }
  return { kind: 'other', index }
}

function explainStray({ kind, index }: Stray, text: string, beginLine: number): Refusal {
  const before = text.slice(0, index)
  const place = {
    character: String.fromCodePoint(text.codePointAt(index) ?? 0),
    line: beginLine + before.split('\n').length - 1,
    column: index - before.lastIndexOf('\n'),
  }
  switch (kind) {
    case 'control':
      return { id: 'key-escape-corrupted', case: 'control', ...place }
    case 'ellipsis':
      return { id: 'key-truncated', case: 'dots', line: place.line, column: place.column }
    case 'masked':
      return { id: 'key-not-content', case: 'masked-body', ...place }
    case 'other':
      return { id: 'key-malformed', case: 'character', ...place }
  }
}
