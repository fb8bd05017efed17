'use client'

import { useNow } from '@/components/use-now'
import type { MintedToken } from '@/components/use-token'
import { clockText, numericDateText, relativeText, timeOfDay } from '@/lib/time/numeric-date'
import { BACKDATE } from '@/lib/token/lifetime'

/** Up to this many minutes there is one block for each minute. A longer lifetime has twenty equal blocks. */
const MINUTES = 30
const BLOCKS = 20

/** How long the token remains valid, as a row of blocks and as a countdown. */
export function LifetimeBar({ token, expired }: { token: MintedToken; expired: boolean }) {
  // The shared clock may have ticked last before the token was signed.
  const now = Math.max(useNow(), token.issuedAt)
  const { expiresAt } = token
  if (expiresAt === undefined) {
    return (
      <p className="self-center text-small text-ink-2 [grid-area:bar] wide:[grid-area:lifetime]">
        No expiry: the service counts from the time of issue.
      </p>
    )
  }
  const from = token.issuedAt - BACKDATE
  const whole = expiresAt - from
  const left = Math.max(0, expiresAt - now)
  const last = !expired && left <= 60
  const count = whole <= MINUTES * 60 ? Math.max(1, Math.round(whole / 60)) : BLOCKS
  const gone = ((whole - left) / whole) * count
  return (
    <div className="contents wide:flex wide:items-center wide:gap-3 wide:[grid-area:lifetime]">
      <span className="hint hidden tabular-nums wide:inline">Issued {timeOfDay(from, now)}</span>
      <div aria-hidden="true" className="flex flex-1 items-center gap-0.5 [grid-area:bar]">
        {[...Array(count).keys()].map((at) => (
          <Block
            key={at}
            left={Math.min(1, Math.max(0, at + 1 - gone))}
            last={last}
            edge={at === 0 ? 'rounded-l-full' : at === count - 1 ? 'rounded-r-full' : ''}
          />
        ))}
      </div>
      <p className="flex items-baseline justify-end gap-1.5 self-center wide:gap-1 justify-self-end whitespace-nowrap [grid-area:time]">
        {!expired && (
          <span aria-hidden="true" className="text-small text-ink-2 wide:order-2">
            <span className="wide:hidden">expires in</span>
            <span className="hidden wide:inline">left</span>
          </span>
        )}
        <span
          role="timer"
          aria-label="Expires in"
          className={`tabular-nums ${expired ? 'font-medium' : 'min-w-[4.5ch] text-right font-semibold'} ${last ? 'text-risk' : ''}`}
        >
          {expired ? `Expired ${ago(now - expiresAt)}` : clockText(left)}
        </span>
      </p>
      <span className="hint hidden tabular-nums wide:inline">
        {expired ? 'at' : 'Expires'} {timeOfDay(expiresAt, now)} {numericDateText(expiresAt, now)?.zone}
      </span>
    </div>
  )
}

/** In whole minutes, so that the width of the text does not change every second. */
const ago = (seconds: number): string => (seconds < 60 ? 'just now' : relativeText(-seconds))

function Block({ left, last, edge }: { left: number; last: boolean; edge: string }) {
  return (
    <span
      className={`relative h-1.5 min-w-0 flex-1 overflow-hidden border ${edge} ${left === 1 ? 'border-bar bg-bar forced-colors:bg-[CanvasText]' : 'border-control'}`}
    >
      {left > 0 && left < 1 && (
        <span
          className={`absolute inset-0 origin-right ${last ? 'bg-risk' : 'bg-bar'} forced-colors:bg-[CanvasText]`}
          style={{ transform: `scaleX(${left})` }}
        />
      )}
    </span>
  )
}
