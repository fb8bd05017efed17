import type { Operation } from './operation'

/** What a command does apart from sending the request. */
export interface CommandOptions {
  /** Follows `links.next` until there is none and prints what every page holds. */
  allPages?: true
  /** Shows the header `X-Rate-Limit` on standard error. */
  showRateLimit?: true
}

/** The options that make sense for an operation, in the order they are offered. Total. */
export function commandOptions(operation: Operation): readonly (keyof CommandOptions)[] {
  if (operation.method !== 'GET') return []
  return [
    ...(operation.nextPage && operation.answer === 'json' ? (['allPages'] as const) : []),
    ...(operation.showsRateLimit ? (['showRateLimit'] as const) : []),
  ]
}
