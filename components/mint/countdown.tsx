'use client'

import { useNow } from '@/components/use-now'
import { clockText } from '@/lib/time/numeric-date'

/** How long the token is still good; then the way to a new one. */
export function Countdown({ expiresAt, onAgain }: { expiresAt: number; onAgain: () => void }) {
  const now = useNow()
  const left = expiresAt - now
  const expired = now > 0 && left <= 0
  return (
    <div className="flex items-center gap-2 text-sm">
      <span aria-hidden="true" className="text-faint">
        Expires in
      </span>
      <div
        role="timer"
        aria-label="Expires in"
        className={`code font-semibold tabular-nums ${left <= 60 ? 'text-error' : ''}`}
      >
        {expired ? 'expired, mint again' : clockText(left)}
      </div>
      {expired && (
        <button type="button" className="button" onClick={onAgain}>
          Mint again
        </button>
      )}
    </div>
  )
}
