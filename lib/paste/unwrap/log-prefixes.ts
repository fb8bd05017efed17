import type { Edit } from './edit'
import { linesOf } from './lines'

const LEVEL = '(?:TRACE|VERBOSE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRITICAL|SEVERE|LOG)'

/** What logging programs put in front of a line, one after the other, from the outside in. */
const PREFIXES: readonly RegExp[] = [
  // Time stamps: ISO 8601 with and without a time zone, a time alone in brackets or with a fraction, syslog, Go's log.
  /[[(]?\d{4}[-/]\d\d[-/]\d\d[T ,]{1,2}\d\d:\d\d(?::\d\d)?(?:[.,:]\d{1,9})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)(?![\w:]))?[\])]?[:,]?(?=\s|\[|#|>|<|$)/y,
  /\[\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?(?: ?[AP]M)?\]:?/y,
  /\d{1,2}:\d\d:\d\d[.,]\d{1,9}(?=\s)/y,
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d\d:\d\d:\d\d(?: [\w.-]{1,60} [\w./-]{1,60}(?:\[\d{1,8}\])?:)?(?=\s)/y,
  // Continuous integration.
  /##\[(?:error|warning|debug|command|section|group|endgroup)\]/y,
  /::(?:error|warning|notice|debug|group)(?: [^:\n]{0,200})?::/y,
  /\d\d[OE][+ ]/y,
  /[^\t\n]{1,80}\t[^\t\n]{1,80}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/y,
  /\[(?:command|logs|stdout|stderr|altool|Transporter|notarytool|iTMSTransporter|Step \d{1,3}\/\d{1,3}|\d{1,3}(?!\]\s{0,4}=>))\]:?/y,
  // Mobile devices, containers, package managers.
  /[VDIWEF]\/[\w.$:-]{1,60}\s{0,12}(?:\(\s{0,6}\d{1,6}\))?: ?/y,
  /\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\s{1,6}\d{1,6}\s{1,6}\d{1,6} [VDIWEF] \S{1,60}\s{0,20}: /y,
  /flutter: /y,
  /[\w.]{1,40}[-_]\d{1,3}\s{1,20}\| ?/y,
  /\d{1,3}\|[\w.-]{1,40}\s{0,20}\| ?/y,
  /(?:npm (?:ERR!|error)|ERR!|remote:)(?=\s)/y,
  /(?:stdout|stderr) [FP](?=\s)/y,
  // Levels that the text next to them confirms.
  new RegExp(`${LEVEL}(?= \\[\\d{4}-)`, 'y'),
  new RegExp(`\\[${LEVEL}\\]:?`, 'iy'),
  new RegExp(`${LEVEL}:[\\w.]{1,60}:`, 'y'),
  /[DIWEF], \[[\w:.+-]{1,40} #\d{1,8}\]\s{1,2}[A-Z]{4,6} -- [\w:]{0,40}: /y,
]

/** What counts as a prefix only after a time stamp. */
const AFTER_MOMENT: readonly RegExp[] = [
  new RegExp(`${LEVEL}(?:[:>]|(?=[\\s\\]]))`, 'y'),
  /[\w.-]{1,40}\[[\w.:-]{1,40}\]:?(?=\s)/y,
  /\[[\w .:#@/$,-]{1,60}\](?=[\s:\][-])/y,
  /\((?:MainThread|Thread-\d{1,5}|[\w-]{1,30}-thread-\d{1,5})\)/y,
  // The name of a logger, but not of an exception that it prints.
  /(?:[a-z][\w$]{0,40}\.){1,8}(?!\w{0,60}(?:Error|Exception)\b)[\w$]{1,60}(?= ?:|\s+-)/y,
  /-(?=\s)/y,
  /:(?=\s)/y,
]

const MOMENTS = 4
/** How every prefix begins. Most lines can be skipped by this test. */
const MAY_BEGIN =
  /^\s{0,12}(?:[[(]|\d|#|::|[A-Z][a-z]{2} |[VDIWEF][/,]|[A-Z]{3,8}[: ]|flutter|npm|remote|std|[\w.]{1,40}[-_]\d{1,3} )/u
/** The names of a job and its step. */
const TABBED = /^[^\t]{1,80}\t[^\t]{1,80}\t/u

/**
 * Removes what build systems, loggers, devices and containers put in front of each line: time stamps, levels, threads,
 * names. The time stamps are read from the text before this step.
 */
export function withoutLogPrefixes(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const line of linesOf(text)) {
    const length = prefixLength(line.text)
    if (length > 0) edits.push({ start: line.start, end: line.start + length, text: '' })
  }
  return edits
}

/** Returns the number of characters at the start of a line that are prefixes; 0 if it has none. */
function prefixLength(line: string): number {
  if (!MAY_BEGIN.test(line) && !(line.includes('\t') && TABBED.test(line))) return 0
  let at = 0
  let afterMoment = false
  for (let count = 0; count < 12; count += 1) {
    // The indentation before a prefix is removed with it. The text after the last prefix keeps its indentation.
    const from = at + (/^\s{1,12}/u.exec(line.slice(at, at + 12))?.[0].length ?? 0)
    const first = line.charCodeAt(from)
    if (Number.isNaN(first)) break
    const index = PREFIXES.findIndex((prefix) => matches(prefix, line, from) > 0)
    const rest =
      index < 0 && afterMoment ? AFTER_MOMENT.find((prefix) => matches(prefix, line, from) > 0) : undefined
    const prefix = PREFIXES[index] ?? rest
    if (prefix === undefined) break
    at = from + matches(prefix, line, from)
    afterMoment ||= index >= 0 && index < MOMENTS
  }
  return at > 0 && line.charAt(at) === ' ' ? at + 1 : at
}

function matches(prefix: RegExp, line: string, at: number): number {
  prefix.lastIndex = at
  return prefix.exec(line)?.[0].length ?? 0
}
