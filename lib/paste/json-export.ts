import type { JsonNode } from '../json/reading'
import { jsonValue } from '../json/value'
import { readHttpDate, readLogStamp } from './dates'
import type { PastedHeader, PastedRequest, PastedResponse, PastedTime } from './paste'
import { readUrl } from './url'

/** The requests, responses and times that a JSON value of a paste contains. */
export interface JsonExport {
  readonly requests: PastedRequest[]
  readonly responses: PastedResponse[]
  readonly times: PastedTime[]
}

type ObjectNode = Extract<JsonNode, { kind: 'object' }>

/** Values nested deeper than this aren't read. No export has a request there. */
const DEEPEST = 24

/**
 * Finds requests and responses in JSON: collections and environments of Postman and Insomnia, HAR files, lines of JSON
 * logs, dumps of HTTP libraries. Objects are recognized by their members, not by the program that wrote them.
 */
export function readJsonExport(root: JsonNode): JsonExport {
  const found: JsonExport = { requests: [], responses: [], times: [] }
  walk(root, found, 0)
  return { ...found, requests: withoutTwins(found.requests) }
}

/**
 * If printed output has the address next to the response as well as in the request, both describe one request. It
 * begins where the first of them does.
 */
function withoutTwins(requests: readonly PastedRequest[]): PastedRequest[] {
  const called = requests.filter(({ program }) => program === 'log')
  const twinOf = (request: PastedRequest) =>
    called.find(({ url, start }) => url?.raw === request.url?.raw && start < request.start)
  const made = requests.filter(({ program }) => program !== 'log')
  const twins = new Set(made.map(twinOf))
  return requests
    .filter((request) => !twins.has(request))
    .map((request) => ({ ...request, start: twinOf(request)?.start ?? request.start }))
    .sort((one, other) => one.start - other.start)
}

/** What the name of an address contains, and what one name of every response contains. */
const OF_ADDRESSES = /ur[li]/i
const OF_ANSWERS = /status|code|headers|date/i
/** What the name of a time stamp contains. */
const OF_TIMES = /time|^t[\s_-]?s$/im

/** Returns the names of all members, one per line, so that one search looks at all of them. */
function namesOf({ members }: ObjectNode): string {
  let names = ''
  for (const { name } of members) names += `${name}\n`
  return names
}

function walk(node: JsonNode, found: JsonExport, depth: number): void {
  if (depth > DEEPEST) return
  if (node.kind === 'array') for (const item of node.items) walk(item, found, depth + 1)
  if (node.kind !== 'object') return
  const names = namesOf(node)
  const response = OF_ANSWERS.test(names) ? readResponse(node) : undefined
  const readAddress = response === undefined ? readRequest : readCalled
  const request = OF_ADDRESSES.test(names) ? readAddress(node) : undefined
  if (request) found.requests.push(request)
  if (response) found.responses.push(response)
  if (depth === 0) {
    const time = readTime(node)
    if (time) found.times.push(time)
  }
  for (const member of node.members) {
    const { kind } = member.value
    if (kind !== 'object' && kind !== 'array') continue
    // The headers of a response are read together with it.
    if (response === undefined || !/headers?$/iu.test(member.name)) walk(member.value, found, depth + 1)
  }
}

/**
 * Returns where the objects and arrays begin inside a value that tells nothing, if they tell nothing by themselves
 * either.
 */
export function silentParts(root: JsonNode, into = new Set<number>(), depth = 0): Set<number> {
  if (depth > DEEPEST || (root.kind !== 'object' && root.kind !== 'array')) return into
  const parts = root.kind === 'array' ? root.items : root.members.map(({ value }) => value)
  if (root.kind === 'array' || (!isResponse(root) && !readTime(root))) into.add(root.start)
  for (const part of parts) silentParts(part, into, depth + 1)
  return into
}

/** Returns the value of the first member of an object that has one of the names. */
function member(node: JsonNode | undefined, ...names: string[]): JsonNode | undefined {
  if (node?.kind !== 'object') return undefined
  const places = placesOf(node)
  let first: number | undefined
  for (const name of names) {
    const place = places.get(name)
    if (place !== undefined && (first === undefined || place < first)) first = place
  }
  return first === undefined ? undefined : node.members[first]?.value
}

