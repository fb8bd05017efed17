import type { Operation } from './operation'

/** What a command does in addition to sending the request. */
export interface CommandOptions {
  /** Follows `links.next` to the last page and prints the contents of every page. */
  allPages?: true
  /** Prints the `X-Rate-Limit` header to standard error. */
  showRateLimit?: true
}

/** Returns the options that make sense for an operation, in the order in which they are offered. Never throws. */
export function commandOptions(operation: Operation): readonly (keyof CommandOptions)[] {
  if (operation.method !== 'GET') return []
  return [
    ...(operation.nextPage && operation.response === 'json' ? (['allPages'] as const) : []),
    ...(operation.showsRateLimit ? (['showRateLimit'] as const) : []),
  ]
}
