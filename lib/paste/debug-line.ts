/** A line of a transcript without the marks that a tool puts in front of it. */
export interface DebugLine {
  readonly text: string
  /** `info` is a message of the tool about itself. */
  readonly direction: 'sent' | 'received' | 'info' | 'unknown'
  /**
   * The offset in the line at which the text begins; undefined if the text was unescaped, because the paste then
   * doesn't contain it literally.
   */
  readonly offset: number | undefined
}

const OPEN_LINE = /^(?:\d\d:\d\d:\d\d\.\d{1,6} )?([><]|\*(?!\*)) ?(.*)$/u
const OKHTTP = /^(?:[A-Z]\/\S{1,40}: |.{0,60}\bOkHttp\S{0,20}: )?(-->|<--) (.*)$/u
/** What every line with any of the marks has. Most lines have none and aren't read further. */
const MAY_BE_MARKED = /^(?:[><*{}\r\d]|\s{0,8}(?:\d|send: |reply: |header: |<- |-> ))|(?:-->|<--) /
/** The progress of a transfer, as curl prints it. */
const METER =
  /^[{}] \[\d{1,12} bytes data\]\s{0,4}$|^\r?\s{0,3}\d{1,3}(?:\s{1,12}\d{1,12}[kMG]?){4,7}\s{1,12}(?:[\d-]{1,2}:[\d-]{2}:[\d-]{2}\s{1,4}){1,3}/u
const PYTHON = /^\s{0,8}(send|reply|header): (?:b?(["'])(.*)\2|(.*))$/u
const RUBY = /^\s{0,8}(<-|->) "(.*)"$/u

/**
 * Removes the marks of curl `-v`, OkHttp, Python's http.client and Ruby's Net::HTTP from a line. Python and Ruby print
 * a whole message escaped on one line, so one line may become several.
 */
export function debugLines(line: string): readonly DebugLine[] {
  if (!MAY_BE_MARKED.test(line)) return [{ text: line, direction: 'unknown', offset: 0 }]
  if (METER.test(line)) return [{ text: '', direction: 'info', offset: line.length }]
  const okhttp = line.includes('--> ') || line.includes('<-- ') ? OKHTTP.exec(line) : null
  if (okhttp) {
    const text = okhttp[2] ?? ''
    if (text.startsWith('END')) return [{ text: '', direction: 'info', offset: line.length }]
    return okhttp[1] === '-->'
      ? [{ text, direction: 'sent', offset: line.length - text.length }]
      : [{ text: text.replace(/^(\d{3})\b/u, 'HTTP/1.1 $1'), direction: 'received', offset: undefined }]
  }
  const python = PYTHON.exec(line)
  if (python) {
    const direction = python[1] === 'send' ? 'sent' : 'received'
    const text = python[3] === undefined ? (python[4] ?? '') : unescaped(python[3])
    return split(text, direction)
  }
  const ruby = RUBY.exec(line)
  if (ruby) return split(unescaped(ruby[2] ?? ''), ruby[1] === '<-' ? 'sent' : 'received')
  const curl = OPEN_LINE.exec(line)
  if (curl && (curl[1] !== '>' || /^$|^[A-Z]{3,7} \S+ HTTP\/|^[\w-]{1,60}:/u.test(curl[2] ?? ''))) {
    const text = curl[2] ?? ''
    const direction = curl[1] === '>' ? 'sent' : curl[1] === '<' ? 'received' : 'info'
    return [{ text, direction, offset: line.length - text.length }]
  }
  return [{ text: line, direction: 'unknown', offset: 0 }]
}

const split = (text: string, direction: 'sent' | 'received'): DebugLine[] =>
  text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((part) => ({ text: part, direction, offset: undefined }))

/** Decodes the escapes that Python and Ruby print in a string. */
const unescaped = (text: string): string =>
  text.replace(
    /\\(?:r|n|t|"|'|\\)/gu,
    (pair) => ({ r: '\r', n: '\n', t: '\t' })[pair.charAt(1)] ?? pair.charAt(1),
  )
