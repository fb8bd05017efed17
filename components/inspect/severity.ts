import type { IconName } from '../ui/icons'

/** The name and the look of each severity. */
export const RANKS = {
  error: { word: 'Error', ink: 'text-err', bar: 'before:bg-err', icon: 'cross' },
  warn: { word: 'Risk', ink: 'text-risk', bar: 'before:bg-risk', icon: 'triangle' },
  ask: { word: 'Possible', ink: 'text-poss', bar: 'before:bg-poss', icon: 'info' },
  info: { word: 'Note', ink: 'text-note', bar: 'before:bg-note', icon: 'info' },
  ok: { word: 'Good', ink: 'text-ok', bar: 'before:bg-ok', icon: 'fine' },
  none: { word: 'Nothing', ink: 'text-note', bar: 'before:bg-note', icon: 'info' },
} as const satisfies Record<string, { word: string; ink: string; bar: string; icon: IconName }>
