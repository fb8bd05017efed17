import { codePointName } from '../text/code-point'
import { isInvisible } from '../text/invisible'
import type { PastedToken } from './paste'
import { continues } from './token-joint'
import { type Notes, noteAround, openQuote, placeOf } from './token-surroundings'

/** Characters of a token apart from the dot. */
const RUN = /[\w-]+/y
const STANDARD = /[+/]/u
const MASK = /\*{2,}|[•█]{2,}|\[?(?:REDACTED|MASKED|FILTERED)\]?|x{6,}(?![\w-])|X{6,}(?![\w-])/y
const PERCENT: Readonly<Record<string, string>> = {
  '2b': '+',
  '2f': '/',
  '2e': '.',
  '3d': '=',
  '2d': '-',
  '5f': '_',
}
/** The length of an ES256 signature in base64url. A third part of this length is complete. */
const WHOLE_SIGNATURE = 86
/** The base64 of `eyJ`. */
const TWICE = /^ZXlK/u

interface Walk {
  readonly pieces: string[]
  /** Number of characters collected so far, used to say where something was found. */
  length: number
  dots: number
  /** Length, in characters, of the current part. */
  part: number
  at: number
}

/**
 * Reads the token that begins at `start`. Newlines and spaces are skipped if the token continues after them. Invisible
 * characters are skipped, percent-encoding is decoded, and masks are noted.
 *
 * @param before - text in front of the token, which shows its place and the quote around it
 */
