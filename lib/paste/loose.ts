import { type LogLine, readLogLine, statusAlone } from './log-line'
import type { PastedHeader, PastedRequest, PastedResponse } from './paste'
import { readUrl } from './url'

/** What is further apart than this does not belong to one exchange. */
const NEAR = 4000

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
 * Gathers what lines tell one by one, in any order: an `Authorization` line here, a URL there, a status, a body, a
 * `date:`. Parts that are near each other and do not contradict make one request or one response.
 */
export class Loose {
  readonly requests: PastedRequest[] = []
  readonly responses: PastedResponse[] = []
  #request: LooseRequest | undefined
  #response: LooseResponse | undefined
  /** A status alone on its line: it is one when the body follows on the next. */
  #alone: { readonly status: number; readonly start: number; readonly end: number } | undefined

  /** A method that was told before anything else of its request. */
  #method: { readonly method: string; readonly start: number } | undefined
  /** Where a command ended that prints a status alone. */
  #asked: number | undefined

  /** Says that a command before `place` prints the status alone. */
  expectStatus(place: number): void {
    this.#asked = place
  }

  /** Takes in a line outside any HTTP message. */
  line(text: string, start: number, end: number): void {
    const told = readLogLine(text)
    if (told.address && (isRequestAddress(told.address) || refuses(told))) {
      const { method, url } = told.address
      const open = this.#near(start)
      if (open?.url !== undefined && open.url !== url) this.#endRequest()
      const request = this.#openRequest(start, end)
      request.url = url
      if (method !== '') request.method = method
    }
    if (told.authorization) {
      const { name, value, code } = told.authorization
      if (this.#near(start)?.headers.some((header) => header.name.toLowerCase() === name.toLowerCase()))
        this.#endRequest()
      const request = this.#openRequest(start, end)
      request.headers.push({ name, value, quoting: 'none' })
      request.code ||= code
    }
    if (told.method !== undefined) this.#tellMethod(told.method, start)
    const alone = statusAlone(text)
    if (alone !== undefined) this.#alone = { status: alone, start, end }
    else if (this.#alone && start - this.#alone.end < 4 && /^\s{0,8}[A-Z][A-Za-z ]{1,30}$/u.test(text)) {
      // The phrase of the status has a line of its own.
      this.#alone = { ...this.#alone, end }
    }
    const status =
      told.status ?? (this.#near(start)?.url !== undefined || this.#isAsked(start) ? alone : undefined)
    if (status !== undefined || told.answer !== undefined || told.words !== undefined) {
      this.part({
        start,
        end,
        ...(status !== undefined && { status }),
        headers: [],
        body: told.answer === undefined ? (told.words ?? '') : text.trim(),
        ...(told.answer !== undefined && { json: told.answer }),
      })
    }
  }

  /** Takes in a JSON body that is alone. */
  answer(body: string, json: unknown, start: number, end: number): void {
    this.part({ start, end, headers: [], body, json })
  }

  /** Takes in a part of a response and joins it to the one at hand where that has nothing in its place. */
  part(part: PastedResponse): void {
    const above = this.#alone
    if (above !== undefined && part.body !== '' && part.status === undefined && part.start - above.end < 4) {
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

  /** Ends what is open: something else begins. */
  end(): void {
    this.#endRequest()
    this.#endResponse()
  }

  /** Takes in a method that is apart from the address it is for, before it or behind. */
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
    const told = this.#method
    this.#method = undefined
    const method = told !== undefined && start - told.start < NEAR ? told.method : ''
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

/** Whether a URL in running text was called: a method is before it, or it is one of Apple's machines, not of its pages. */
function isRequestAddress({ method, url }: { method: string; url: string }): boolean {
  const { host } = readUrl(url)
  if (/^(?:developer|www|support|help)\.apple\.com$/u.test(host)) return false
  return method !== '' || /\.apple\.com(?::\d{1,5})?$/u.test(host)
}

/** Whether a line says itself that what its URL names was rejected. */
const refuses = ({ address, status = 0, answer }: LogLine): boolean =>
  status >= 400 && answer === undefined && !OF_PAGES.test(readUrl(address?.url ?? '').host)

/** Hosts whose pages explain, and that reject nobody. */
const OF_PAGES =
  /^(?:developer|www|support|help|docs|forums?|discussions|errors)\.|^(?:stackoverflow\.com|github\.com)$/u

/** Whether a log only says the same response again. */
const repeats = (part: PastedResponse, open: PastedResponse): boolean =>
  codeOf(part.json) === codeOf(open.json)

function codeOf(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return undefined
  const { errors, reason, error } = json as Record<string, unknown>
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return (first as { code?: unknown } | undefined)?.code ?? reason ?? error
}
