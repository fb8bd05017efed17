'use client'

import { startTransition, useEffect, useState } from 'react'

/**
 * The parts that have loaded. A component that needs one of them later gets it in its first render, so that nothing
 * moves.
 */
const arrived = new WeakMap<() => Promise<unknown>, unknown>()

/**
 * Loads a part of the page that its first use does not need, from a script of our own, as soon as the part is wanted and
 * the browser is idle.
 *
 * @param load - a function that keeps its identity, usually an `import()` at the top of the module
 * @param wanted - whether to load the part now; once it has loaded, this no longer matters
 * @returns undefined until the part has loaded
 */
export function useLate<T>(load: () => Promise<T>, wanted = true): T | undefined {
  const [part, setPart] = useState<{ readonly value: T } | undefined>(() =>
    arrived.has(load) ? { value: arrived.get(load) as T } : undefined,
  )
  useEffect(() => {
    if (!wanted) return
    let current = true
    const take = (value: T) => {
      arrived.set(load, value)
      // A transition renders in slices, so a large part does not block what the person does meanwhile.
      if (current) startTransition(() => setPart((before) => (before?.value === value ? before : { value })))
    }
    const cancel = whenIdle(() => load().then(take))
    return () => {
      current = false
      cancel()
    }
  }, [load, wanted])
  return part?.value
}

/** Milliseconds. A busy page loads its parts after this time at the latest. */
const PATIENCE_MS = 200

/** Calls `work` in an idle moment of its own. Returns a function that cancels the call. */
function whenIdle(work: () => void): () => void {
  // WebKit does not say when it is idle.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(work, { timeout: PATIENCE_MS })
  return () => cancelIdleCallback(idle)
}
