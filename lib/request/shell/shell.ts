import type { CommandOptions } from '../command-options'
import type { Exchange, HttpRequest } from '../request'
import type { TokenPlacement } from '../token-placement'

/** One shell: how it quotes, how it reads a token unseen, how it goes on after a failure. */
export interface Shell<Id extends string = string> {
  id: Id
  name: string
  /** The options that its commands can have; others are left aside. */
  options: readonly (keyof CommandOptions)[]
  /** What to know before pasting this command, one plain sentence each. Total. */
  notes: (request: HttpRequest, mode: TokenPlacement['mode'], options?: CommandOptions) => readonly string[]
  /** The command for one request. Total. */
  emit: (request: HttpRequest, token: TokenPlacement, options?: CommandOptions) => string
  /** Two commands, the second with the token from the response to the first. Total. */
  emitExchange: (exchange: Exchange, token: TokenPlacement) => string
}
