'use client'

import { numericDateText } from '@/lib/time/numeric-date'
import { useNow } from './use-now'

/**
 * A NumericDate as people read it: local time, with the day unless it is today. The title has the full date, UTC and
 * the distance from now.
 *
 * @param relative - whether to show the distance from now beside the date
 */
export function NumericDate({ seconds, relative = false }: { seconds: number; relative?: boolean }) {
  const now = useNow()
  if (now === 0) return null
  const text = numericDateText(seconds, now)
  if (!text) return <span className="text-err">outside the range of a date</span>
  return (
    <time title={`${text.local} · ${text.utc} · ${text.relative}`}>
      <strong className="font-medium text-ink tabular-nums">{text.short}</strong>
      {relative && `, ${text.relative}`}
    </time>
  )
}
