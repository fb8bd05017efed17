'use client'

import { useEffect, useEffectEvent, useState } from 'react'

const clock = (): number => Math.floor(Date.now() / 1000)

/** What counts as use of the page. */
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'paste', 'drop'] as const

/** A touch this soon after another changes nothing that is shown. */
const SAME_SECONDS = 10

/**
 * Calls `onIdle` once nobody has touched the page for so many minutes, by the clock and not by timers, which stand still while
 * a computer sleeps.
 *
 * @returns the NumericDate of the last touch, to ten seconds; 0 before there was one
 */
export function useIdle(active: boolean, minutes: number, onIdle: () => void): number {
  const [touched, setTouched] = useState(0)
  const idle = useEffectEvent(onIdle)
  useEffect(() => {
    if (!active) return
    let last = clock()
    setTouched(last)
    const over = () => clock() - last >= minutes * 60
    const check = () => {
      if (over()) idle()
    }
    const touch = () => {
      // After a sleep the first touch comes before the timer, and is too late.
      if (over()) return idle()
      last = clock()
      setTouched((before) => (last - before < SAME_SECONDS ? before : last))
    }
    const timer = setInterval(check, 1000)
    document.addEventListener('visibilitychange', check)
    for (const type of TOUCHES) window.addEventListener(type, touch, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', check)
      for (const type of TOUCHES) window.removeEventListener(type, touch, { capture: true })
    }
  }, [active, minutes])
  return touched
}