export function readTokenAt(text: string, start: number, before: string): PastedToken | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const quote = openQuote(line)
  const walk: Walk = { pieces: [], length: 0, dots: 0, part: 0, at: start }
  const notes: Notes = new Map()
  while (walk.at < text.length && step(text, walk, notes, quote)) {
    // The loop body is empty because each step reads something or ends the loop.
  }
  let token = walk.pieces.join('')
  let end = walk.at
  if (walk.dots > 2) {
    const bare = token.replace(/\.+$/u, '')
    end -= token.length - bare.length
    token = bare
  }
  if (token.length < 3) return undefined
  if (walk.dots < 2 && walk.length < 12 && notes.size === 0) return undefined
  // A program joins this string to others, so the text doesn't contain the whole token.
  if (walk.dots < 2 && /^\.["'`]\s{0,4}[+&%]/u.test(text.slice(end - (token.endsWith('.') ? 1 : 0), end + 8)))
    return undefined
  if (TWICE.test(token)) {
    const inner = decoded(token)
    if (inner === undefined) return undefined
    notes.set('token-double-encoded', 'base64 around the whole token')
    token = inner
  }
  noteAround(text, start, end, line, notes)
  return {
    text: token,
    raw: text.slice(start, end),
    start,
    end,
    wrapping: Array.from(notes, ([id, detail]) => ({ id, detail })),
    place: placeOf(line),
  }
}

/** Reads what is at `walk.at`. Returns false if the token ends there. */
function step(text: string, walk: Walk, notes: Notes, quote: string | undefined): boolean {
  const { at } = walk
  MASK.lastIndex = at
  const mask = MASK.exec(text)?.[0]
  if (mask !== undefined) {
    const after = walk.length > 0 ? ` after character ${walk.length}` : ''
    notes.set('token-masked', `“${mask.slice(0, 12)}”${after}`)
    return take(walk, '***', mask.length)
  }
  RUN.lastIndex = at
  const run = RUN.exec(text)?.[0]
  if (run !== undefined) return take(walk, run, run.length)
  const sign = text.charAt(at)
  const next = text.charAt(at + 1)
  if (sign === '.') return dot(text, walk, notes)
  if (sign === '\u2026') return gap(text, walk, notes, 1)
  if (sign === '=') {
    const padding = /={1,3}/y
    padding.lastIndex = at
    const length = padding.exec(text)?.[0].length ?? 1
    const after = text.charAt(at + length)
    return walk.part > 0 && !/[\w+/-]/u.test(after) ? take(walk, '='.repeat(length), length) : false
  }
  if (STANDARD.test(sign)) return !whole(walk) && /[\w+/=.-]/u.test(next) ? take(walk, sign, 1) : false
  if (sign === '\\' && next === '/') return take(walk, '/', 2)
  if (sign === '%') {
    const character = PERCENT[text.slice(at + 1, at + 3).toLowerCase()]
    if (character === undefined) return false
    notes.set('token-double-encoded', 'percent-encoding inside the token')
    if (character === '.') {
      walk.dots += 1
      walk.part = 0
    }
    return take(walk, character, 3)
  }
  if (isInvisible(sign)) {
    if (!notes.has('token-invisible-chars')) {
      notes.set('token-invisible-chars', `${codePointName(sign)} after character ${walk.length}`)
    }
    walk.at += 1
    return true
  }
  return joint(text, walk, notes, quote)
}

function take(walk: Walk, piece: string, length: number): true {
  walk.pieces.push(piece)
  walk.length += piece.length
  walk.part += piece.length
  walk.at += length
  return true
}

const whole = (walk: Walk): boolean => walk.dots >= 2 && walk.part >= WHOLE_SIGNATURE

function dot(text: string, walk: Walk, notes: Notes): boolean {
  if (text.startsWith('...', walk.at)) {
    const length = /\.+/y
    length.lastIndex = walk.at
    return gap(text, walk, notes, length.exec(text)?.[0].length ?? 3)
  }
  MASK.lastIndex = walk.at + 1
  const next = text.charAt(walk.at + 1)
  const goesOn = /[\w*\u2026-]/u.test(next) || isInvisible(next) || MASK.test(text)
  // A dot at the end belongs to the token only if the signature is empty or the next part is on the next line.
  if (!goesOn && (walk.dots > 1 || (walk.dots === 0 && !continues(text, afterBlanks(text, walk.at + 1)))))
    return false
  take(walk, '.', 1)
  walk.dots += 1
  walk.part = 0
  return true
}

function afterBlanks(text: string, at: number): number {
  const blanks = /\s{0,80}/y
  blanks.lastIndex = at
  return at + (blanks.exec(text)?.[0].length ?? 0)
}

/** Reads an ellipsis. The characters that it replaces are lost. */
function gap(text: string, walk: Walk, notes: Notes, length: number): boolean {
  notes.set('token-truncated', `“…” after character ${walk.length}`)
  if (!/[\w-]/u.test(text.charAt(walk.at + length))) {
    walk.at += length
    return false
  }
  return take(walk, '\u2026', length)
}

/**
 * Reads white space, or an escaped newline. The token continues after it if the next characters look like part of it.
 */
function joint(text: string, walk: Walk, notes: Notes, quote: string | undefined): boolean {
  const blanks = /(?:[\t\p{Zs}]|\\?\r?\n|\\r|\\n)+/uy
  blanks.lastIndex = walk.at
  const space = blanks.exec(text)?.[0]
  if (space === undefined || whole(walk)) return false
  if (!continues(text, walk.at + space.length, { space, quote, part: walk.part, dots: walk.dots }))
    return false
  const invisible = /(?! )\p{Zs}/u.exec(space)?.[0]
  if (invisible !== undefined) {
    notes.set('token-invisible-chars', `${codePointName(invisible)} after character ${walk.length}`)
  } else if (!/^\\\r?\n$/u.test(space) && !notes.has('token-wrapped')) {
    notes.set(
      'token-wrapped',
      `${/[\n\\]/u.test(space) ? 'a newline' : 'a space'} after character ${walk.length}`,
    )
  }
  walk.at += space.length
  return true
}

/** Decodes base64 that contains a whole token. */
function decoded(text: string): string | undefined {
  try {
    const inner = atob(
      text
        .replaceAll('-', '+')
        .replaceAll('_', '/')
        .replace(/[^A-Za-z0-9+/]/gu, ''),
    ).trim()
    return /^eyJ[\w.=+/-]+$/u.test(inner) ? inner : undefined
  } catch {
    return undefined
  }
}
