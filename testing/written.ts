/** The text that each target writes for a request, by id. For tests. */
import type { CommandOptions } from '../lib/request/command-options'
import type { Exchange, HttpRequest } from '../lib/request/request'
import { type ShellId, shells } from '../lib/request/shell'
import { type RequestTarget, type Written, writeFor } from '../lib/request/target'
import type { TokenPlacement } from '../lib/request/token-placement'
import { type RequestTargetId, requestTargets } from '../lib/target'

type Id = RequestTargetId | ShellId

export type ClientId = Exclude<RequestTargetId, ShellId>

/** The targets that are not shells. */
export const clients = (requestTargets as readonly RequestTarget<RequestTargetId>[]).filter(
  (each): each is RequestTarget<ClientId> => !shells.some(({ id }) => id === each.id),
)

export function target(id: Id): RequestTarget {
  const found = requestTargets.find((each) => each.id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

/** The command that a shell needs for a request. A shell can send every request. */
export function command(
  id: ShellId,
  request: HttpRequest,
  token: TokenPlacement,
  options?: CommandOptions,
): string {
  return text(writeFor(target(id), { status: 'request', request }, token, options))
}

export function exchangeCommand(id: ShellId, exchange: Exchange, token: TokenPlacement): string {
  return text(writeFor(target(id), { status: 'exchange', exchange }, token))
}

export const snippet = (id: Id, request: HttpRequest, token: TokenPlacement): Written =>
  writeFor(target(id), { status: 'request', request }, token)

export const exchangeSnippet = (id: Id, exchange: Exchange, token: TokenPlacement): Written =>
  writeFor(target(id), { status: 'exchange', exchange }, token)

function text(written: Written): string {
  if (written.status !== 'ready') throw new Error(written.reason)
  return written.text
}
