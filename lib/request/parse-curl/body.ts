import type { CurlArgument } from '../../paste/curl'
import { readQuery } from '../../paste/url'
import { percentEncode } from '../percent-encoding'
import type { HttpRequest } from '../request'
import { decoded } from './address'
import type { ReadHeaders } from './headers'
import { Refusal } from './refusal'
import { type FoundToken, isToken, isVariable, placementOf, readPipe } from './token'

interface ReadBody {
  /** Whether curl would send a POST for it. */
  sendsData: boolean
  body?: HttpRequest['body']
  /** Data that `-G` moves into the query. */
  query: HttpRequest['query']
  /** The headers without the one that the body brings itself. */
  headers: HttpRequest['headers']
  token?: FoundToken
}

type Pair = readonly [name: string, value: string]

/** A field of a form, with its value also as it was written: only there a variable can be told from a text. */
type Field = readonly [name: string, value: string, written: string]

/** A piece of data as curl joins it to the others, and what it means as a field of a form. */
interface Piece {
  text: string
  pairs: readonly Field[] | undefined
  token?: FoundToken
}

/** Reads what is sent as body. Throws a `Refusal` where it cannot be known or held. */
export function readBody(
  given: readonly CurlArgument[],
  { headers, token }: ReadHeaders,
  before: string,
  remarks: string[],
): ReadBody {
  const pieces = given.flatMap((argument) => {
    const piece =
      'long' in argument && argument.value && readPiece(argument.long, argument.value.text, before)
    return piece ? [piece] : []
  })
  const isJson = given.some((argument) => 'long' in argument && argument.long === 'json')
  const inQuery = given.some((argument) => 'long' in argument && argument.long === 'get')
  if (pieces.length === 0) return { sendsData: false, query: [], headers }
  if (inQuery) return { sendsData: true, query: plain(fields(pieces)), headers }

  const text = pieces.map((piece) => piece.text).join('&')
  const [, type] = headers.find(([name]) => isContentType(name)) ?? []
  const rest = headers.filter(([name]) => !isContentType(name))
  const kind =
    type === undefined && isJson ? 'application/json' : type?.split(';', 1)[0]?.trim().toLowerCase()
  const accept: Pair[] =
    isJson && !rest.some(([name]) => /^accept$/iu.test(name)) ? [['Accept', 'application/json']] : []
  if (type !== undefined && /;/u.test(type)) remarks.push(`Content-Type is written as ${kind}.`)
  const asIs = { sendsData: true, query: [], headers: [...rest, ...accept] }
  switch (kind) {
    case 'application/json':
      return { ...asIs, body: { type: 'json', text } }
    case 'text/plain':
      return { ...asIs, body: { type: 'base64', text } }
    case undefined:
    case 'application/x-www-form-urlencoded':
      if (kind === undefined && /^\s*[[{]/u.test(text)) {
        remarks.push(
          'Without a Content-Type curl sends JSON as a form; this is the request with Content-Type: application/json.',
        )
        return { ...asIs, body: { type: 'json', text } }
      }
      return { ...asIs, ...form(pieces, token) }
    default:
      throw new Refusal(`The body is ${kind}, and these services take JSON, a form or Base64.`)
  }
}

function isContentType(name: string): boolean {
  return /^content-type$/iu.test(name)
}

function readPiece(long: string, text: string, before: string): Piece | undefined {
  if (long !== 'json' && long !== 'data' && !long.startsWith('data-')) return undefined
  if (long === 'data-urlencode') return urlEncoded(text)
  if (text === '@-') return piped(before)
  if (long !== 'data-raw' && text.startsWith('@'))
    throw new Refusal(`The body is in the file ${text.slice(1)}, which is not in the paste.`)
  return { text, pairs: pairs(text) }
}

// `name=content` is the form that gives a field; the others give a value alone or a file.
function urlEncoded(text: string): Piece {
  const [, name, content] = /^([^=@]+)=(.*)$/su.exec(text) ?? []
  if (name === undefined || content === undefined)
    throw new Refusal('--data-urlencode has no name before the value, or takes it from a file.')
  return { text: `${name}=${percentEncode(content, "!'()*")}`, pairs: [[decoded(name), content, content]] }
}

function piped(before: string): Piece {
  const { before: head, after, placement } = readPipe(before)
  const earlier = pairs(head)
  const [field, start] = earlier?.at(-1) ?? []
  if (field === undefined || start !== '')
    throw new Refusal('What printf hands to curl is no field of a form.')
  return {
    text: '',
    pairs: [...(earlier?.slice(0, -1) ?? []), ...(pairs(after) ?? [])],
    token: { carrier: { in: 'form', field }, placement },
  }
}

/** The fields of a text, or undefined where it is no form. */
function pairs(text: string): readonly Field[] | undefined {
  const written = text.split('&').filter((part) => part !== '')
  if (!written.every((part) => part.includes('='))) return undefined
  return readQuery(text).map(([name, value]) => [decoded(name), decoded(value), value] as const)
}

function fields(pieces: readonly Piece[]): readonly Field[] {
  return pieces.flatMap((piece) => {
    if (!piece.pairs) throw new Refusal('The body is neither JSON nor a form of names and values.')
    return piece.pairs
  })
}

function plain(all: readonly Field[]): readonly Pair[] {
  return all.map(([name, value]) => [name, value] as const)
}

// The first field with a token carries it, where no header does.
function form(pieces: readonly Piece[], inHeader: FoundToken | undefined): Pick<ReadBody, 'body' | 'token'> {
  const all = fields(pieces)
  const hidden = pieces.find((piece) => piece.token)?.token
  const at =
    hidden || inHeader ? -1 : all.findIndex(([, , written]) => isToken(written) || isVariable(written))
  const [field, , written] = all[at] ?? []
  const token =
    hidden ??
    (field === undefined || written === undefined
      ? undefined
      : { carrier: { in: 'form', field } as const, placement: placementOf(written) })
  const rest = all.filter((_, index) => index !== at)
  return {
    ...(rest.length > 0 ? { body: { type: 'form', fields: plain(rest) } } : {}),
    ...(token && { token }),
  }
}
