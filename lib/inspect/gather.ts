import { readCompact } from '../jws/compact'
import { readDecoded } from '../jws/decoded'
import type { CompactReading } from '../jws/reading'
import { mentionedKeyFiles, readKeyFileName } from '../key/file-name'
import type { Paste, PastedRequest, PastedResponse, PastedToken } from '../paste/paste'
import type { Profile } from '../profile/profile'
import { authorizationsOf, credential, mayReachApple, wantsBearer } from './authorization'
import { requestsOf } from './command'
import type { Evidence, Known, Members } from './evidence'
import { lifetimeOf } from './lifetime-limit'
import type { Moment } from './moment'
import { otherServiceIn } from './other-services'
import { rejectionOf } from './rejected'
import { responseStatus } from './response'
import { readResponseBody } from './response-body'
import { IN_WORDS, serviceOf } from './service'
import { serviceInWords, speaksOfApple } from './service-words'
import { signatureShape } from './signature-shape'
import { secondsOf, timeClaims } from './time-claims'
import { scopeClaim } from './token-scope'
import { isWhole } from './wrapping'

/** What an inspection is about: the token, the request that sent it, and the response to that request. */
export interface Subject {
  readonly paste: Paste
  /** The index in `paste.tokens` of the token that is judged. */
  readonly index: number | undefined
  readonly token: Evidence['token'] | undefined
  readonly request: PastedRequest | undefined
  readonly response: PastedResponse | undefined
}

/** What is known in addition to the paste. */
export interface Circumstances {
  /** The clock of the page, NumericDate seconds. */
  readonly clock: number
  readonly kind?: Evidence['kind'] | undefined
  readonly key?: Evidence['key'] | undefined
  /** Overrides the recognized service: the token is judged as one made for this service. */
  readonly madeFor?: Profile | undefined
}

/**
 * Finds the token to judge, and its request and response.
 *
 * @param chosen - an index in `paste.tokens`; the likeliest token if it is undefined or out of range
 */
export function subjectOf(paste: Paste, chosen?: number): Subject {
  const rejected = rejectedRequests(paste)
  const index = chosen !== undefined && chosen in paste.tokens ? chosen : likeliestToken(paste, rejected)
  const found = index === undefined ? undefined : paste.tokens[index]
  const request = requestOf(paste, found, rejected)
  const token = found && { found, read: readCompact(found.text), whole: isWhole(found) }
  return { paste, index, token, request, response: responseOf(paste, found, request) }
}

/** Fills the evidence with everything that rules may read, each fact once. Pure. */
export function gather(subject: Subject, circumstances: Circumstances): Known {
  const { paste, token, request, response } = subject
  const { clock, kind, key } = circumstances
  const command = request && asCommand(paste, request)
  const [decoded] = token ? [] : paste.decoded
  const read = token?.read ?? (decoded && readDecoded(decoded.header, decoded.payload))
  const place = response?.start ?? token?.found.start ?? decoded?.start ?? 0
  const moment = momentOf(paste, place, response, clock)
  const recognized = serviceOf({
    ...(read && { read }),
    ...(command && { request: command }),
    ...(key?.fileName !== undefined && { keyFileName: key.fileName }),
    ...(kind && { kind }),
    named: read && serviceInWords(paste.unwrapped),
  })
  const unknown = read === undefined && recognized.madeFor === undefined
  const named = unknown ? (serviceInWords(paste.unwrapped) ?? serviceInWords(paste.text)) : undefined
  const service = {
    ...recognized,
    madeFor: circumstances.madeFor ?? recognized.madeFor ?? named,
    ...(named && { reasons: [IN_WORDS] }),
  }
  const services = servicesOf(service)
  return present({
    paste,
    moment,
    service,
    ...services,
    token,
    ...ofToken(read, services.judgedBy, moment),
    ...ofRequest(paste, request, command, service.sentTo),
    ...ofResponse(response, services.respondedBy),
    key,
    keyFiles: filled([
      ...[key?.fileName === undefined ? undefined : readKeyFileName(key.fileName)].flatMap(
        (name) => name ?? [],
      ),
      ...mentionedKeyFiles(paste.text, MOST_NAMES),
    ]),
    kind,
  })
}

