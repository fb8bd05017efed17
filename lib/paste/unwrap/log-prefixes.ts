import type { Edit } from './edit'
import { linesFrom } from './lines'

const LEVEL = '(?:TRACE|VERBOSE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRITICAL|SEVERE|LOG)'
const LEVEL_IN_ANY_CASE = LEVEL.replace(/[A-Z]/gu, (letter) => `[${letter}${letter.toLowerCase()}]`)

/**
 * Time stamps: ISO 8601 with and without a time zone, a time alone in brackets or with a fraction, syslog, Go's log.
 */
const MOMENTS: readonly RegExp[] = [
  /[[(]?\d{4}[-/]\d\d[-/]\d\d[T ,]{1,2}\d\d:\d\d(?::\d\d)?(?:[.,:]\d{1,9})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)(?![\w:]))?[\])]?[:,]?(?=\s|\[|#|>|<|$)/,
  /\[\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?[AP]M)?\]:?/,
  /\d{1,2}:\d\d:\d\d[.,]\d{1,9}(?=\s)/,
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d\d:\d\d:\d\d(?: [\w.-]{1,60} [\w./-]{1,60}(?:\[\d{1,8}\])?:)?(?=\s)/,
]

/** What else logging programs put in front of a line, one after the other, from the outside in. */
const PREFIXES: readonly RegExp[] = [
  // Continuous integration.
  /##\[(?:error|warning|debug|command|section|group|endgroup)\]/,
  /::(?:error|warning|notice|debug|group)(?: [^:\n]{0,200})?::/,
  /\d\d[OE][+ ]/,
  /[^\t\n]{1,80}\t[^\t\n]{1,80}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/,
  /\[(?:command|logs|stdout|stderr|altool|Transporter|notarytool|iTMSTransporter|Step \d{1,3}\/\d{1,3}|\d{1,3}(?!\]\s{0,4}=>))\]:?/,
  // Mobile devices, containers, package managers.
  /[VDIWEF]\/[\w.$:-]{1,60}\s{0,12}(?:\(\s{0,6}\d{1,6}\))?: ?/,
  /\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s{1,6}\d{1,6}\s{1,6}\d{1,6} [VDIWEF] \S{1,60}\s{0,20}: /,
  /flutter: /,
  /[\w.]{1,40}[-_]\d{1,3}\s{1,20}\| ?/,
  /\d{1,3}\|[\w.-]{1,40}\s{0,20}\| ?/,
  /(?:npm (?:ERR!|error)|ERR!|remote:)(?=\s)/,
  /(?:stdout|stderr) [FP](?=\s)/,
  // Levels that the text next to them confirms.
  new RegExp(`${LEVEL}(?= \\[\\d{4}-)`),
  new RegExp(`\\[${LEVEL_IN_ANY_CASE}\\]:?`),
  new RegExp(`${LEVEL}:[\\w.]{1,60}:`),
  /[DIWEF], \[[\w:.+-]{1,40} #\d{1,8}\]\s{1,2}[A-Z]{4,6} -- [\w:]{0,40}: /,
]

/** What counts as a prefix only after a time stamp. */
const AFTER_MOMENT: readonly RegExp[] = [
  new RegExp(`${LEVEL}(?:[:>]|(?=[\\s\\]]))`),
  /[\w.-]{1,40}\[[\w.:-]{1,40}\]:?(?=\s)/,
  /\[[\w .:#@/$,-]{1,60}\](?=[\s:\][-])/,
  /\((?:MainThread|Thread-\d{1,5}|[\w-]{1,30}-thread-\d{1,5})\)/,
  // The name of a logger, but not of an exception that it prints.
  /(?:[a-z][\w$]{0,40}\.){1,8}(?!\w{0,60}(?:Error|Exception)\b)[\w$]{1,60}(?= ?:|\s+-)/,
  /-(?=\s)/,
  /:(?=\s)/,
]

/** How every line with a prefix begins, or what is behind the names of a job and its step. */
const BEGINS =
  /\n[^\S\n]{0,12}(?:[[(\d#]|::|[A-Z](?:[a-z]{2} |[A-Z]{2,7}[: ]|[/,])|flutter|npm|remote|std|[\w.]{1,40}[-_]\d{1,3} )|\t\uFEFF?\d{4}-\d\d-\d\dT/g

/** Returns one pattern for any of several, which is much faster than trying them one by one. */
const anyOf = (patterns: readonly RegExp[]): string => patterns.map(({ source }) => source).join('|')
const PREFIX = new RegExp(`(${anyOf(MOMENTS)})|${anyOf(PREFIXES)}`, 'y')
const PREFIX_AFTER_MOMENT = new RegExp(anyOf(AFTER_MOMENT), 'y')

/**
 * Removes what build systems, loggers, devices and containers put in front of each line: time stamps, levels, threads,
 * names. The time stamps are read from the text before this step.
 */
export function withoutLogPrefixes(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const line of linesFrom(text, BEGINS, () => false)) {
    const length = prefixLength(line.text)
    if (length > 0) edits.push({ start: line.start, end: line.start + length, text: '' })
  }
  return edits
}

/** Returns the number of characters at the start of a line that are prefixes; 0 if it has none. */
function prefixLength(line: string): number {
  let at = 0
  let afterMoment = false
  for (let count = 0; count < 12; count += 1) {
    // The indentation before a prefix is removed with it. The text after the last prefix keeps its indentation.
    const from = at + (/^\s{1,12}/u.exec(line.slice(at, at + 12))?.[0].length ?? 0)
    const first = matchAt(PREFIX, line, from)
    const prefix = first ?? (afterMoment ? matchAt(PREFIX_AFTER_MOMENT, line, from) : null)
    if (prefix === null) break
    at = from + prefix[0].length
    afterMoment ||= first?.[1] !== undefined
  }
  return at > 0 && line.charAt(at) === ' ' ? at + 1 : at
}

function matchAt(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(line)
}
