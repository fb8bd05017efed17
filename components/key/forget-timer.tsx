'use client'

import { useId } from 'react'
import { useNow } from '@/components/use-now'

const CHOICES = [
  [5, '5 min'],
  [15, '15 min'],
  [30, '30 min'],
  [60, '1 hour'],
  [480, '8 hours'],
] as const

export const DEFAULT_IDLE_MINUTES = 30

/** Chooses how long the key stays while nobody uses the page. The title shows how much of that time is left. */
export function ForgetTimer({
  minutes,
  idle,
  onChange,
}: {
  minutes: number
  /** Returns for how many milliseconds nobody has used the page. */
  idle: () => number
  onChange: (minutes: number) => void
}) {
  const id = useId()
  // Renders the component again every second, so that the time left is read again.
  useNow()
  const left = Math.max(1, Math.ceil(minutes - idle() / 60_000))
  return (
    <p className="hint flex items-baseline gap-1 whitespace-nowrap" title={`${left} min left`}>
      <label htmlFor={id}>Forget after</label>
      <select
        id={id}
        className="-mb-px cursor-pointer appearance-none border-b border-control bg-transparent [field-sizing:content] hover:border-ink"
        value={minutes}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      >
        {CHOICES.map(([value, words]) => (
          <option key={value} value={value} className="bg-surface text-ink">
            {words}
          </option>
        ))}
      </select>
      <span>idle</span>
    </p>
  )
}

/** The name of each choice within a sentence. */
export const idleWords = (minutes: number): string =>
  minutes < 60 ? `${minutes} minutes` : minutes === 60 ? 'an hour' : `${minutes / 60} hours`
