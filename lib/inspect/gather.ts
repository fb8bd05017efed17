import { readCompact } from '../jws/compact'
import type { CompactReading } from '../jws/reading'
import type { Verification } from '../jws/verification'
import type { Paste, PastedRequest, PastedResponse, PastedToken } from '../paste/paste'
import { credential } from './authorization'
import type { Evidence, Moment } from './evidence'
import type { Known } from './inspect'
import { refusalOf } from './refused'
import { serviceOf } from './service'

export interface GatherOptions {
  /** The page's clock, seconds. */
  readonly clock: number
  readonly kind?: Evidence['kind']
  /** Index in `paste.tokens` of the token that was chosen; the likeliest one when left out. */
  readonly token?: number
  readonly keyFileName?: string
}

export interface Gathered {
  readonly known: Known
  /** Index in `paste.tokens` of the token that is judged. */
  readonly token: number | undefined
}

/** What of a loaded key `addKey` needs; `verify` checks a token against its public half. */
export interface KeyAtHand {
  readonly fileName?: string
  readonly fingerprint: string
  readonly verify: (read: CompactReading, found: PastedToken) => Promise<Verification>
}

/**
 * Puts together what rules look at: the token, the request that carried it, the answer to that, the services it is made for
 * and sent to, and the moment its times are judged at. Pure; the key is added by `addKey`.
 */
export function gather(paste: Paste, options: GatherOptions): Gathered {
  const index = options.token ?? likeliestToken(paste)
  const found = index === undefined ? undefined : paste.tokens[index]
  const read = found && readCompact(found.text)
  const request = requestOf(paste, found)
  const response = responseOf(paste, found, request)
  const command = request && asCommand(paste, request)
  const service = serviceOf({
    ...(read && { read }),
    ...(command && { request: command }),
    ...(options.keyFileName !== undefined && { keyFileName: options.keyFileName }),
    ...(options.kind && { kind: options.kind }),
  })
  const place = found?.start ?? response?.start ?? 0
  return {
    token: found && index,
    known: {
      paste,
      service,
      moment: momentOf(paste, place, response, options.clock),
      ...(found && read && { token: { found, read } }),
      ...(command && { command }),
      ...(response && { response }),
      ...(response?.date !== undefined && { date: response.date }),
      ...(options.kind && { kind: options.kind }),
    },
  }
}

/** The same evidence with the outcome of checking the token's signature against the loaded key; without a token, as it was. */
export async function addKey(known: Known, key: KeyAtHand): Promise<Known> {
  if (known.token === undefined) return known
  const verification = await key.verify(known.token.read, known.token.found)
  const { fileName, fingerprint } = key
  return { ...known, key: { ...(fileName !== undefined && { fileName }), fingerprint, verification } }
}

/** Tokens that are looked into when one has to be chosen. */
const LOOKED_INTO = 50

/** The token of a refused request; else one that was sent; else one that Apple did not sign itself; else the first. */
function likeliestToken(paste: Paste): number | undefined {
  const { tokens } = paste
  if (tokens.length < 2) return tokens.length === 0 ? undefined : 0
  const own = (token: PastedToken, at: number) =>
    at >= LOOKED_INTO || !Object.hasOwn(headerMembers(token), 'x5c')
  const places = refusedRequests(paste)
  const sent = new Set(
    [...places].flatMap((at) => paste.requests[at]?.headers.map(({ value }) => credential(value).rest) ?? []),
  )
  const choices = [
    tokens.findIndex(
      (token) => sent.has(token.text) || (token.request !== undefined && places.has(token.request)),
    ),
    tokens.findIndex((token, at) => token.place === 'header' && own(token, at)),
    tokens.findIndex(own),
    0,
  ]
  return choices.find((at) => at >= 0)
}

/** Indexes of the requests whose answers refuse them, in order. */
function refusedRequests({ responses }: Paste): ReadonlySet<number> {
  const refused = new Set<number>()
  for (const response of responses) {
    if (response.request !== undefined && refusalOf(response) !== undefined) refused.add(response.request)
  }
  return refused
}

function headerMembers(token: PastedToken): Readonly<Record<string, unknown>> {
  const { header } = readCompact(token.text)
  return header.status === 'object' ? header.members : {}
}

/**
 * The request that carries the token, a refused one before others; for a token that stands alone, the refused request
 * without a token, else the last such.
 */
function requestOf(paste: Paste, found: PastedToken | undefined): PastedRequest | undefined {
  const refused = [...refusedRequests(paste)].flatMap((at) => paste.requests[at] ?? [])
  if (found?.request !== undefined) {
    const carries = ({ headers }: PastedRequest) => headers.some(({ value }) => value.includes(found.text))
    return refused.find(carries) ?? paste.requests[found.request]
  }
  const taken = new Set(paste.tokens.map(({ request }) => request))
  const free = paste.requests.filter((_, at) => !taken.has(at))
  return refused.find((request) => free.includes(request)) ?? free.at(-1)
}

/** The answer to a request; what is known of the same exchange twice (a command and its `-v` output) counts as one. */
function responseOf(
  paste: Paste,
  found: PastedToken | undefined,
  request: PastedRequest | undefined,
): PastedResponse | undefined {
  const { requests, responses } = paste
  if (responses.length < 2) return responses[0]
  const refusedFirst = (some: readonly PastedResponse[]) =>
    some.find((response) => refusalOf(response) !== undefined) ?? some[0]
  if (request) {
    const at = requests.indexOf(request)
    const mine = responses.filter((response) => response.request === at)
    if (mine.length > 0) return refusedFirst(mine)
    const next = requests[at + 1]
    if (next?.program === 'verbose') {
      return refusedFirst(responses.filter((response) => response.request === at + 1))
    }
    return undefined
  }
  return (
    refusedFirst(found ? responses.filter(({ start }) => start > found.start) : []) ?? refusedFirst(responses)
  )
}

/** The command behind a request that is known from its `-v` output, with the URL that was really called. */
function asCommand({ requests }: Paste, request: PastedRequest): PastedRequest {
  if (request.program !== 'verbose') return request
  const before = requests[requests.indexOf(request) - 1]
  if (before === undefined || before.words.length === 0) return request
  const known = before.url !== undefined && /^[\w.:-]+$/u.test(before.url.host)
  return known || request.url === undefined ? before : { ...before, url: request.url }
}

/** The `date:` of the answer; else the log time that stands last before the token, or first after it; else the clock. */
function momentOf(
  { times }: Paste,
  place: number,
  response: PastedResponse | undefined,
  clock: number,
): Moment {
  if (response?.date !== undefined) return { now: response.date, clock, source: 'date-header' }
  const before = times.findLast(({ start }) => start <= place)
  const time = before ?? times[0]
  return time === undefined
    ? { now: clock, clock, source: 'clock' }
    : { now: time.seconds, clock, source: 'log' }
}