const MOST_NAMES = 10

/** The pieces before they are filtered: a missing one is `undefined`. */
type Pieces<Names extends keyof Evidence = keyof Evidence> = {
  readonly [Name in Names]?: Evidence[Name] | undefined
}

/** Removes the missing pieces. */
const present = (pieces: Pieces & Pick<Evidence, 'paste' | 'service' | 'moment'>): Known =>
  Object.fromEntries(Object.entries(pieces).filter(([, piece]) => piece !== undefined)) as unknown as Known

const filled = <Piece>(list: readonly Piece[]): readonly Piece[] | undefined =>
  list.length > 0 ? list : undefined

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** Finds the service in each role. No other code decides this. */
function servicesOf({ madeFor, sentTo }: Evidence['service']) {
  return {
    madeFor,
    sentTo: filled(sentTo),
    meant: filled(sentTo) ?? (madeFor && [madeFor]),
    judgedBy: madeFor ?? sentTo[0],
    respondedBy: sentTo[0] ?? madeFor,
  }
}

function ofToken(read: CompactReading | undefined, judgedBy: Profile | undefined, moment: Moment) {
  if (read === undefined) return {}
  const header: Members | undefined = read.header.status === 'object' ? read.header.members : undefined
  const claims: Members | undefined = read.payload.status === 'object' ? read.payload.members : undefined
  const times = timeClaims(read)
  const seconds = times && secondsOf(times, moment.now)
  const { exp, iat } = seconds ?? {}
  const orderly = exp !== undefined && (iat === undefined ? times?.iat.status === 'absent' : exp >= iat)
  const shape = signatureShape(read)
  return {
    header,
    claims,
    kid: text(header?.kid),
    iss: text(claims?.iss),
    times,
    ...seconds,
    lifetime: orderly ? lifetimeOf(read, judgedBy, moment) : undefined,
    signature: shape.kind === 'none' ? undefined : shape,
    scope: claims && scopeClaim(claims, judgedBy),
  }
}

function ofRequest(
  paste: Paste,
  request: PastedRequest | undefined,
  command: PastedRequest | undefined,
  sentTo: readonly Profile[],
) {
  const [written] = authorizationsOf(command)
  const [sent] = authorizationsOf(request)
  return {
    requests: filled(requestsOf(paste)),
    command,
    url: command?.url,
    // The command shows how the header is quoted, and its `-v` output the value that was sent.
    authorization: written && sent ? { ...written, value: sent.value } : (written ?? sent),
    bearerRequest:
      command && mayReachApple(command) && wantsBearer(command, sentTo) && !isOfAnother(paste, command)
        ? command
        : undefined,
  }
}

/** Whether a request without an address belongs to the output of another service. */
const isOfAnother = ({ unwrapped }: Paste, { url }: PastedRequest): boolean =>
  url === undefined && otherServiceIn(unwrapped) !== undefined && !speaksOfApple(unwrapped)

function ofResponse(response: PastedResponse | undefined, respondedBy: Profile | undefined) {
  if (response === undefined) return {}
  const { complaints } = readResponseBody(response)
  return {
    response,
    status: responseStatus(response),
    complaints: filled(complaints),
    codes: filled(complaints.flatMap(({ code }) => code ?? [])),
    rejection: rejectionOf(response, respondedBy) === 'token' ? ('token' as const) : undefined,
    date: response.date,
  }
}

/** The number of tokens that are compared when one has to be chosen. */
const LOOKED_INTO = 50

/**
 * Chooses the token of a rejected request, or else one that was sent, or else one that Apple did not sign itself, or
 * else the first.
 */
function likeliestToken(paste: Paste, rejected: ReadonlySet<number>): number | undefined {
  const { tokens } = paste
  if (tokens.length < 2) return tokens.length === 0 ? undefined : 0
  const own = (token: PastedToken, at: number) =>
    at >= LOOKED_INTO || !Object.hasOwn(headerMembers(token), 'x5c')
  const sent = new Set(
    [...rejected].flatMap(
      (at) => paste.requests[at]?.headers.map(({ value }) => credential(value).rest) ?? [],
    ),
  )
  const choices = [
    tokens.findIndex(
      (token) => sent.has(token.text) || (token.request !== undefined && rejected.has(token.request)),
    ),
    tokens.findIndex((token, at) => token.place === 'header' && own(token, at)),
    tokens.findIndex(own),
    0,
  ]
  return choices.find((at) => at >= 0)
}

