import type { Edit } from './edit'
import { lineBefore, linesFrom } from './lines'

const BORDER =
  /^\s{0,12}(?:[╭╮╰╯┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬╷╵┏┓┗┛┣┫╞╡╪]{1,}[╭╮╰╯┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬╷╵┏┓┗┛┣┫╞╡╪\s]*|\+[-=+]{3,}\+|\|(?:\s?:?-{2,}:?\s?\|)+)\s{0,4}$/u
/** The beginning of all these lines. */
const BEGINS = /\n[^\S\n]{0,12}[│┃║|+\u2500-\u257f]/g
const DRAWN = /^(\s{0,12}[│┃║]\s?)(.*?)(\s*[│┃║]?\s{0,4})$/u
const TYPED = /^(\s{0,12}\|\s?)(.*?)(\s*\|\s{0,4})$/u
const DRAWN_CELL = /\s*[│┃║]\s*/gu
const TYPED_CELL = /\s*\|\s*/gu

/** Removes the lines of tables and boxes. Two cells of a row become a name and its value. */
export function withoutBoxes(text: string): readonly Edit[] {
  const edits: Edit[] = []
  const broken = brokenLines(text)
  for (const line of linesFrom(text, BEGINS, () => false)) {
    const joint = broken.has(line.start) ? lineBefore(text, line.start).end : line.start
    if (BORDER.test(line.text)) {
      edits.push({ start: line.start, end: line.end, text: '' })
      continue
    }
    const drawn = DRAWN.exec(line.text)
    const row = drawn ?? TYPED.exec(line.text)
    if (row === null || line.text.length < line.end - line.start) continue
    const [, before = '', inner = '', after = ''] = row
    const from = line.start + before.length
    edits.push({ start: joint, end: from, text: '' })
    const cells = [...inner.matchAll(drawn ? DRAWN_CELL : TYPED_CELL)]
    const only = cells[0]
    if (
      cells.length === 1 &&
      only !== undefined &&
      /^["']?\w[\w. -]{0,30}["']?$/u.test(inner.slice(0, only.index))
    ) {
      edits.push({ start: from + only.index, end: from + only.index + only[0].length, text: ': ' })
    }
    if (after !== '') edits.push({ start: line.end - after.length, end: line.end, text: '' })
  }
  return edits
}

const OPENED = /┌/g
const OPEN_LINE = /^\s{0,12}│ (.*)$/u
/** The smallest width, in characters, of a box that breaks lines. */
const NARROWEST = 40

/**
 * Returns the starts of lines that a box without a right side has broken. A line continues the previous one if that one
 * is as long as the box is wide.
 */
function brokenLines(text: string): ReadonlySet<number> {
  const broken = new Set<number>()
  let box: { readonly start: number; readonly length: number }[] | undefined
  const close = () => {
    const width = Math.max(0, ...(box ?? []).map(({ length }) => length))
    const full = (box ?? []).flatMap(({ length }, index) => (length === width ? [index + 1] : []))
    if (width < NARROWEST || full.length < 2) return
    for (const index of full) {
      const next = box?.[index]
      if (next) broken.add(next.start)
    }
  }
  for (const { start, text: line } of linesFrom(text, OPENED, () => box !== undefined)) {
    const inner = box && OPEN_LINE.exec(line)?.[1]
    if (inner !== undefined && !/[│┃║]\s*$/u.test(inner)) box?.push({ start, length: inner.length })
    else {
      close()
      box = /^\s{0,12}┌/u.test(line) ? [] : undefined
    }
  }
  close()
  return broken
}
