import type { Verdict } from '@/lib/inspect/inspect'

/** How each rank looks and what it is called. */
export const RANKS = {
  error: { word: 'Error', look: 'border-error/40 bg-error-wash', ink: 'text-error' },
  warn: { word: 'Risk', look: 'border-warn/40 bg-warn-wash', ink: 'text-warn' },
  ask: { word: 'Candidate', look: 'border-ask/40 bg-ask-wash', ink: 'text-ask' },
  info: { word: 'Remark', look: 'border-info/40 bg-info-wash', ink: 'text-info' },
  ok: { word: 'Good', look: 'border-good/40 bg-good-wash', ink: 'text-good' },
  none: { word: 'Nothing to judge', look: 'border-line', ink: 'text-faint' },
} as const satisfies Record<Verdict, { word: string; look: string; ink: string }>
