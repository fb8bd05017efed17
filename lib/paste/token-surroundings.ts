import { codePointName } from '../text/code-point'
import { isInvisible } from '../text/invisible'
import type { PastedToken, Wrapping } from './paste'

/** Details of what was found around or inside a token, by the id of the cause. */
export type Notes = Map<Wrapping['id'], string>

/**
 * Returns the quote that opened shortly before a token. Only the name of a header and the word Bearer may be between
 * them.
 */
export const openQuote = (line: string): string | undefined =>
  /(["'])(?:[\w-]{1,40}\s?[:=]\s{0,4})?(?:bearer[ \t+]{0,4})?[<[({]?$/iu.exec(line)?.[1]

const PAIRS: Readonly<Record<string, string>> = {
  '<': '>',
  '[': ']',
  '(': ')',
  '{': '}',
  '"': '"',
  "'": "'",
  '`': '`',
  '\u201c': '\u201d',
  '\u2018': '\u2019',
}

/** Notes the characters directly around a token that would be sent with it. */
export function noteAround(text: string, start: number, end: number, line: string, notes: Notes): void {
  const bytes = /(?:^|[^\w])[bB](["'])$/u.exec(line)?.[1]
  if (bytes !== undefined && text.charAt(end) === bytes) {
    notes.set('token-bytes-repr', `b${bytes}…${bytes}`)
    return
  }
  const opening = line.at(-1) ?? ''
  if (isInvisible(opening) && !notes.has('token-invisible-chars')) {
    notes.set('token-invisible-chars', `${codePointName(opening)} before the first character`)
  }
  const closing = Object.hasOwn(PAIRS, opening) ? PAIRS[opening] : undefined
  const sent = /\bbearer[ \t]+["'<[({`\u201c\u2018]$/iu.test(line)
  const alone = text.slice(Math.max(0, start - 40), start).trim().length === 1 && start <= 40
  if (closing !== undefined && text.charAt(end) === closing && (sent || alone)) {
    notes.set('token-quoted-or-bracketed', `${opening}…${closing}`)
  } else if (
    start <= 40 &&
    text.slice(0, start).trim() === '' &&
    /^[,;.][\s,;.]{0,20}$/u.test(text.slice(end, end + 22))
  ) {
    notes.set('token-quoted-or-bracketed', `“${text.charAt(end)}” after it`)
  }
}

/** Returns the place of a token according to the text before it on its line. */
export function placeOf(line: string): PastedToken['place'] {
  const bare = line.replace(/[bB]?["'`<[({\u201c\u2018]{1,2}$/u, '')
  if (
    /(?:\bbearer(?:[ \t+:]|%20){0,4}|\bauthori[sz]ation["'`\])]{0,3}\s{0,4}(?::|=>|=|,)\s{0,4})$/iu.test(bare)
  )
    return 'header'
  if (/\?(?:[\w.%-]{1,60}=[\w.%-]{0,120}&){0,8}[\w.%-]{1,60}=$/u.test(bare)) return 'query'
  if (/&[\w.-]{1,60}=$|\b(?:client_secret|client_assertion|assertion)=$/u.test(bare)) return 'form'
  if (/["'][\w.-]{1,60}["']\s{0,4}(?::|=>)\s{0,4}$/u.test(bare)) return 'json'
  return 'bare'
}
