import { readPrinted } from '../json/printed'
import { readJsonValue } from '../json/scan'
import { jsonValue } from '../json/value'
import { type DebugLine, debugLines } from './debug-line'
import {
  closedRequest,
  closedResponse,
  type OpenRequest,
  type OpenResponse,
  openRequest,
  openResponse,
} from './http-message'
import { isResponse, readJsonExport, silentParts } from './json-export'
import { phraseStatus, statusAlone } from './log-line'
import { Loose } from './loose'
import type { PastedRequest, PastedResponse, PastedTime } from './paste'
import { Telling } from './telling'

export interface Transcript {
  readonly requests: readonly PastedRequest[]
  readonly responses: readonly PastedResponse[]
  readonly times: readonly PastedTime[]
}

const REQUEST_LINE =
  /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\/[^\s]{0,8192}|https?:\/\/[^\s]{1,8192})( HTTP\/\d(?:\.\d)?)?\s{0,8}$/u
const STATUS_LINE = /^HTTP\/\d(?:\.\d)?\s{1,3}([1-5]\d\d)\b/u
const HEADER_LINE = /^(:?[A-Za-z][\w-]{0,60}):[ \t]?(.{0,65536})$/u
const QUOTED_NAME = /^(['"])([\w-]{1,61})\1:/u
const RESPONSE_HEADER =
  /^(?:date|server|x-rate-limit|retry-after|x-apple-[\w-]{1,40}|apns-id|apns-unique-id|www-authenticate|via|strict-transport-security|x-request-id|x-daiquiri-[\w-]{1,40}):(?!\s{0,4}(?:[[{<]|(?:undefined|null|None|nil)\b))/i
/**
 * A rejection in words, after the names of errors and functions that print it. A short rejection must be alone on its
 * line or follow PowerShell's prefix.
 */
const PLAIN_ANSWER =
  /^(?:(?:Invoke-\w{1,20} ?: )?([1-5]\d\d)?[: ]{0,2}(?=(?:Unauthenticated|Unauthorized|Bad Request|Not Authorized)\b)|(?:[\w. ()]{1,40}: ){0,3}([1-5]\d\d)?[: ]{0,2}(?=(?:Missing or (?:incorrectly|badly) formatted|Unable to verify authorization token|Failed to find bit state)\b))(.*)$/i
/** The reason phrase of a status, alone or followed by sizes and times. */
const PHRASE = /^(?:Unauthorized|Bad Request|Not Authorized|Forbidden)(?:$|\s{1,3}[^\w\s"'{])/i
/** A status directly before the body on its line: `Apple withRejection 400: {…}`. */
const BEFORE_BODY = /(?<![\w.:#/-])([45]\d\d)\b["')\]]?\s{0,2}[:,-]?\s{0,3}b?["']?$/u
/** The titles that consoles put above the parts of a request and a response. */
const TITLE =
  /^\s{0,8}(?:[▼▶▾>-] ?)?(?:Network|(?:General|Request|Response|Common|Content)[ _-]?(?:Headers?|Body|Text|Data|Cookies)?)\s?:?\s{0,8}$/i
const PROMPT =
  /^(?:[\w.-]{1,40}@[\w.-]{1,80}[^$%#\n]{0,120}[$%#]|PS [A-Z]:\\[^>\n]{0,200}>|[A-Z]:\\[^>\n]{0,200}>|[$%❯➜»]) /u
const LONGEST_LINE = 20_000
const LONGEST_BODY = 20_000

/**
 * Returns the address that a list or a resource of Apple's JSON:API contains for itself, which is the address of the
 * request.
 */
function selfLink(value: unknown): string | undefined {
  const links = (value as { links?: { self?: unknown } }).links
  return typeof links?.self === 'string' && /^https:\/\/\S{1,2000}$/u.test(links.self)
    ? links.self
    : undefined
}

const numberOf = (match: RegExpExecArray | null): number | undefined =>
  match === null ? undefined : Number(match[1])

/** The bracket that begins a value. Node writes `[Object: null prototype]` in front of one. */
const BRACE = /\{|\[(?!Object: null prototype\])/u

/** The option value that makes curl print only the status. */
const STATUS_ASKED = /%\{(?:http|response)_code\}/u

const CARRIAGE_RETURN = 13

/** The number of characters that are read in one step, which takes about a millisecond. */
const STRIDE = 16_384

/**
 * Reads everything outside commands: HTTP messages as curl, libraries and http files print them, responses without a
 * head, lines of logs and programs, and JSON exports. Every line is read once.
 *
 * @param taken - ranges that belong to commands, in order
 * @returns a generator that yields between steps, so that the caller can pause
 */
export function readTranscript(
  text: string,
  taken: readonly { start: number; end: number }[],
): Generator<void, Transcript> {
  return new TranscriptReader(text).read(taken)
}

class TranscriptReader {
  readonly #text: string
  readonly #telling: Telling
  readonly #requests: PastedRequest[] = []
  readonly #responses: PastedResponse[] = []
  readonly #times: PastedTime[] = []
  readonly #loose = new Loose()
  #open: OpenRequest | OpenResponse | undefined
  /** Where the current line begins and ends. */
  #start = 0
  #end = 0
  /** JSON that begins before this index is known to be broken. */
  #brokenUntil = 0
  /** Where the objects and arrays begin that are known to show nothing. */
  #silent: ReadonlySet<number> = new Set()
  #commands = false

  constructor(text: string) {
    this.#text = text
    this.#telling = new Telling(text)
  }

  *read(taken: readonly { start: number; end: number }[]): Generator<void, Transcript> {
    let command = 0
    let at = 0
    this.#commands = taken.length > 0
    let rest = STRIDE
    while (at < this.#text.length) {
      if (at > rest) {
        rest = at + STRIDE
        yield
      }
      while ((taken[command]?.end ?? Number.POSITIVE_INFINITY) <= at) command += 1
      const next = taken[command]
      let feed = this.#text.indexOf('\n', at)
      if (feed >= 0 && this.#open === undefined && !this.#loose.awaits(at)) {
        const telling = this.#telling.next(at)
        const place = Math.min(telling, next?.start ?? telling)
        if (place > feed) {
          at = this.#text.lastIndexOf('\n', place - 1) + 1
          feed = this.#text.indexOf('\n', at)
        }
      }
      const end = feed < 0 ? this.#text.length : feed
      if (next !== undefined && next.start < end) {
        this.#close()
        this.#loose.end()
        if (STATUS_ASKED.test(this.#text.slice(next.start, next.end))) this.#loose.expectStatus(next.end)
        at = Math.max(next.end, at + 1)
        continue
      }
      this.#start = at
      this.#end = end
      let stop = end
      while (stop > at && this.#text.charCodeAt(stop - 1) === CARRIAGE_RETURN) stop -= 1
      at = this.#line(this.#text.slice(at, stop)) ?? end + 1
    }
    this.#close()
    this.#loose.end()
    return {
      requests: [...this.#requests, ...this.#loose.requests].sort((a, b) => a.start - b.start),
      responses: [...this.#responses, ...this.#loose.responses].sort((a, b) => a.start - b.start),
      times: this.#times,
    }
  }

  /** Reads one line. Returns the index to continue at if more than the line was read. */
  #line(line: string): number | undefined {
    for (const part of debugLines(line)) {
      const { offset } = part
      const next = this.#part(part, offset === undefined ? undefined : this.#start + offset)
      if (next !== undefined) return next
    }
    return undefined
  }

  #part({ text, direction }: DebugLine, at: number | undefined): number | undefined {
    if (direction === 'info' || TITLE.test(text)) {
      if (this.#open?.inBody) this.#close()
      return undefined
    }
    if (!this.#mayShowFact(at)) return this.#json(text, at)
    if (text.length > LONGEST_LINE) return this.#json(text, at) ?? this.#look(text.slice(0, LONGEST_LINE))
    const asked = REQUEST_LINE.exec(text)
    if (asked && (asked[3] !== undefined || direction === 'sent' || !asked[2]?.startsWith('/'))) {
      this.#begin(openRequest(this.#start, asked[1] ?? '', asked[2] ?? '', asked[3] === undefined))
      return undefined
    }
    const status = STATUS_LINE.exec(text)
    if (status) {
      this.#begin(openResponse(this.#start, Number(status[1])))
      return undefined
    }
    if (this.#open && !this.#open.inBody) {
      // Headers without a status line are often the members of a printed object: indented and with quoted names.
      const plain = this.#open.kind === 'response' && this.#open.status === undefined
      const header = HEADER_LINE.exec(plain ? text.trim().replace(QUOTED_NAME, '$2:') : text)
      if (header) {
        this.#header(header[1] ?? '', header[2] ?? '')
        return undefined
      }
      if (text.trim() === '') {
        if (this.#open.kind === 'request' && direction === 'sent') this.#close(this.#end)
        else this.#open.inBody = true
        return undefined
      }
      // The lines of a printed object aren't the head of a message, so the text after them isn't a body.
      if (this.#open.kind === 'response' && this.#open.printed) {
        this.#close()
        return this.#outside(text, at)
      }
      // A head without a status line, or one at the end of a shortened message, has no blank line at its end. A request
      // without that blank line has no body.
      if (this.#open.kind === 'request') this.#close()
      else this.#open.inBody = true
    }
    if (this.#open?.inBody) return this.#body(text, at)
    return this.#outside(text, at)
  }

  /** Whether the current line may show more than a value in brackets. `at` is undefined if it was unescaped. */
  #mayShowFact(at: number | undefined): boolean {
    return (
      at === undefined ||
      this.#open !== undefined ||
      this.#loose.awaits(this.#start) ||
      this.#telling.hasFact(this.#start, this.#end)
    )
  }

  #outside(text: string, at: number | undefined): number | undefined {
    const trimmed = text.trim()
    if (RESPONSE_HEADER.test(trimmed)) {
      const header = HEADER_LINE.exec(trimmed)
      this.#begin(openResponse(this.#start, undefined, trimmed.endsWith(',')))
      if (header) this.#header(header[1] ?? '', header[2] ?? '')
      return undefined
    }
    const plain = trimmed.length < 300 ? PLAIN_ANSWER.exec(trimmed) : null
    if (plain !== null) {
      const [, one, other, words = ''] = plain
      const digits = one ?? other
      // "401 Unauthorized" is a status and its reason phrase, not a body.
      if (digits !== undefined && PHRASE.test(words)) return this.#look(text)
      const status = digits === undefined ? phraseStatus(words) : Number(digits)
      const response = openResponse(this.#start, status)
      response.inBody = true
      this.#begin(response)
      return this.#body(words, undefined)
    }
    return this.#json(text, at) ?? this.#look(text)
  }

  #body(text: string, at: number | undefined): number | undefined {
    const open = this.#open
    if (open === undefined) return undefined
    if (PROMPT.test(text) || /^###/u.test(text)) {
      this.#close()
      return undefined
    }
    const empty = open.body.length === 0
    if (empty && text.trim() === '') return undefined
    if (open.kind === 'response' && empty && /^\s{0,40}[{[]/u.test(text)) {
      const next = this.#json(text, at)
      if (next !== undefined) return next
    }
    if (open.kind === 'response') {
      // After a blank line, only Apple's request ID still belongs to a plain-text response.
      const after = open.body.at(-1)?.trim() === ''
      if ((after && text.trim() !== '' && !/^Request ID/i.test(text)) || open.size > LONGEST_BODY) {
        this.#close()
        return this.#part({ text, direction: 'unknown', offset: 0 }, at)
      }
      open.size += text.length
    }
    if (open.body.length < 500) open.body.push(text)
    return undefined
  }

  /**
   * Reads JSON that begins on this line. Returns the index after it, or undefined if there is none or it shows nothing.
   */
  #json(text: string, at: number | undefined): number | undefined {
    const brace = text.search(BRACE)
    if (brace < 0) return undefined
    const source = at === undefined ? text : this.#text
    const from = at === undefined ? brace : at + brace
    if (at !== undefined && from < this.#brokenUntil) return undefined
    const open = this.#open?.kind === 'response' && this.#open.body.length === 0 ? this.#open : undefined
    if (at !== undefined && open === undefined && this.#silent.has(from)) return undefined
    const json = readJsonValue(source, from)
    // A value that isn't JSON may have been printed by another language.
    const read = json.status === 'broken' ? readPrinted(source, from) : json
    if (read.status === 'broken') {
      if (at !== undefined) this.#brokenUntil = Math.max(this.#brokenUntil, read.at)
      return undefined
    }
    if (read.node.kind !== 'object' && read.node.kind !== 'array') return undefined
    const next = at === undefined ? undefined : read.end
    const raw = source.slice(read.node.start, read.end)
    const exported = readJsonExport(read.node)
    if (open !== undefined) {
      open.body.push(raw)
      open.json = jsonValue(read.node)
      const place = { start: this.#start, end: next ?? this.#end }
      this.#close(next)
      this.#linked(open.json, place)
      return next
    }
    if (isResponse(read.node) && exported.responses.length === 0) {
      const value = jsonValue(read.node)
      this.#close()
      // The text before the body on its line may contain the request and the status.
      this.#look(text.slice(0, brace))
      const before = text.slice(0, brace)
      const status = statusAlone(before) ?? numberOf(BEFORE_BODY.exec(before.slice(-80)))
      const place = { start: this.#start, end: next ?? this.#end }
      if (status !== undefined) this.#loose.part({ ...place, status, headers: [], body: '' })
      this.#loose.response(raw, value, place.start, place.end)
      this.#linked(value, place)
      return next
    }
    if (exported.requests.length + exported.responses.length + exported.times.length === 0) {
      if (at !== undefined) this.#silent = silentParts(read.node)
      return undefined
    }
    this.#close()
    // A line of a log may quote Apple's words in one of its strings.
    if (exported.requests.length + exported.responses.length === 0) this.#look(raw.slice(0, LONGEST_LINE))
    // Postman writes the request in front of the JSON, on the same line.
    if (exported.requests.length === 0) this.#look(text.slice(0, brace))
    this.#requests.push(...exported.requests)
    for (const response of exported.responses) {
      // A head without a status may belong to a status on an earlier line.
      if (response.status === undefined) this.#loose.part(response)
      else this.#responses.push(response)
    }
    this.#times.push(...exported.times)
    return next
  }

  /**
   * If there is no other request, the address that a body contains for itself is used as the address of the request.
   */
  #linked(value: unknown, { start, end }: { readonly start: number; readonly end: number }): void {
    const self = this.#requests.length > 0 || this.#commands ? undefined : selfLink(value)
    if (self !== undefined) this.#loose.line(self, start, end)
  }

  #look(text: string): undefined {
    this.#loose.line(text, this.#start, this.#end)
    return undefined
  }

  #header(name: string, value: string): void {
    const bare = /^(["'])([^"']*)\1,?$/u.exec(value)?.[2] ?? value
    if (this.#open?.kind === 'request') {
      this.#open.headers.push({ name, value: this.#open.logged ? bare : value, quoting: 'none' })
    } else this.#open?.headers.push([name.toLowerCase(), bare])
  }

  #begin(message: OpenRequest | OpenResponse): void {
    this.#close()
    // A head without a status may belong to a status on an earlier line.
    if (message.kind === 'request' || message.status !== undefined) this.#loose.end()
    this.#open = message
  }

  #close(end = this.#start): void {
    const open = this.#open
    this.#open = undefined
    if (open?.kind === 'request' && open.logged && open.headers.length === 0 && open.body.length === 0) {
      // A log that names a request may show its headers elsewhere.
      this.#loose.line(`${open.method} ${open.target}`, open.start, end)
    } else if (open?.kind === 'request') this.#requests.push(closedRequest(open, end))
    if (open?.kind !== 'response') return
    const response = closedResponse(open, end)
    if (response.status === undefined) this.#loose.part(response)
    else this.#responses.push(response)
  }
}
