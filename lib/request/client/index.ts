import type { Exchange, HttpRequest } from '../request'
import type { TokenPlacement } from '../token-placement'
import { bruno } from './bruno'
import type { Client } from './client'
import { go } from './go'
import { httpFile } from './http-file'
import { httpie } from './httpie'
import { hurl } from './hurl'
import { javascript } from './javascript'
import { obstacle } from './obstacle'
import { postman } from './postman'
import { python } from './python'
import { ruby } from './ruby'
import { swift } from './swift'
import { wget } from './wget'

/** Every client and language that requests are written for, apart from the shells, in the order they are offered. */
export const clients = [
  wget,
  httpie,
  httpFile,
  postman,
  bruno,
  hurl,
  javascript,
  python,
  swift,
  go,
  ruby,
] as const satisfies readonly Client[]

export type ClientId = (typeof clients)[number]['id']

/** What a client is given for a request, or the sentence that says why it cannot send it. */
export type Snippet =
  | { status: 'ready'; text: string; fileName?: string; notes: readonly string[] }
  | { status: 'impossible'; reason: string }

/** The client with this id. */
export function client(id: ClientId): Client<ClientId> {
  return clients.find((candidate) => candidate.id === id) ?? wget
}

/** What the client with this id is given to send `request`. Total. */
export function snippet(id: ClientId, request: HttpRequest, token: TokenPlacement): Snippet {
  const chosen = client(id)
  const reason = obstacle(chosen, request)
  if (reason !== undefined) return { status: 'impossible', reason }
  const { fileName } = chosen
  return {
    status: 'ready',
    text: chosen.emit(request, token),
    fileName,
    notes: chosen.notes(request, token.mode),
  }
}

/** What the client with this id is given to send both requests of an exchange. Total. */
export function exchangeSnippet(id: ClientId, exchange: Exchange, token: TokenPlacement): Snippet {
  const chosen = client(id)
  if (typeof chosen.exchange !== 'function') return { status: 'impossible', reason: chosen.exchange.obstacle }
  const reason = obstacle(chosen, exchange.first) ?? obstacle(chosen, exchange.second)
  if (reason !== undefined) return { status: 'impossible', reason }
  const { fileName } = chosen
  const notes = [
    ...new Set([...chosen.notes(exchange.first, token.mode), ...chosen.notes(exchange.second, token.mode)]),
  ]
  return { status: 'ready', text: chosen.exchange(exchange, token), fileName, notes }
}
