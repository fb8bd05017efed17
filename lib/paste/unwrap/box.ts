import type { Edit } from './edit'
import { linesOf } from './lines'

const BORDER =
  /^\s{0,12}(?:[╭╮╰╯┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬╷╵┏┓┗┛┣┫╞╡╪]{1,}[╭╮╰╯┌┐└┘├┤┬┴┼─━═╔╗╚╝╠╣╦╩╬╷╵┏┓┗┛┣┫╞╡╪\s]*|\+[-=+]{3,}\+|\|(?:\s?:?-{2,}:?\s?\|)+)\s{0,4}$/u
const DRAWN = /^(\s{0,12}[│┃║]\s?)(.*?)(\s*[│┃║]?\s{0,4})$/u
const TYPED = /^(\s{0,12}\|\s?)(.*?)(\s*\|\s{0,4})$/u
const DRAWN_CELL = /\s*[│┃║]\s*/gu
const TYPED_CELL = /\s*\|\s*/gu

/** Takes the lines of tables and boxes away; two cells of a row become a name and its value. */
export function withoutBoxes(text: string): readonly Edit[] {
  if (!/[│┃║╷╵─━═]|^\s{0,12}[|+]/mu.test(text)) return []
  const edits: Edit[] = []
  for (const line of linesOf(text)) {
    if (BORDER.test(line.text)) {
      edits.push({ start: line.start, end: line.end, text: '' })
      continue
    }
    const drawn = DRAWN.exec(line.text)
    const row = drawn ?? TYPED.exec(line.text)
    if (row === null || line.text.length < line.end - line.start) continue
    const [, before = '', inner = '', after = ''] = row
    const from = line.start + before.length
    edits.push({ start: line.start, end: from, text: '' })
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
