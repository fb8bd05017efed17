import type { RequestTarget } from '../target'

/** What all shells have in common. */
export const shared = {
  group: 'Shells, with curl',
  modes: ['inline', 'variable', 'prompt'],
} as const satisfies Partial<RequestTarget>
