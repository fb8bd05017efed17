/**
 * What a line has in common with every other line that shows a fact outside a message: the beginning of a message, a
 * header, a part of a body, or a sign of one of the facts in `log-line`. Most lines of a log have none of it. Where
 * words share a rare sign or a letter, the search is for that, and then looks at what is in front of it.
 */
const FACT = new RegExp(
  [
    String.raw`\/(?<=https?:\/|http\/|(?:get|post|put|patch|delete|head|options) \/)`,
    String.raw`[1-5](?<!\w.)\d\d\b`,
    String.raw`:(?<=(?:date|server|via|x-rate-limit|retry-after|apns-(?:unique-)?id|www-authenticate|strict-transport-security|x-(?:apple|daiquiri|request)-[\w-]{1,40}):|(?:send|reply|header):(?= ))`,
    '(?:<-|->) "',
    '_(?:token|limit(?<=rate_limit)|to_verify)|_(?<=invalid_)',
    'token(?<=(?:in|device|provider|an expired )token)|to(?:omany|pic)|team(?<=find a team)',
    'auth(?:ori[sz]|enticat)|agreement is missing|active membership|allow(?<=does not allow)',
    'b(?:earer|ad ?request|it state(?<=find bit state))|forbidden|json web',
    String.raw`m(?:issing or|ethod["'\])]{0,3}\s{0,4}[:=])`,
    String.raw`\.(?:get|post|put|patch|delete)\(|-(?:19209|26000|1011)|\[MapKit\]`,
  ].join('|'),
  'gi',
)
/** A bracket that may begin a value. */
const BRACKET = /\{|\[(?![\w$ *.-]{0,80}\]|(?:Function|Symbol)[:( ][\w$ .:()-]{0,80}\]|Getter\/Setter\])/g

/** Searches a text once, from its beginning to its end, for the places that may show something. */
export class Telling {
  readonly #facts: Places
  readonly #brackets: Places

  constructor(text: string) {
    this.#facts = new Places(text, FACT)
    this.#brackets = new Places(text, BRACKET)
  }

  /**
   * Returns the index of the next place at or after `at` that may show something, or the length of the text if there is
   * none. Every line without such a place shows nothing outside a message.
   */
  next(at: number): number {
    return Math.min(this.#facts.next(at), this.#brackets.next(at))
  }

  /** Whether a fact may be shown between two indexes. Without one, only a value in brackets can be. */
  hasFact(start: number, end: number): boolean {
    return this.#facts.next(start) < end
  }
}

/** The places of a text that match a pattern. */
class Places {
  readonly #text: string
  readonly #pattern: RegExp
  /** There is no place between these two indexes. */
  #from = 0
  #found = -1

  constructor(text: string, pattern: RegExp) {
    this.#text = text
    this.#pattern = pattern
  }

  next(at: number): number {
    if (at < this.#from || at > this.#found) {
      this.#pattern.lastIndex = at
      this.#from = at
      this.#found = this.#pattern.exec(this.#text)?.index ?? this.#text.length
    }
    return this.#found
  }
}
