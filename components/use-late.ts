'use client'

import { useEffect, useState } from 'react'

/**
 * The parts that have loaded. A component that needs one of them later gets it in its first render, so that nothing
 * moves.
 */
const arrived = new WeakMap<() => Promise<unknown>, unknown>()

/**
 * Loads a part of the page that its first use does not need, from a script of our own, as soon as the page is ready.
 *
 * @param load - a function that keeps its identity, usually an `import()` at the top of the module
 * @returns undefined until the part has loaded
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
