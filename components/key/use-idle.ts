'use client'

import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { present } from '@/components/moment'
import { idleWatch } from './idle-watch'

/** The events that count as use of the page. */
const TOUCHES = ['keydown', 'pointerdown', 'wheel', 'paste', 'drop'] as const

/**
 * Calls `onIdle` each time that nobody has touched the page for the given number of minutes.
 *
 * @returns a function that returns for how many milliseconds nobody has touched the page
 */
export function useIdle(minutes: number, onIdle: () => void): () => number {
  const watch = useRef<ReturnType<typeof idleWatch>>(undefined)
  const idle = useEffectEvent(onIdle)
  useEffect(() => {
    const started = idleWatch({ minutes, now: present, onIdle: () => idle() })
    watch.current = started
    const { check, touch } = started
    const timer = setInterval(check, 1000)
    document.addEventListener('visibilitychange', check)
    for (const type of TOUCHES) window.addEventListener(type, touch, { capture: true, passive: true })
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', check)
      for (const type of TOUCHES) window.removeEventListener(type, touch, { capture: true })
    }
  }, [minutes])
  return useCallback(() => watch.current?.idle() ?? 0, [])
}
