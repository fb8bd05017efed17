import type { LineFault } from '../facts'
import { findBlocks } from '../pem-blocks'
import { closestBoundary, closestLabel } from '../pem-label'
import type { Repair } from './repair'

const DASH = /[-\u2010-\u2015\u2212\u2500\ufe58\ufe63\uff0d\ufffd]/
const WORDS =
  /(BEGIN|END)((?:(?!BEGIN|END)[A-Z0-9 \t_-]){0,40}?)(KEY|CERTIFICATE|REQUEST|PARAMETERS)(?![ _]{0,2}[A-Z])/gi
/** Text between two sequences of dashes that isn't a correct BEGIN or END line. Standard base64 has no dashes. */
const BETWEEN_DASHES =
  /[-\u2010-\u2015]{2,12}[ \t]{0,3}([A-Z][A-Z0-9 _]{5,40}?)[ \t]{0,3}[-\u2010-\u2015]{2,12}/gi

/** The largest number of BEGIN and END lines that are repaired in one text. A key has one of each. */
const MOST_LINES = 64

/**
 * Repairs damaged BEGIN and END lines: dashes that are missing, surplus or typographic, words in lower case or
 * misspelled. If only one of the two lines is present, the other one is added. The notice says what was damaged.
 */
export const mendBoundaryLines: Repair = (text) => {
  if (!/BEGIN|END|KEY/i.test(text)) return undefined
  const faults: LineFault[] = []
  const respelt = mendMisspelled(mendWords(text, faults), faults)
  const mended = addMissing(respelt, faults)
  if (mended === text) return undefined
  return {
    text: mended,
    notice: { id: 'key-marker-damaged', case: 'lines', faults },
  }
}

/** Repairs dashes, spaces and case in BEGIN and END lines whose words can be recognized. */
function mendWords(text: string, faults: LineFault[]): string {
  let mended = ''
  let done = 0
  for (const match of firstMatches(text, WORDS)) {
    const [whole, word = '', between = '', last = ''] = match
    const after = match.index + whole.length
    const left = dashesBefore(text, match.index, done)
    const right = dashesAfter(text, after)
    // Words without a dash on either side are prose, unless they fill their line.
    const alone =
      /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, left - 80), left)) &&
      /^[ \t]*(?:\n|$)/.test(text.slice(right, right + 80))
    if (left === match.index && right === after && !alone) continue
    const words = (between + last)
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, ' ')
      .trim()
    const canonical = `-----${word.toUpperCase()} ${closestLabel(words) ?? words}-----`
    if (text.slice(left, right) !== canonical) {
      faults.push(
        describeFault(
          word.toUpperCase() === 'BEGIN' ? 'BEGIN' : 'END',
          text.slice(left, match.index),
          text.slice(after, right),
        ),
      )
    }
    mended += text.slice(done, left) + canonical
    done = right
  }
  return mended + text.slice(done)
}

function* firstMatches(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  let count = 0
  for (const match of text.matchAll(pattern)) {
    if (count++ >= MOST_LINES) return
    yield match
  }
}

function dashesBefore(text: string, index: number, limit: number): number {
  let start = index
  for (let at = index - 1; at >= Math.max(limit, index - 24); at--) {
    const character = text[at] ?? ''
    if (DASH.test(character)) start = at
    else if (character !== ' ') break
  }
  return start
}

/**
 * Returns the end of the dashes that begin at `index`. If the next BEGIN or END line follows immediately, half of the
 * dashes belong to that line.
 */
function dashesAfter(text: string, index: number): number {
  const shared = /^-{2,20}(?=BEGIN|END)/.exec(text.slice(index, index + 24))
  if (shared) return index + Math.ceil(shared[0].length / 2)
  let end = index
  for (let at = index; at < Math.min(text.length, index + 24); at++) {
    const character = text[at] ?? ''
    if (DASH.test(character)) end = at + 1
    else if (character !== ' ') break
  }
  return end
}

function describeFault(line: LineFault['line'], before: string, after: string): LineFault {
  const typographic = /[^- ]/.exec(before + after)
  if (typographic) return { line, fault: 'dash', character: typographic[0] }
  const [left = 0, right = 0] = [before, after].map((dashes) => dashes.replaceAll(' ', '').length)
  if (left !== 5) return { line, fault: 'count', side: 'before', count: left }
  if (right !== 5) return { line, fault: 'count', side: 'after', count: right }
  return { line, fault: 'spelling' }
}

/** Repairs BEGIN and END lines whose words are misspelled but close to the correct ones. */
function mendMisspelled(text: string, faults: LineFault[]): string {
  if (findBlocks(text).length > 0) return text
  let tries = 0
  return text.replace(BETWEEN_DASHES, (whole, words: string) => {
    if (tries++ >= MOST_LINES || /^(?:BEGIN|END) .*(?:KEY|CERTIFICATE|REQUEST|PARAMETERS)$/.test(words))
      return whole
    const boundary = closestBoundary(words)
    if (!boundary) return whole
    faults.push({ line: boundary.startsWith('BEGIN') ? 'BEGIN' : 'END', fault: 'spelling' })
    return `-----${boundary}-----`
  })
}

/** If no block is complete, adds the missing BEGIN or END line at the start or the end of the base64. */
function addMissing(text: string, faults: LineFault[]): string {
  if (findBlocks(text).length > 0) return text
  const begin = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(text)
  const end = /-----END ([A-Z0-9 ]{1,40})-----/.exec(text)
  if (begin && !end) {
    faults.push({ line: 'END', fault: 'missing' })
    const start = begin.index + begin[0].length
    const foreign = text.slice(start).search(/[^A-Za-z0-9+/=\s]/)
    const stop = foreign < 0 ? text.length : start + foreign
    return `${text.slice(0, stop).trimEnd()}\n-----END ${begin[1]}-----${text.slice(stop)}`
  }
  if (end && !begin) {
    faults.push({ line: 'BEGIN', fault: 'missing' })
    let start = end.index
    while (start > 0 && /[A-Za-z0-9+/=\s]/.test(text[start - 1] ?? '')) start--
    return `${text.slice(0, start)}-----BEGIN ${end[1]}-----\n${text.slice(start).trimStart()}`
  }
  return text
}
