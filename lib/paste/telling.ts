/**
 * What a line has in common with every other line that shows a fact outside a message: the beginning of a message, a
 * header, a part of a body, or a sign of one of the facts in `log-line`. Most lines of a log have none of it.
 */
const FACT = new RegExp(
  [
    String.raw`https?:\/\/|HTTP\/|(?:get|post|put|patch|delete|head|options) \/`,
    String.raw`\b[1-5]\d\d\b`,
    '(?:send|reply|header): |<- "|-> "',
    'auth(?:ori[sz]|enticat)|b(?:earer|ad ?request)|forbidden|toomany|json web',
    'rate_limit|invalid_|_token|(?:in|device|provider)token|topic',
    'agreement is missing|does not allow|find a team|active membership|missing or|find bit state',
    String.raw`method["'\])]{0,3}\s{0,4}[:=]|\.(?:get|post|put|patch|delete)\(`,
    String.raw`-19209|-26000|-1011|\[MapKit\]|failed_to_verify|an expired token`,
    String.raw`(?:date|server|via|x-rate-limit|retry-after|apns-(?:unique-)?id|www-authenticate|strict-transport-security|x-(?:apple|daiquiri|request)-[\w-]{1,40}):`,
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
