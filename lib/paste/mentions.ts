/** A line that contains a word. A very long line is cut off on both sides of the word. */
export interface Mention {
  readonly line: string
  /** Where the line, or what is left of it, begins in the text. */
  readonly start: number
  /** The index after the whole line. */
  readonly end: number
}

const LONGEST_LINE = 400

/** Finds the lines of a text that contain words. One search for all of the words replaces a search for each of them. */
export class Mentions {
  readonly #text: string
  readonly #lines: readonly (readonly [start: number, end: number])[]
  /** All these lines. Most words are in none of them. */
  readonly #together: string

  /** @param words - the pattern that `anyOf` made of the words */
  constructor(text: string, words: RegExp) {
    const lines: [start: number, end: number][] = []
    words.lastIndex = 0
    for (let match = words.exec(text); match; match = words.exec(text)) {
      const feed = text.indexOf('\n', match.index)
      const end = feed < 0 ? text.length : feed
      lines.push([text.lastIndexOf('\n', match.index) + 1, end])
      words.lastIndex = end
    }
    this.#text = text
    this.#lines = lines
    this.#together = lines.map(([start, end]) => text.slice(start, end)).join('\n')
  }

  /** Returns the lines that contain one of the words, in order. */
  *of(word: string): Generator<Mention> {
    if (!this.#together.includes(word)) return
    for (const [first, end] of this.#lines) {
      const at = this.#text.slice(first, end).indexOf(word)
      if (at < 0) continue
      const start = Math.max(first, first + at - LONGEST_LINE)
      yield {
        line: this.#text.slice(start, Math.min(end, first + at + LONGEST_LINE)).trimEnd(),
        start,
        end,
      }
    }
  }
}

/** Returns a pattern that matches any of the words. */
export const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(words.map((word) => word.replace(/[^\w\s]/gu, String.raw`\$&`)).join('|'), 'g')
