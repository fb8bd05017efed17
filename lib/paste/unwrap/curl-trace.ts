import type { Edit } from './edit'
import { linesFrom } from './lines'

const STAMP = '(?:\\d\\d:\\d\\d:\\d\\d\\.\\d{1,6} )?(?:\\[[\\dx-]{1,20}\\] )?'
const INFO = new RegExp(`^${STAMP}== Info: ?`, 'u')
const SECTION = new RegExp(
  `^${STAMP}(=>|<=) (?:Send|Recv) (SSL data|header|data), \\d{1,12} bytes \\(0x[\\da-f]{1,10}\\)`,
  'u',
)
const ROW = /^([\da-f]{4,10}): (.*)$/u
/** What every line has that begins a section or is a message of curl about itself. */
const BEGINS = /== Info:|(?:=>|<=) (?:Send|Recv) /g
/** `--trace` also prints the bytes in hexadecimal, and pads the last row. */
const BYTES = /^(?=.{48})((?:[\da-f]{2} ){1,16}) {0,45}/u

/** Converts the output of curl's `--trace` and `--trace-ascii` to the output of `-v`. */
export function withoutCurlTrace(text: string): readonly Edit[] {
  if (!text.includes('== Info: ') && !/(?:=> Send|<= Recv) (?:header|data), /u.test(text)) return []
  const edits: Edit[] = []
  let section: Section | undefined
  for (const { text: line, start, end } of linesFrom(text, BEGINS, () => section !== undefined)) {
    const info = INFO.exec(line)
    if (info) edits.push({ start, end: start + info[0].length, text: '* ' })
    const begun = SECTION.exec(line)
    const row = begun === null && section !== undefined ? ROW.exec(line) : null
    if (begun) {
      const secret = begun[2] === 'SSL data'
      const cut = secret ? Math.max(0, start - 1) : start
      section = { mark: MARKS[`${begun[1]} ${begun[2]}`] ?? '', secret, next: undefined, cut, ended: false }
    } else if (row && section) {
      edits.push(...rowEdits(section, row, start, end))
    } else section = undefined
  }
  return edits
}

/** The mark in front of a line of the message, as in the output of `-v`. A body has no mark. */
const MARKS: Readonly<Record<string, string>> = { '=> header': '> ', '<= header': '< ' }

interface Section {
  readonly mark: string
  /** Whether the bytes belong to TLS. They show nothing about the request. */
  readonly secret: boolean
  /** The offset of a row that continues the line before it; undefined before the first row. */
  next: number | undefined
  /** Where the heading begins, or where the previous row ended. */
  cut: number
  /** Whether the bytes of the previous row ended a line. */
  ended: boolean
}

function rowEdits(
  section: Section,
  [, offset = '', printed = '']: RegExpExecArray,
  start: number,
  end: number,
): Edit[] {
  const at = Number.parseInt(offset, 16)
  const goesOn = at === section.next
  const joint = goesOn || section.secret || section.next === undefined ? section.cut : start
  const before = goesOn ? '' : section.mark
  section.cut = end
  if (section.secret) return [{ start: joint, end, text: '' }]
  const from = start + offset.length + 2
  const bytes = BYTES.exec(printed)?.[1]
  if (bytes === undefined) {
    section.next = at + printed.length
    return [{ start: joint, end: from, text: before }]
  }
  const codes = bytes.trim().split(' ')
  section.next = at + codes.length
  const line = `\n${section.mark}`
  const plain = codes
    .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
    .join('')
    .replaceAll('\r', '')
  const opened = section.ended && goesOn ? line : ''
  section.ended = plain.endsWith('\n')
  const lines = plain.slice(0, section.ended ? -1 : undefined).replaceAll('\n', line)
  return [{ start: joint, end, text: before + opened + lines }]
}
