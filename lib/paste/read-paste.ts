import { readCodeInSteps } from '../code/read-code'
import type { TokenCode } from '../code/token-code'
import { findCommands } from './commands'
import { findDecoded } from './decoded'
import { inPlace } from './in-place'
import { onlyStatus } from './log-line'
import { findMessages } from './messages'
import type { DecodedToken, Paste, PastedRequest, PastedResponse, PastedToken } from './paste'
import { coverPrivateKeys } from './private-key'
import { findTimes } from './times'
import { partsOfOne } from './token-parts'
import { findTokens, onlyWord } from './tokens'
import { readTranscript } from './transcript'
import { unwrap } from './unwrap'

/**
 * Reads a paste: tokens, requests, responses, times and messages of tools, in any combination and order. Anything that
 * can't be read is left out. Takes linear time and never throws.
 *
 * @param pasted - the text as it was pasted; private keys in it are covered first
 */
export function readPaste(pasted: string): Paste {
  const steps = readPasteInSteps(pasted)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** The longest text, in characters, that is read. A longer one is a whole file and would take too long. */
export const LONGEST_PASTE = 4_194_304

/**
 * Does the work of `readPaste` in steps of a few milliseconds each, so that a page can respond to input between them.
 */
export function* readPasteInSteps(pasted: string): Generator<void, Paste> {
  if (pasted.length > LONGEST_PASTE) return { ...(yield* readPasteInSteps('')), tooLong: true }
  const { text, found: keyAsPasted } = coverPrivateKeys(pasted)
  yield
  const times = findTimes(text)
  yield
  const plain = yield* unwrap(text)
  const { text: unwrapped, found: keyUnwrapped } = coverPrivateKeys(plain.text)
  const privateKey = keyAsPasted || keyUnwrapped
  yield
  const code = yield* readCodeInSteps(unwrapped)
  const read = yield* readUnwrapped(unwrapped, privateKey, code)
  // The claims in source code that signs a token aren't the output of a debugger.
  const isSource = (shown: DecodedToken) =>
    code.some(({ claims: { at } }) => shown.start < at.end && at.start < shown.end)
  return inPlace(
    {
      ...read,
      decoded: read.decoded.filter((shown) => !isSource(shown)),
      code,
      place: plain.place,
      text,
      unwrapped,
      privateKey,
      tooLong: false,
    },
    plain.place,
    times,
  )
}

function* readUnwrapped(
  text: string,
  privateKey: boolean,
  code: readonly TokenCode[],
): Generator<void, Omit<Paste, 'text' | 'unwrapped' | 'privateKey' | 'tooLong' | 'code' | 'place'>> {
  const commands = findCommands(text)
  yield
  const transcript = yield* readTranscript(text, commands)
  // A URL among the claims is an audience, not the address of a request.
  const isClaim = ({ start, words, headers }: PastedRequest) =>
    words.length + headers.length === 0 &&
    code.some(({ at, claims }) => [at, claims.at].some((range) => range.start <= start && start < range.end))
  const requests = withoutEchoes(
    [...commands, ...transcript.requests.filter((request) => !isClaim(request))].sort(
      (a, b) => a.start - b.start,
    ),
  )
  yield
  const messages = findMessages(text)
  yield
  // Base64 among the claims in source code is the value of a claim, unless it is a whole token.
  const isValue = (token: PastedToken) =>
    !isWhole(token) && code.some(({ claims: { at } }) => at.start <= token.start && token.end <= at.end)
  const found = (yield* findTokens(text))
    .filter((token) => !isValue(token))
    .map((token) => joinedToScheme(token, text, requests))
  const apart = found.some(isWhole) ? undefined : partsOfOne(found, text)
  const tokens = [...(apart?.rest ?? found)]
  const decoded = apart ? [apart.decoded] : tokens.some(isWhole) ? [] : findDecoded(text)
  yield
  const carriers = decoded.length + requests.length
  const responses = [...transcript.responses]
  if (tokens.length + carriers + responses.length + messages.length === 0 && !privateKey) {
    const status = onlyStatus(text)
    const word = status === undefined ? onlyWord(text) : undefined
    if (word) tokens.push(word)
    if (status !== undefined) responses.push({ start: 0, end: text.length, status, headers: [], body: '' })
  }
  const senders = sendersOf(requests)
  return {
    tokens: tokens.map((token) => inRequest(token, requests, senders)),
    decoded,
    requests,
    responses: joined(responses.map((response) => answering(response, requests))),
    times: transcript.times,
    messages,
  }
}

/** Whether a token can be decoded, so that a decoded copy next to it adds nothing. */
const isWhole = ({ text, wrapping }: PastedToken): boolean =>
  /^[\w-]{10,}\.[\w-]{10,}\./u.test(text) &&
  !wrapping.some(({ id }) => id === 'token-masked' || id === 'token-truncated')

/**
 * Removes requests that are only a header line with the token of another request, or only the address of the previous
 * request, printed with its response.
 */
function withoutEchoes(requests: readonly PastedRequest[]): PastedRequest[] {
  const sent = new Set(
    requests
      .filter(({ url }) => url !== undefined)
      .flatMap(({ headers }) => headers.map(({ value }) => value)),
  )
  return requests.filter(({ url, program, method, headers }, at) => {
    if (program !== 'code' && program !== 'log') return true
    if (url === undefined) return !headers.every(({ value }) => sent.has(value))
    const before = requests[at - 1]
    if (headers.length > 0 || before?.url === undefined) return true
    // The output of a command repeats its address, sometimes without the query.
    if (before.words.length > 0 && (method === '' || method === before.method))
      return before.url.host + before.url.path !== url.host + url.path
    return method !== '' || before.headers.length === 0 || before.url.raw !== url.raw
  })
}

/** Returns, for each credential, the index of the first request that sends it. */
function sendersOf(requests: readonly PastedRequest[]): ReadonlyMap<string, number> {
  const senders = new Map<string, number>()
  for (const [index, { headers }] of requests.entries()) {
    for (const { value } of headers) {
      const credential = value.replace(/^\s{0,8}bearer\s{1,8}/iu, '')
      if (!senders.has(credential)) senders.set(credential, index)
    }
  }
  return senders
}

const SCHEME_ALONE = /\bauthorization["']?\s{0,4}[:=]\s{0,4}["']?bearer[ \t]*\r?\n\s{0,40}$/iu
const LOOK_BACK = 120

/** If the header line of a token was broken after the word Bearer, the request's header gets the whole value back. */
function joinedToScheme(token: PastedToken, text: string, requests: PastedRequest[]): PastedToken {
  if (!SCHEME_ALONE.test(text.slice(Math.max(0, token.start - LOOK_BACK), token.start))) return token
  const index = lastStartingBy(requests, token.start)
  const request = requests[index]
  const broken = request?.headers.findIndex(({ value }) => /^bearer\s*$/iu.test(value)) ?? -1
  if (request === undefined || broken < 0) return token
  requests[index] = {
    ...request,
    end: Math.max(request.end, token.end),
    headers: request.headers.map((header, at) =>
      at === broken ? { ...header, value: `Bearer ${token.text}` } : header,
    ),
  }
  const wrapped = { id: 'token-wrapped', detail: 'a newline after the word Bearer' } as const
  return {
    ...token,
    place: 'header',
    wrapping: [wrapped, ...token.wrapping.filter(({ id }) => id !== wrapped.id)],
  }
}

/** Returns the token with the request that contains or sends it, and with its place in that request. */
function inRequest(
  token: PastedToken,
  requests: readonly PastedRequest[],
  senders: ReadonlyMap<string, number>,
): PastedToken {
  const around = lastStartingBy(requests, token.start)
  const index = token.start < (requests[around]?.end ?? 0) ? around : (senders.get(token.text) ?? -1)
  const request = requests[index]
  if (request === undefined) return token
  const header = request.headers.some(({ value }) => value.includes(token.text.slice(0, 40)))
  const wrapping = token.wrapping.filter(({ id }) => id !== 'token-quoted-or-bracketed')
  const quotes = quotesInHeader(token, request)
  return {
    ...token,
    request: index,
    place: header ? 'header' : request.body?.includes(token.text) ? 'form' : token.place,
    wrapping:
      quotes === undefined ? (request.words.length > 0 ? wrapping : token.wrapping) : [...wrapping, quotes],
  }
}

/** In a command, only the quotes and brackets that the shell leaves inside the header's value count. */
function quotesInHeader(
  token: PastedToken,
  request: PastedRequest,
): PastedToken['wrapping'][number] | undefined {
  if (request.words.length === 0) return undefined
  for (const { value } of request.headers) {
    const at = value.indexOf(token.text.slice(0, 40))
    const opening = at > 0 ? value.charAt(at - 1) : ''
    if (opening !== '' && '"\'<[({`\u201c\u2018'.includes(opening) && !/b["']$/iu.test(value.slice(0, at))) {
      return { id: 'token-quoted-or-bracketed', detail: `${opening}…${value.trim().slice(-1)}` }
    }
  }
  return undefined
}

/** Assigns a response to the request before it. If there is none before it, the first request is used. */
function answering(response: PastedResponse, requests: readonly PastedRequest[]): PastedResponse {
  if (requests.length === 0) return response
  return { ...response, request: Math.max(0, lastStartingBy(requests, response.start)) }
}

/**
 * Joins the head of a response and its body, if something was between them: lines of `curl -v` about the connection, or
 * the marks of a logger.
 */
function joined(responses: readonly PastedResponse[]): PastedResponse[] {
  const whole: PastedResponse[] = []
  for (const response of responses) {
    const head = whole.at(-1)
    const rest =
      head?.status !== undefined && head.body === '' && response.status === undefined && response.body !== ''
    if (rest && head.request === response.request && response.start - head.end < LONGEST_GAP) {
      const date = head.date ?? response.date
      whole[whole.length - 1] = {
        ...response,
        ...head,
        end: response.end,
        headers: [...head.headers, ...response.headers],
        ...(date !== undefined && { date }),
        body: response.body,
      }
    } else whole.push(response)
  }
  return whole
}

const LONGEST_GAP = 2000

/** Returns the index of the last request that starts at or before a place, or -1 if there is none. */
function lastStartingBy(requests: readonly PastedRequest[], place: number): number {
  let low = 0
  let high = requests.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((requests[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
