'use client'

import { useEffect, useState } from 'react'

/** What has arrived, so that whoever asks later has it at once, and nothing moves when it comes a moment after. */
const arrived = new WeakMap<() => Promise<unknown>, unknown>()

/**
 * A part of the page that is not needed for its first use. It comes as a script of our own as soon as the page is ready.
 *
 * @param load - a function that stays the same, usually an `import()` at the top of the module
 * @returns undefined until the part is there
 */
export function useLate<T>(load: () => Promise<T>): T | undefined {
  const [part, setPart] = useState<{ readonly value: T } | undefined>(() =>
    arrived.has(load) ? { value: arrived.get(load) as T } : undefined,
  )
  useEffect(() => {
    let current = true
    load().then((value) => {
      arrived.set(load, value)
      if (current) setPart((before) => (before?.value === value ? before : { value }))
    })
    return () => {
      current = false
    }
  }, [load])
  return part?.value
}
