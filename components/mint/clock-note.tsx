'use client'

import { useClockJumps } from '@/components/use-now'

const UNITS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const

function span(seconds: number): string {
  const [size, unit] = UNITS.find(([size]) => seconds >= size) ?? UNITS[3]
  const count = Math.round(seconds / size)
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** Says that the clock of the computer was set, and what this did to the token. */
export function ClockNote() {
  const { by } = useClockJumps()
  return (
    <p role="status" aria-label="Clock" className="mt-2 text-small text-risk empty:hidden">
      {by < 0 &&
        `The clock of this computer was set back by ${span(-by)}. The token was signed again with the new time.`}
      {by > 0 &&
        `The clock of this computer moved forward by ${span(by)}, or the computer was asleep. The time left is counted by the clock’s present time.`}
    </p>
  )
}