/** Returns the indexes of the requests that were rejected, in order. */
function rejectedRequests({ responses }: Paste): ReadonlySet<number> {
  const rejected = new Set<number>()
  for (const response of responses) {
    const { request } = response
    if (request !== undefined && !rejected.has(request) && rejectionOf(response) !== undefined) {
      rejected.add(request)
    }
  }
  return rejected
}

function headerMembers(token: PastedToken): Readonly<Record<string, unknown>> {
  const { header } = readCompact(token.text)
  return header.status === 'object' ? header.members : {}
}

/**
 * Finds the request that sends the token; a rejected one comes first. For a token outside any request, it is the first
 * rejected request without a token, or else the last request without a token.
 */
function requestOf(
  paste: Paste,
  found: PastedToken | undefined,
  rejected: ReadonlySet<number>,
): PastedRequest | undefined {
  const { requests } = paste
  if (found?.request !== undefined) {
    const carries = (at: number) => requests[at]?.headers.some(({ value }) => value.includes(found.text))
    return requests[[...rejected].find(carries) ?? found.request]
  }
  const taken = new Set(paste.tokens.map(({ request }) => request))
  const isFree = (at: number) => at in requests && !taken.has(at)
  return requests[[...rejected].find(isFree) ?? requests.findLastIndex((_, at) => isFree(at))]
}

/** Finds the response to a request. Two views of the same exchange (a command and its `-v` output) count as one. */
function responseOf(
  paste: Paste,
  found: PastedToken | undefined,
  request: PastedRequest | undefined,
): PastedResponse | undefined {
  const { requests, responses } = paste
  if (responses.length < 2) return responses[0]
  // A library's message may have the date of a response that it prints below with its body.
  const rejectedFirst = (some: readonly PastedResponse[]) => {
    const first = some.find((response) => rejectionOf(response) !== undefined) ?? some[0]
    if (first === undefined) return undefined
    const same = some.filter(
      ({ status, request: its }) =>
        status === first.status &&
        (its === first.request || isAgain(requests[its ?? -1], requests[first.request ?? -1])),
    )
    const dated = first.date === undefined ? (same.find(({ date }) => date !== undefined) ?? first) : first
    const { body, json } = dated.body === '' ? (same.find((one) => one.body !== '') ?? dated) : dated
    return body === dated.body ? dated : { ...dated, body, json }
  }
  if (request) {
    const at = requests.indexOf(request)
    const mine = responses.filter(({ request: its = -1 }) => its === at || isAgain(requests[its], request))
    if (mine.length > 0) return rejectedFirst(mine)
    const next = requests[at + 1]
    if (next?.program === 'verbose') {
      return rejectedFirst(responses.filter((response) => response.request === at + 1))
    }
    return undefined
  }
  return (
    rejectedFirst(found ? responses.filter(({ start }) => start > found.start) : []) ??
    rejectedFirst(responses)
  )
}

/** Whether a program printed the same request again as a part of another object. */
const isAgain = (printed: PastedRequest | undefined, request: PastedRequest | undefined): boolean =>
  printed?.program === 'code' &&
  request?.program === 'code' &&
  printed.url?.raw === request.url?.raw &&
  printed.headers.some(({ value }) => request.headers.some((header) => header.value === value))

/** Returns the command for a request that is known from its `-v` output, with the URL that was really requested. */
function asCommand({ requests }: Paste, request: PastedRequest): PastedRequest {
  if (request.program !== 'verbose') return request
  const before = requests[requests.indexOf(request) - 1]
  if (before === undefined || before.words.length === 0) return request
  const known = before.url !== undefined && /^[\w.:-]+$/u.test(before.url.host)
  return known || request.url === undefined ? before : { ...before, url: request.url }
}

/**
 * Chooses the time of judgment: `date:` of the response, or else the last log time before the token or the first one
 * after it, or else the clock.
 */
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