const known = new WeakMap<ObjectNode, ReadonlyMap<string, number>>()

/** Returns the index of the first member with each normalized name. The result is cached because it is needed often. */
function placesOf(node: ObjectNode): ReadonlyMap<string, number> {
  const before = known.get(node)
  if (before !== undefined) return before
  const places = new Map<string, number>()
  for (const [place, { name }] of node.members.entries()) {
    const plain = plainName(name)
    if (!places.has(plain)) places.set(plain, place)
  }
  known.set(node, places)
  return places
}

/** Returns a member's name in lower case, without the characters that programs put between words. */
const plainName = (name: string): string =>
  /^[a-z]{1,60}$/.test(name)
    ? name
    : name
        .slice(0, 60)
        .toLowerCase()
        .replace(/[\s_-]/g, '')

const text = (node: JsonNode | undefined): string | undefined =>
  node?.kind === 'string' ? node.value : undefined

/** Returns the request of a printed response that gives only its address. */
function readCalled(node: ObjectNode): PastedRequest | undefined {
  const raw = text(member(node, 'url', 'requesturl', 'requesturi'))
  if (raw === undefined || !/^https?:\/\//u.test(raw)) return undefined
  const place = { start: node.start, end: node.end, raw: '' }
  return { ...place, program: 'log', method: '', url: readUrl(raw), headers: [], options: [], words: [] }
}

function readRequest(node: ObjectNode): PastedRequest | undefined {
  const address = member(node, 'url', 'uri', 'requesturl')
  const raw = text(address) ?? text(member(address, 'raw', 'href'))
  if (raw === undefined || raw === '') return undefined
  const method = text(member(node, 'method', 'requestmethod', 'verb'))
  const list = member(node, 'headers', 'header', 'requestheaders')
  const auth = member(node, 'auth', 'authentication')
  if (method === undefined && list === undefined && auth === undefined) return undefined
  const headers = readHeaders(list).map(([name, value]): PastedHeader => ({ name, value, quoting: 'none' }))
  const token = bearerToken(auth)
  if (token !== undefined) headers.push({ name: 'Authorization', value: `Bearer ${token}`, quoting: 'none' })
  const base = text(member(node, 'baseurl')) ?? ''
  const host = headers.find(({ name }) => name.toLowerCase() === 'host')?.value
  const body = text(member(node, 'body', 'data')) ?? text(member(member(node, 'body'), 'raw', 'text'))
  return {
    start: node.start,
    end: node.end,
    raw: '',
    program: 'code',
    method: (method ?? '').toUpperCase(),
    url: readUrl(raw.startsWith('/') ? base.replace(/\/$/u, '') + raw : raw, host),
    headers,
    options: [],
    words: [],
    ...(body !== undefined && { body }),
  }
}

/** Returns the token of Postman's or Insomnia's bearer authentication. */
function bearerToken(auth: JsonNode | undefined): string | undefined {
  if (text(member(auth, 'type'))?.toLowerCase() !== 'bearer') return undefined
  const list = member(auth, 'bearer')
  if (list?.kind === 'array') {
    return text(
      member(
        list.items.find((item) => text(member(item, 'key')) === 'token'),
        'value',
      ),
    )
  }
  return text(member(auth, 'token')) ?? text(member(list, 'token'))
}

/** Reads headers that are written as an object, or as a list of pairs with `name` or `key`. */
function readHeaders(node: JsonNode | undefined): [name: string, value: string][] {
  if (node?.kind === 'object') {
    return node.members.flatMap(({ name, value }): [string, string][] => {
      const only = value.kind === 'array' ? value.items[0] : value
      return only?.kind === 'string' || only?.kind === 'number' ? [[name, String(only.value)]] : []
    })
  }
  if (node?.kind !== 'array') return []
  return node.items.flatMap((item): [string, string][] => {
    const name = text(member(item, 'name', 'key'))
    return name === undefined ? [] : [[name, text(member(item, 'value')) ?? '']]
  })
}

const STATUS_NAMES = [':status', 'statuscode', 'httpstatuscode', 'status', 'code', 'responsecode']

function readResponse(node: ObjectNode): PastedResponse | undefined {
  const places = placesOf(node)
  const number = STATUS_NAMES.map((name) => node.members[places.get(name) ?? -1]?.value).find(
    (value) => value?.kind === 'number',
  )
  const status = number?.kind === 'number' ? number.value : Number.NaN
  const list = member(node, 'headers', 'header', 'responseheaders')
  const content = member(node, 'body', 'data', 'content', 'response', 'text', 'responsebody')
  const known = Number.isInteger(status) && status >= 100 && status <= 599
  if (isHead(node)) return head(node, known ? status : undefined)
  if (!known && member(node, 'responseheaders') === undefined) return undefined
  const more = member(node, 'statustext', 'statusmessage', 'statuscode', 'httpstatuscode', 'config', 'stack')
  if (list === undefined && content === undefined && more === undefined) return undefined
  const headers = readHeaders(list).map(([name, value]) => [name.toLowerCase(), value] as const)
  const body = text(content) ?? text(member(content, 'text')) ?? ''
  const json = content !== undefined && content.kind !== 'string' ? jsonValue(content) : undefined
  const date = readHttpDate(headers.find(([name]) => name === 'date')?.[1] ?? '')
  return {
    start: node.start,
    end: node.end,
    ...(known && { status }),
    headers,
    body,
    ...(json !== undefined && { json }),
    ...(date !== undefined && { date }),
  }
}

/** Whether an object is the headers of a response, as Node prints them, with or without `:status`. */
const isHead = (node: ObjectNode): boolean =>
  member(node, 'date') !== undefined &&
  member(node, 'contenttype', 'contentlength') !== undefined &&
  member(node, 'server', 'stricttransportsecurity', 'apnsid', ':status') !== undefined

function head(node: ObjectNode, status: number | undefined): PastedResponse {
  const headers = readHeaders(node).map(([name, value]) => [name.toLowerCase(), value] as const)
  const date = readHttpDate(headers.find(([name]) => name === 'date')?.[1] ?? '')
  return {
    start: node.start,
    end: node.end,
    ...(status !== undefined && { status }),
    headers: headers.filter(([name]) => !name.startsWith(':')),
    body: '',
    ...(date !== undefined && { date }),
  }
}

const FIRST_PLAUSIBLE = 1_000_000_000
const MILLISECONDS = 100_000_000_000

/** Reads the time stamp of a line of a JSON log. */
function readTime(node: ObjectNode): PastedTime | undefined {
  if (!OF_TIMES.test(namesOf(node))) return undefined
  const stamp = member(node, 'time', 'timestamp', 'ts', '@timestamp', 'datetime')
  if (stamp?.kind === 'string') {
    const read = readLogStamp(stamp.value)
    return read && { seconds: read.seconds, start: stamp.start, raw: stamp.value }
  }
  // A number is a time only if the object has other members that loggers write.
  if (
    member(node, 'level', 'severity', 'msg', 'message', 'event', 'logger', 'log', 'error', 'code') ===
    undefined
  ) {
    return undefined
  }
  if (stamp?.kind !== 'number' || stamp.value < FIRST_PLAUSIBLE) return undefined
  const seconds = stamp.value >= MILLISECONDS ? stamp.value / 1000 : stamp.value
  return seconds < MILLISECONDS ? { seconds, start: stamp.start, raw: stamp.raw } : undefined
}

const OF_RESPONSES = new Set(['errors', 'error', 'reason', 'errorCode', 'data', 'links'])

/**
 * Whether a JSON value is a response of an Apple service: a list of errors, an OAuth error, an APNs reason, an error
 * number, or data with links.
 */
export function isResponse(node: JsonNode): boolean {
  if (node.kind !== 'object') return false
  const members = node.members.filter(({ name }) => OF_RESPONSES.has(name))
  if (members.length === 0) return false
  const named = (name: string) => members.findLast((each) => each.name === name)?.value
  const error = named('error')
  return (
    named('errors')?.kind === 'array' ||
    error?.kind === 'string' ||
    named('reason')?.kind === 'string' ||
    named('errorCode')?.kind === 'number' ||
    (error?.kind === 'object' && error.members.some(({ name }) => name === 'message')) ||
    (named('data') !== undefined && named('links') !== undefined)
  )
}
