import { readPrinted } from '../json/printed'
import type { JsonNode } from '../json/reading'
import { jsonValue } from '../json/value'
import type { DecodedToken } from './paste'

/** A claim or header parameter with its value, as any language prints it. */
const NAMED = /\b(?:alg|iss|iat|exp)["'\]]{0,2}\)?\s{0,4}(?:=>|[:=])/gu
/** A line of a debugger pane or table that consists of a name and a value. */
const PANE =
  /^[ \t]{0,12}(?:[-*•] )?(alg|kid|typ|id|iss|iat|exp|nbf|aud|sub|bid|nonce|jti|origin|scope)(?:\s{0,8}[:=]\s{0,8}|\t|\s{2,20})["']?([^\s"',][^\n"']{0,300}?)["']?,?[ \t\r]*$/u
const LOOK_BACK = 2000
const MOST = 200
/** The largest distance, in characters, between a payload and its header. */
const NEAR = 3000

interface Printed {
  readonly members: Readonly<Record<string, unknown>>
  readonly start: number
  readonly end: number
}

/**
 * Finds tokens that the text shows only in decoded form: a claims set, with its protected header if that is near, as
 * debuggers, consoles and tables show them. An object that contains an expression is source code, so it isn't returned.
 */
export function findDecoded(text: string): DecodedToken[] {
  const objects: Printed[] = []
  let covered = 0
  let count = 0
  for (const match of text.matchAll(NAMED)) {
    if (match.index < covered) continue
    count += 1
    if (count > MOST) break
    const open = openBracket(text, match.index)
    const read = open === undefined || open < covered ? undefined : readPrinted(text, open)
    if (open === undefined || read?.status !== 'value') continue
    covered = read.end
    if (!read.code) collect(read.node, objects, 0)
  }
  if (objects.length === 0) objects.push(...panes(text))
  return paired(objects)
}

/**
 * Returns the start of the object that contains `at`, if its bracket opens shortly before: the index of the bracket, or
 * of the type name in front of it.
 */
function openBracket(text: string, at: number): number | undefined {
  let depth = 0
  for (let place = at - 1; place >= Math.max(0, at - LOOK_BACK); place -= 1) {
    const sign = text.charAt(place)
    if (sign === ')' || sign === ']' || sign === '}') depth += 1
    else if (sign === '(' || sign === '[' || sign === '{') {
      // The name of a PHP array's member has its own brackets.
      if (depth === 0 && sign === '[' && /^\[["']?\w+["']?\]/u.test(text.slice(place, place + 40))) continue
      if (depth > 0) depth -= 1
      else
        return (
          place -
          (/(?:map|%|Array\s*|array\(\d+\)\s*)$/u.exec(text.slice(Math.max(0, place - 20), place))?.[0]
            .length ?? 0)
        )
    }
  }
  return undefined
}

/** Adds the objects inside a value that are a header or a claims set. */
function collect(node: JsonNode, found: Printed[], depth: number): void {
  if (depth > 4) return
  if (node.kind === 'array') for (const item of node.items) collect(item, found, depth + 1)
  if (node.kind !== 'object') return
  const members = jsonValue(node) as Readonly<Record<string, unknown>>
  if (isHeader(members) || isClaims(members)) found.push({ members, start: node.start, end: node.end })
  else for (const { value } of node.members) collect(value, found, depth + 1)
}

/** Reads names and values line by line, without brackets. */
function panes(text: string): Printed[] {
  const found: Printed[] = []
  let header: Record<string, unknown> = {}
  let claims: Record<string, unknown> = {}
  let start = 0
  let last = 0
  const close = () => {
    if (isHeader(header)) found.push({ members: header, start, end: last })
    if (isClaims(claims)) found.push({ members: claims, start, end: last })
    header = {}
    claims = {}
  }
  let at = 0
  let quiet = 0
  for (const line of text.split('\n')) {
    const match = line.length > 500 ? null : PANE.exec(line)
    if (match === null) {
      quiet += 1
      if (quiet > 4) close()
    } else {
      const [, name = '', raw = ''] = match
      if (Object.keys(header).length + Object.keys(claims).length === 0) start = at
      const value = /^\d{5,13}(?:\.\d+)?(?=$|\s)/u.exec(raw)?.[0]
      const part = /^(?:alg|kid|typ|id)$/u.test(name) ? header : claims
      part[name] = value === undefined ? raw.trim() : Number(value)
      last = at + line.length
      quiet = 0
    }
    at += line.length + 1
  }
  close()
  return found
}

const isHeader = (members: Readonly<Record<string, unknown>>): boolean =>
  typeof members.alg === 'string' && !('kty' in members)

const isTime = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && value !== '')

const isClaims = (members: Readonly<Record<string, unknown>>): boolean =>
  !isHeader(members) &&
  (typeof members.iss === 'string' || typeof members.sub === 'string') &&
  (isTime(members.iat) || isTime(members.exp) || 'aud' in members)

/** Pairs each claims set with the header before it or, if there is none, with the header that follows. */
function paired(objects: readonly Printed[]): DecodedToken[] {
  const headers = objects.filter(({ members }) => isHeader(members))
  const taken = new Set<Printed>()
  return objects
    .filter(({ members }) => isClaims(members))
    .map((claims) => {
      const near = headers.filter(
        (header) => !taken.has(header) && Math.abs(header.start - claims.start) < NEAR,
      )
      const header = near.findLast(({ start }) => start <= claims.start) ?? near[0]
      if (header !== undefined) taken.add(header)
      return {
        start: Math.min(claims.start, header?.start ?? claims.start),
        end: Math.max(claims.end, header?.end ?? claims.end),
        ...(header && { header: JSON.stringify(header.members) }),
        payload: JSON.stringify(claims.members),
      }
    })
}
