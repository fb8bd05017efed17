import { type LogLine, readLogLine, statusAlone } from './log-line'
import type { PastedHeader, PastedRequest, PastedResponse } from './paste'
import { readUrl } from './url'

/** The largest distance, in characters, between parts that belong to one request or response. */
const NEAR = 4000
/** The largest distance between a status that is alone on its line and what belongs to it: one blank line. */
const CLOSE = 4

interface LooseRequest {
  readonly start: number
  end: number
  method: string
  url: string | undefined
  readonly headers: PastedHeader[]
  code: boolean
}

type LooseResponse = { -readonly [Name in keyof PastedResponse]: PastedResponse[Name] }

/**
 * Collects what single lines show, in any order: an `Authorization` line, a URL, a status, a body, a `date:`. Parts
 * that are near each other and don't contradict each other become one request or one response.
 */
export class Loose {
  readonly requests: PastedRequest[] = []
  readonly responses: PastedResponse[] = []
  #request: LooseRequest | undefined
  #response: LooseResponse | undefined
  /** A number alone on its line. It counts as a status if the body follows on the next line. */
  #alone: { readonly status: number; readonly start: number; readonly end: number } | undefined

  /** A method that was found before any other part of its request. */
  #method: { readonly method: string; readonly start: number } | undefined
  /** Where a command ended that prints only the status. */
  #asked: number | undefined

  /** Notes that a command that ends at `place` prints only the status. */
  expectStatus(place: number): void {
    this.#asked = place
  }

  /** Whether the next line may belong to a status that was alone on its line, if that line begins at `start`. */
  awaits(start: number): boolean {
    return this.#alone !== undefined && start - this.#alone.end < CLOSE
  }

  /** Reads a line outside any HTTP message. */
  line(text: string, start: number, end: number): void {
    const line = readLogLine(text)
    if (line.address && (isRequestAddress(line.address) || rejects(line))) {
      const { method, url } = line.address
      const open = this.#near(start)
      if (open?.url !== undefined && open.url !== url) this.#endRequest()
      const request = this.#openRequest(start, end)
      request.url = url
      if (method !== '') request.method = method
    }
    if (line.authorization) {
      const { name, value, code } = line.authorization
      if (this.#near(start)?.headers.some((header) => header.name.toLowerCase() === name.toLowerCase()))
        this.#endRequest()
      const request = this.#openRequest(start, end)
      request.headers.push({ name, value, quoting: 'none' })
      request.code ||= code
    }
    if (line.method !== undefined) this.#tellMethod(line.method, start)
    const alone = statusAlone(text)
    if (alone !== undefined) this.#alone = { status: alone, start, end }
    else if (this.#alone && this.awaits(start) && /^\s{0,8}[A-Z][A-Za-z ]{1,30}$/u.test(text)) {
      // The reason phrase of the status is on a line of its own.
      this.#alone = { ...this.#alone, end }
    }
    const status =
      line.status ?? (this.#near(start)?.url !== undefined || this.#isAsked(start) ? alone : undefined)
    if (status !== undefined || line.json !== undefined || line.words !== undefined) {
      this.part({
        start,
        end,
        ...(status !== undefined && { status }),
        headers: [],
        body: line.json === undefined ? (line.words ?? '') : text.trim(),
        ...(line.json !== undefined && { json: line.json }),
      })
    }
  }

  /** Adds a JSON body that has no head. */
  response(body: string, json: unknown, start: number, end: number): void {
    this.part({ start, end, headers: [], body, json })
  }

  /** Adds a part of a response. It is merged into the current response if that has nothing in the same place. */
  part(part: PastedResponse): void {
    const above = this.#alone
    if (above !== undefined && part.body !== '' && part.status === undefined && this.awaits(part.start)) {
      this.#alone = undefined
      this.part({ ...part, start: above.start, status: above.status })
      return
    }
    const open = this.#response
    const fits =
      open !== undefined &&
      part.start - open.end < NEAR &&
      (part.status === undefined || open.status === undefined || part.status === open.status) &&
      (part.body === '' || open.body === '' || repeats(part, open)) &&
      (part.headers.length === 0 || open.headers.length === 0)
    if (!fits) {
      this.#endResponse()
      this.#response = { ...part }
      return
    }
    open.end = Math.max(open.end, part.end)
    open.status ??= part.status
    open.date ??= part.date
    open.json ??= part.json
    if (open.body === '') open.body = part.body
    if (open.headers.length === 0) open.headers = part.headers
  }

  /** Ends the current request and response, because something else begins. */
  end(): void {
    this.#endRequest()
    this.#endResponse()
  }

  /** Adds a method that is separate from its address, before or after it. */
  #tellMethod(method: string, start: number): void {
    const open = this.#near(start)
    if (open === undefined) this.#method = { method, start }
    else if (open.method === '') open.method = method
  }

  #isAsked(start: number): boolean {
    return this.#asked !== undefined && start - this.#asked < NEAR
  }

  #near(start: number): LooseRequest | undefined {
    if (this.#request && start - this.#request.end > NEAR) this.#endRequest()
    return this.#request
  }

  #openRequest(start: number, end: number): LooseRequest {
    const open = this.#near(start)
    if (open) {
      open.end = end
      return open
    }
    const stated = this.#method
    this.#method = undefined
    const method = stated !== undefined && start - stated.start < NEAR ? stated.method : ''
    this.#request = { start, end, method, url: undefined, headers: [], code: false }
    return this.#request
  }

  #endRequest(): void {
    const open = this.#request
    this.#request = undefined
    if (!open) return
    this.requests.push({
      start: open.start,
      end: open.end,
      raw: '',
      program: open.code ? 'code' : 'log',
      method: open.method,
      ...(open.url !== undefined && { url: readUrl(open.url) }),
      headers: open.headers,
      options: [],
      words: [],
    })
  }

  #endResponse(): void {
    const open = this.#response
    this.#response = undefined
    if (!open) return
    this.responses.push(open)
  }
}

/**
 * Whether a URL in running text was requested. It was if a method is in front of it or its host belongs to apple.com.
 * Apple's websites don't count.
 */
function isRequestAddress({ method, url }: { method: string; url: string }): boolean {
  const { host } = readUrl(url)
  if (/^(?:developer|www|support|help)\.apple\.com$/u.test(host)) return false
  return method !== '' || /\.apple\.com(?::\d{1,5})?$/u.test(host)
}

/** Whether a line itself says that the request to its URL was rejected. */
const rejects = ({ address, status = 0, json }: LogLine): boolean =>
  status >= 400 && json === undefined && !OF_PAGES.test(readUrl(address?.url ?? '').host)

/** Hosts of websites with explanations, which don't reject API requests. */
const OF_PAGES =
  /^(?:developer|www|support|help|docs|forums?|discussions|errors)\.|^(?:stackoverflow\.com|github\.com)$/u

/** Whether a log repeats the same response. */
const repeats = (part: PastedResponse, open: PastedResponse): boolean =>
  codeOf(part.json) === codeOf(open.json)

function codeOf(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return undefined
  const { errors, reason, error } = json as Record<string, unknown>
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return (first as { code?: unknown } | undefined)?.code ?? reason ?? error
}
