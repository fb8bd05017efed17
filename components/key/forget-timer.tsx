'use client'

import { useId } from 'react'
import { useNow } from '@/components/use-now'

const CHOICES = [
  [5, '5 minutes'],
  [15, '15 minutes'],
  [30, '30 minutes'],
  [60, 'an hour'],
  [480, '8 hours'],
] as const

export const DEFAULT_IDLE_MINUTES = 30

/** How long the key stays while nobody uses the page, and how much of that is left. */
export function ForgetTimer({
  minutes,
  touched,
  onChange,
}: {
  minutes: number
  /** NumericDate of the last use. */
  touched: number
  onChange: (minutes: number) => void
}) {
  const id = useId()
  const now = useNow()
  const left = Math.max(1, Math.ceil((touched + minutes * 60 - now) / 60))
  return (
    <p className="mt-2 flex flex-wrap items-baseline gap-x-2 text-xs text-faint">
      <label htmlFor={id}>Forget after</label>
      <select
        id={id}
        className="rounded border border-edge bg-sheet px-1 py-0.5 text-ink"
        value={minutes}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {CHOICES.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <span>
        without use: {left} {left === 1 ? 'minute' : 'minutes'} left.
      </span>
    </p>
  )
}

/** How a choice is called in a sentence. */
export const idleWords = (minutes: number): string =>
  CHOICES.find(([value]) => value === minutes)?.[1] ?? `${minutes} minutes`
