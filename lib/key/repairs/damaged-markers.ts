import { findBlocks } from '../armour'
import type { LineFault } from '../facts'
import { closestLabel, closestMarker } from '../marker-label'
import type { Repair } from './repair'

const DASH = /[-\u2010-\u2015\u2212\u2500\ufe58\ufe63\uff0d\ufffd]/
const WORDS =
  /(BEGIN|END)((?:(?!BEGIN|END)[A-Z0-9 \t_-]){0,40}?)(KEY|CERTIFICATE|REQUEST|PARAMETERS)(?![ _]{0,2}[A-Z])/gi
/** Text between two runs of dashes that is not spelled as a BEGIN or END line; base64 has no dashes. */
const BETWEEN_DASHES =
  /[-\u2010-\u2015]{2,12}[ \t]{0,3}([A-Z][A-Z0-9 _]{5,40}?)[ \t]{0,3}[-\u2010-\u2015]{2,12}/gi

/** A key has one BEGIN and one END line; a text with more than this is not repaired. */
const MOST_MARKERS = 64

/**
 * Writes damaged BEGIN and END lines as they should be: dashes lost, added or turned into typographic ones, letters
 * in lower case or misspelled, and where only one of the two is there, the other. Says what was damaged.
 */
export const mendMarkers: Repair = (text) => {
  if (!/BEGIN|END|KEY/i.test(text)) return undefined
  const faults: LineFault[] = []
  const respelt = mendMisspelt(mendWords(text, faults), faults)
  const mended = addMissing(respelt, faults)
  if (mended === text) return undefined
  return {
    text: mended,
    notice: { id: 'key-marker-damaged', case: 'lines', faults },
  }
}

/** BEGIN and END lines whose words can be recognized: mends dashes, spaces and case. */
function mendWords(text: string, faults: LineFault[]): string {
  let mended = ''
  let done = 0
  for (const match of firstMatches(text, WORDS)) {
    const [whole, word = '', between = '', last = ''] = match
    const after = match.index + whole.length
    const left = dashesBefore(text, match.index, done)
    const right = dashesAfter(text, after)
    // Without a dash on either side it is prose, unless it fills its line.
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
    if (count++ >= MOST_MARKERS) return
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

/** The end of the dashes from `index` on; where the next BEGIN or END line follows at once, half of them are its own. */
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

/** BEGIN and END lines whose words are misspelled but close to what they should be. */
function mendMisspelt(text: string, faults: LineFault[]): string {
  if (findBlocks(text).length > 0) return text
  let tries = 0
  return text.replace(BETWEEN_DASHES, (whole, words: string) => {
    if (tries++ >= MOST_MARKERS || /^(?:BEGIN|END) .*(?:KEY|CERTIFICATE|REQUEST|PARAMETERS)$/.test(words))
      return whole
    const marker = closestMarker(words)
    if (!marker) return whole
    faults.push({ line: marker.startsWith('BEGIN') ? 'BEGIN' : 'END', fault: 'spelling' })
    return `-----${marker}-----`
  })
}

/** Where no block is complete: adds the missing line at the end of the base64. */
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
