import { isWholeKey } from '../whole-key'
import type { Repair } from './repair'

const BLOCK = /-----BEGIN ((?:EC )?PRIVATE KEY)-----([^-]{60,600})-----END \1-----/
const BARE = /^\s*(M[A-I][A-Za-z0-9+/= ]{60,600})\s*$/
/** What is left of a newline after its backslash was removed, or what was typed instead of it. */
const REMAINS = ['n', 'rn', '/n', '/r/n', '|', ',', ';', '_'] as const
const LINES = [64, 76] as const

/**
 * Restores characters that a shell or a form changed: the letter `n` that is left of `\n`, a `/n` typed by hand, and
 * each `+` that a form turned into a space. The result is used only if it is a whole key.
 */
export const restoreLostCharacters: Repair = async (text) => {
  const match = BLOCK.exec(text) ?? BARE.exec(text)
  if (!match) return undefined
  const [whole, label, inside] = match.length === 3 ? match : [match[0], undefined, match[1]]
  const body = (inside ?? '').trim()
  if (await isWholeKey(body.replace(/\s+/g, ''))) return undefined
  for (const remains of REMAINS) {
    for (const length of LINES) {
      const base64 = withoutRemains(body, remains, length)
      if (base64 === undefined || !(await isWholeKey(base64))) continue
      return {
        text: text.replace(whole, () => block(label, base64)),
        notice: { id: 'key-literal-backslash-n', case: 'remains', remains },
      }
    }
  }
  // A space at the end of the body may be a `+` as well. If newlines became spaces, the last space is a newline.
  const untrimmed = (inside ?? '').replace(/^[\r\n]+|[\r\n]+$/g, '')
  const between = (inside ?? '').replace(/^ | $/g, '')
  for (const base64 of new Set([body, untrimmed, between].flatMap((text) => [...withPluses(text)]))) {
    if (!(await isWholeKey(base64))) continue
    return {
      text: text.replace(whole, () => block(label, base64)),
      notice: { id: 'key-percent-encoded', case: 'spaces' },
    }
  }
  return undefined
}

const block = (label: string | undefined, base64: string): string =>
  label === undefined ? base64 : `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----`

/**
 * Returns the base64 of lines with `length` characters that have `remains` between, before and after them; undefined if
 * the body doesn't have this structure.
 */
function withoutRemains(body: string, remains: string, length: number): string | undefined {
  if (!body.startsWith(remains) && !body.endsWith(remains)) return undefined
  let rest = body.startsWith(remains) ? body.slice(remains.length) : body
  if (rest.endsWith(remains)) rest = rest.slice(0, -remains.length)
  let base64 = ''
  while (rest.length > length) {
    base64 += rest.slice(0, length)
    rest = rest.slice(length)
    if (rest.startsWith(remains)) rest = rest.slice(remains.length)
    else if (base64.length === length) return base64 + rest
    else return undefined
  }
  return base64 + rest
}

/** Returns the body with `+` instead of spaces: all of the spaces, or only those that aren't instead of a newline. */
function* withPluses(body: string): Generator<string> {
  if (!body.includes(' ')) return
  const lines = body.split(/[\r\n]+/)
  yield lines.map((line) => line.trim().replaceAll(' ', '+')).join('')
  yield body.replace(/[\r\n\t]+/g, '').replaceAll(' ', '+')
  for (const length of LINES) {
    let base64 = ''
    for (let at = 0; at < body.length; at += length + 1)
      base64 += body.slice(at, at + length).replaceAll(' ', '+')
    yield base64
  }
}
