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
import { isAnswer, readJsonExport } from './json-export'
import { phraseStatus, statusAlone } from './log-line'
import { Loose } from './loose'
import type { PastedRequest, PastedResponse, PastedTime } from './paste'

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
  /^(?:date|server|x-rate-limit|retry-after|x-apple-[\w-]{1,40}|apns-id|apns-unique-id|www-authenticate|via|strict-transport-security|x-request-id|x-daiquiri-[\w-]{1,40}):(?!\s{0,4}(?:[[{<]|(?:undefined|null|None|nil)\b))/iu
/**
 * A rejection in words, behind the names of errors and functions that print it; short ones are alone or behind PowerShell's.
 */
const PLAIN_ANSWER =
  /^(?:(?:Invoke-\w{1,20} ?: )?([1-5]\d\d)?[: ]{0,2}(?=(?:Unauthenticated|Unauthorized|Bad Request|Not Authorized)\b)|(?:[\w. ()]{1,40}: ){0,3}([1-5]\d\d)?[: ]{0,2}(?=(?:Missing or (?:incorrectly|badly) formatted|Unable to verify authorization token|Failed to find bit state)\b))(.*)$/iu
/** The phrase of a status, with nothing or with sizes and times behind it. */
const PHRASE = /^(?:Unauthorized|Bad Request|Not Authorized|Forbidden)(?:$|\s{1,3}[^\w\s"'{])/iu
/** A status right before the body on its line: `Apple answered 400: {…}`. */
const BEFORE_BODY = /(?<![\w.:#/-])([45]\d\d)\b["')\]]?\s{0,2}[:,-]?\s{0,3}b?["']?$/u
/** What consoles put above the parts of an exchange. */
const TITLE =
  /^\s{0,8}(?:[▼▶▾>-] ?)?(?:Network|(?:General|Request|Response|Common|Content)[ _-]?(?:Headers?|Body|Text|Data|Cookies)?)\s?:?\s{0,8}$/iu
const PROMPT =
  /^(?:[\w.-]{1,40}@[\w.-]{1,80}[^$%#\n]{0,120}[$%#]|PS [A-Z]:\\[^>\n]{0,200}>|[A-Z]:\\[^>\n]{0,200}>|[$%❯➜»]) /u
const LONGEST_LINE = 20_000
const LONGEST_BODY = 20_000

/** The address that a list or a resource of Apple's JSON:API gives for itself: the one that was asked for. */
function selfLink(value: unknown): string | undefined {
  const links = (value as { links?: { self?: unknown } }).links
  return typeof links?.self === 'string' && /^https:\/\/\S{1,2000}$/u.test(links.self)
    ? links.self
    : undefined
}

const numberOf = (match: RegExpExecArray | null): number | undefined =>
  match === null ? undefined : Number(match[1])

/** What opens a value; Node writes `[Object: null prototype]` before one. */
const BRACE = /\{|\[(?!Object: null prototype\])/u

/** What makes curl print the status alone. */
const STATUS_ASKED = /%\{(?:http|response)_code\}/u

/** Characters between two rests; a thousandth of a second's work or so. */
const STRIDE = 16_384

/**
 * Reads what a text tells outside commands: HTTP messages as curl, libraries and http files print them, responses without
 * any head, lines of logs and programs, JSON exports. Every line is looked at once.
 *
 * @param taken - ranges that belong to commands, in order
 * @returns the work in steps, so that whoever drives it may rest between them
 */
export function readTranscript(
  text: string,
  taken: readonly { start: number; end: number }[],
): Generator<void, Transcript> {
  return new TranscriptReader(text).read(taken)
}

class TranscriptReader {
  readonly #text: string
  readonly #requests: PastedRequest[] = []
  readonly #responses: PastedResponse[] = []
  readonly #times: PastedTime[] = []
  readonly #loose = new Loose()
  #open: OpenRequest | OpenResponse | undefined
  /** Where the line at hand begins and ends. */
  #start = 0
  #end = 0
  /** JSON that begins before this index was found broken. */
  #brokenUntil = 0
  #commands = false

  constructor(text: string) {
    this.#text = text
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
      const feed = this.#text.indexOf('\n', at)
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
      at = this.#line(this.#text.slice(at, end).replace(/\r+$/u, '')) ?? end + 1
    }
    this.#close()
    this.#loose.end()
    return {
      requests: [...this.#requests, ...this.#loose.requests].sort((a, b) => a.start - b.start),
      responses: [...this.#responses, ...this.#loose.responses].sort((a, b) => a.start - b.start),
      times: this.#times,
    }
  }

  /** Takes in one line; returns the index to go on from when more than the line was used. */
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
      // Headers without a status line are often the members of a printed object, indented and with quoted names.
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
      // What a program printed as an object is no head of a message, and what follows is no body.
      if (this.#open.kind === 'response' && this.#open.printed) {
        this.#close()
        return this.#outside(text, at)
      }
      // A head without status needs no blank line to end, nor one that an end of the message cut; a request without one
      // has no body.
      if (this.#open.kind === 'request') this.#close()
      else this.#open.inBody = true
    }
    if (this.#open?.inBody) return this.#body(text, at)
    return this.#outside(text, at)
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
      // "401 Unauthorized" is a status and its phrase, no body.
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
      // Behind a blank line only Apple's request ID still belongs to a plain response.
      const after = open.body.at(-1)?.trim() === ''
      if ((after && text.trim() !== '' && !/^Request ID/iu.test(text)) || open.size > LONGEST_BODY) {
        this.#close()
        return this.#part({ text, direction: 'unknown', offset: 0 }, at)
      }
      open.size += text.length
    }
    if (open.body.length < 500) open.body.push(text)
    return undefined
  }

  /** Reads JSON that begins on this line, if any does; returns the index after it, or undefined when it told nothing. */
  #json(text: string, at: number | undefined): number | undefined {
    const brace = text.search(BRACE)
    if (brace < 0) return undefined
    const source = at === undefined ? text : this.#text
    const from = at === undefined ? brace : at + brace
    if (at !== undefined && from < this.#brokenUntil) return undefined
    const json = readJsonValue(source, from)
    // What is no JSON may be the print of another language.
    const read = json.status === 'broken' ? readPrinted(source, from) : json
    if (read.status === 'broken') {
      if (at !== undefined) this.#brokenUntil = Math.max(this.#brokenUntil, read.at)
      return undefined
    }
    if (read.node.kind !== 'object' && read.node.kind !== 'array') return undefined
    const next = at === undefined ? undefined : read.end
    const value = jsonValue(read.node)
    const raw = source.slice(read.node.start, read.end)
    const told = readJsonExport(read.node)
    const open = this.#open
    if (open?.kind === 'response' && open.body.length === 0) {
      open.body.push(raw)
      open.json = value
      const place = { start: this.#start, end: next ?? this.#end }
      this.#close(next)
      this.#linked(value, place)
      return next
    }
    if (isAnswer(value) && told.responses.length === 0) {
      this.#close()
      // What is before the body on its line may name the request and the status.
      this.#look(text.slice(0, brace))
      const before = text.slice(0, brace)
      const status = statusAlone(before) ?? numberOf(BEFORE_BODY.exec(before.slice(-80)))
      const place = { start: this.#start, end: next ?? this.#end }
      if (status !== undefined) this.#loose.part({ ...place, status, headers: [], body: '' })
      this.#loose.answer(raw, value, place.start, place.end)
      this.#linked(value, place)
      return next
    }
    if (told.requests.length + told.responses.length + told.times.length === 0) return undefined
    this.#close()
    // A line of a log may hold Apple's words in one of its texts.
    if (told.requests.length + told.responses.length === 0) this.#look(raw.slice(0, LONGEST_LINE))
    // Postman writes the request before the JSON, on the same line.
    if (told.requests.length === 0) this.#look(text.slice(0, brace))
    this.#requests.push(...told.requests)
    for (const response of told.responses) {
      // A head without status may belong to a status that a line before it told.
      if (response.status === undefined) this.#loose.part(response)
      else this.#responses.push(response)
    }
    this.#times.push(...told.times)
    return next
  }

  /** Takes the address that a body gives for itself for the one that was asked, where nothing else tells. */
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
    // A head without status may belong to a status that a line before it told.
    if (message.kind === 'request' || message.status !== undefined) this.#loose.end()
    this.#open = message
  }

  #close(end = this.#start): void {
    const open = this.#open
    this.#open = undefined
    if (open?.kind === 'request' && open.logged && open.headers.length === 0 && open.body.length === 0) {
      // A log that names a request may tell its headers elsewhere.
      this.#loose.line(`${open.method} ${open.target}`, open.start, end)
    } else if (open?.kind === 'request') this.#requests.push(closedRequest(open, end))
    if (open?.kind !== 'response') return
    const response = closedResponse(open, end)
    if (response.status === undefined) this.#loose.part(response)
    else this.#responses.push(response)
  }
}
