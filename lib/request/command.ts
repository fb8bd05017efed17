import type { CommandOptions } from './command-options'
import type { Exchange, HttpRequest } from './request'
import { type ShellId, shell } from './shell'
import type { TokenPlacement } from './token-placement'

/**
 * The command that sends `request` with curl, to be pasted at the prompt of the shell with this id.
 * Total: every request and token gives a command; an option that the shell does not have is left aside.
 */
export function command(
  shellId: ShellId,
  request: HttpRequest,
  token: TokenPlacement,
  options?: CommandOptions,
): string {
  return shell(shellId).emit(request, token, options)
}

/**
 * Two commands in one text: the first gets another token in exchange for ours, the second uses it.
 * The new token stays in the shell as `APPLE_ACCESS_TOKEN` where the shell can keep it. Total.
 */
export function exchangeCommand(shellId: ShellId, exchange: Exchange, token: TokenPlacement): string {
  return shell(shellId).emitExchange(exchange, token)
}
