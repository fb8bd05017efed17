'use client'

import { numericDateText } from '@/lib/time/numeric-date'
import { useNow } from './use-now'

/** The room of a NumericDate that will be `after` seconds from now, with nothing to see in it. */
export function NumericDateRoom({ after }: { after: number }) {
  const now = useNow()
  return (
    <span aria-hidden="true" className="invisible">
      <NumericDate seconds={now + after} />
    </span>
  )
}

/** A NumericDate as people read it: distance from now, local time, UTC. */
export function NumericDate({ seconds }: { seconds: number }) {
  const now = useNow()
  if (now === 0) return null
  const text = numericDateText(seconds, now)
  if (!text) return <span className="text-error">outside what a date can hold</span>
  return (
    <span>
      <strong className="font-semibold whitespace-nowrap text-ink">{text.relative}</strong> ·{' '}
      <span className="whitespace-nowrap">{text.local}</span> ·{' '}
      <span className="whitespace-nowrap">{text.utc}</span>
    </span>
  )
}
